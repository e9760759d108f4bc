// @ts-check
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

/**
 * Runs a script of this folder that is written in TypeScript and imports from `src`: `node scripts/run.js write docs`
 * bundles `write.ts` and calls its `main(['docs'])`.
 */
const [, , name = '', ...args] = process.argv;
const folder = await mkdtemp(join(tmpdir(), 'spf-check-script-'));
try {
  const bundle = await rolldown({
    input: join('scripts', `${name}.ts`),
    platform: 'node',
    logLevel: 'silent',
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
  });
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: 'main.mjs', chunkFileNames: '[name]-[hash].mjs' });
  await bundle.close();
  const { main } = await import(pathToFileURL(join(folder, 'main.mjs')).href);
  await main(args);
} finally {
  await rm(folder, { recursive: true });
}
