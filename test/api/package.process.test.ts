import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { withLoopback } from '../support/loopback.js';

/** A folder in which the package is installed, with these programs compiled. */
function consumer(programs: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'spf-check-'));
  mkdirSync(join(folder, 'node_modules', '@spf-check'), { recursive: true });
  symlinkSync(resolve('.'), join(folder, 'node_modules', '@spf-check', 'cli'));
  symlinkSync(resolve('node_modules', '@types'), join(folder, 'node_modules', '@types'));
  const tsc = resolve('node_modules', 'typescript', 'bin', 'tsc');
  const options = [
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2023',
    '--skipLibCheck',
    'false',
    '--types',
    'node',
  ];
  // A package of its own: one in a folder above it must not matter.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  for (const [file, text] of Object.entries(programs)) writeFileSync(join(folder, file), text);
  // At once, since most of the work is to read the types of Node.
  execFileSync(process.execPath, [tsc, ...options, ...Object.keys(programs)], { cwd: folder });
  return folder;
}

const use = `import { parseSpf, policyMap, type PolicyMap } from '@spf-check/cli';
const map: PolicyMap | undefined = undefined;
console.log(parseSpf('v=spf1 -all').terms.length, typeof policyMap, map);
`;

/** The example of the library's page, which asks this server. */
function exampleAsking(server: string): string {
  const page = readFileSync(join('docs', 'library.md'), 'utf8');
  const [example = ''] = [...page.matchAll(/```ts\n(.*?)```/gs)].map(([, text = '']) => text);
  const program = example.replace("['9.9.9.9']", `['${server}']`);
  expect(program).not.toBe(example);
  return program;
}

describe('the package', () => {
  beforeAll(() => {
    const tsc = resolve('node_modules', 'typescript', 'bin', 'tsc');
    // `npm run types` checks them.
    execFileSync(process.execPath, [tsc, '-p', resolve('tsconfig.types.json'), '--noCheck']);
  });

  it('is imported by its name, with types that compile, and does what its page says', async () => {
    const results = await withLoopback('manodomenas.lt', async (server) => {
      const folder = consumer({ 'use.mts': use, 'example.mts': exampleAsking(server) });
      const run = (file: string) => promisify(execFile)(process.execPath, [file], { cwd: folder });
      return { use: (await run('use.mjs')).stdout, example: (await run('example.mjs')).stdout };
    });
    expect(results).toEqual({
      use: '1 function undefined\n',
      example: 'fail\nmx -all\n2 addresses lose permission\n',
    });
  });
});
