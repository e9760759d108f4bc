import { defineConfig } from 'rolldown';

/** One entry for the command; what only some runs need (ora, tldts, dns-packet) stays in chunks of its own. */
export default defineConfig({
  input: { main: 'src/cli/main.ts' },
  platform: 'node',
  external: [/^node:/],
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] }, mainFields: ['module', 'main'] },
  output: { dir: 'dist', format: 'esm', cleanDir: true, chunkFileNames: '[name]-[hash].js' },
});
