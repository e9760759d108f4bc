import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { withLoopback } from '../support/loopback.js';

/** A folder in which the package is installed, and a compiler that works there. */
function consumer(): { readonly folder: string; readonly compile: (file: string) => void } {
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
  return {
    folder,
    compile: (file) => {
      execFileSync(process.execPath, [tsc, ...options, file], { cwd: folder });
    },
  };
}

describe('the package', () => {
  beforeAll(() => {
    const tsc = resolve('node_modules', 'typescript', 'bin', 'tsc');
    execFileSync(process.execPath, [tsc, '-p', resolve('tsconfig.types.json')]);
  });

  it('is imported by its name, with types that compile', () => {
    const { folder, compile } = consumer();
    const program = `import { parseSpf, policyMap, type PolicyMap } from '@spf-check/cli';
const map: PolicyMap | undefined = undefined;
console.log(parseSpf('v=spf1 -all').terms.length, typeof policyMap, map);
`;
    writeFileSync(join(folder, 'use.mts'), program);
    compile('use.mts');
    expect(execFileSync(process.execPath, ['use.mjs'], { cwd: folder, encoding: 'utf8' })).toBe(
      '1 function undefined\n',
    );
  });

  it('does what its page says: the example compiles and runs', async () => {
    const page = readFileSync(join('docs', 'library.md'), 'utf8');
    const [example = ''] = [...page.matchAll(/```ts\n(.*?)```/gs)].map(([, text = '']) => text);
    const { folder, compile } = consumer();
    const { stdout } = await withLoopback('manodomenas.lt', async (server) => {
      const program = example.replace("['9.9.9.9']", `['${server}']`);
      expect(program).not.toBe(example);
      writeFileSync(join(folder, 'example.mts'), program);
      compile('example.mts');
      return promisify(execFile)(process.execPath, ['example.mjs'], { cwd: folder });
    });
    expect(stdout).toBe('fail\nmx -all\n2 addresses lose permission\n');
  });
});
