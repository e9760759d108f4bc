import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  check,
  checkHost,
  checkIn,
  domainFromText,
  formatCover,
  identityOf,
  isLoss,
  mailOf,
  parseAddress,
  parseSpf,
  policyChanges,
  policyMap,
  verdictOf,
} from '../../src/index.js';
import { withLoopback } from '../support/command.js';
import { fixtureZone } from '../support/dns/zones.js';

const domain = domainFromText('manodomenas.lt')!;

describe('the library', () => {
  it('checks a domain against real name servers, as the command does', async () => {
    const report = await withLoopback('manodomenas.lt', (server) => check(domain, { servers: [server] }));
    expect(report).toMatchObject({
      domain: 'manodomenas.lt',
      verdict: 'fail',
      fix: { record: 'v=spf1 mx a:pavyzdys.lt a:directo.gate.ee -all', verified: true },
    });
  });

  it('checks a domain in answers that are at hand', () => {
    expect(checkIn(fixtureZone('fine'), domain)).toMatchObject({ verdict: 'pass', findings: [] });
    expect(checkIn(fixtureZone('fine'), domain, { massMail: true })).toMatchObject({ verdict: 'pass' });
  });

  it('evaluates one mail', async () => {
    const mail = { identity: identityOf('info@manodomenas.lt', ''), helo: '', receiver: 'mx', unixSeconds: 0 };
    const client = parseAddress('90.190.150.212')!;
    const evaluation = await withLoopback('fine', (server) => checkHost({ ...mail, client }, { servers: [server] }));
    expect(verdictOf(evaluation.ending)).toBe('pass');
  });

  it('compares policies', async () => {
    const changes = await withLoopback('fine', (server) =>
      ask(
        (dns) =>
          policyChanges(
            policyMap(domain, mailOf(domain), dns),
            policyMap(domain, mailOf(domain), fixtureZone('missing')),
          ),
        {
          servers: [server],
        },
      ),
    );
    expect(changes.filter(isLoss).flatMap(({ addresses }) => formatCover(addresses))).toContain('90.190.150.210/31');
  });

  it('parses a record', () => {
    expect(parseSpf('v=spf1 mx -all').terms.map(({ text }) => text)).toEqual(['mx', '-all']);
  });

  it('refuses a server that is no address', async () => {
    await expect(check(domain, { servers: ['dns.example'] })).rejects.toThrow(RangeError);
  });
});

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

  it('names on its page everything that it exports', async () => {
    const page = readFileSync(join('docs', 'library.md'), 'utf8');
    for (const name of Object.keys(await import('../../src/index.js'))) expect(page).toContain(`\`${name}\``);
  });

  it('exports no more than it says, each file of which exists', () => {
    const { exports, files } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(Object.keys(exports)).toEqual(['.', './schema', './package.json']);
    expect(files).toEqual(expect.arrayContaining(['dist', 'schema']));
  });
});
