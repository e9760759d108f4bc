import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DnsServer, startDnsServer } from '../support/dns/server.js';

const source = resolve(import.meta.dirname, '../../src');
const run = promisify(execFile);

let folder: string;
let dead: DnsServer;
let alive: DnsServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spf-check-exit-'));
  dead = await startDnsServer({ answer: () => ({ kind: 'silence' }) });
  alive = await startDnsServer({
    answer: ({ name }) =>
      name === 'slow.test' ? { kind: 'silence' } : { kind: 'records', records: [{ type: 'TXT', data: ['x'] }] },
  });
  await bundlePrograms();
});

afterAll(async () => {
  await Promise.all([dead.close(), alive.close()]);
  await rm(folder, { recursive: true });
});

const prelude = `
  import { NetworkResolver } from '${source}/net/network/resolver.ts';
  import { CachingResolver } from '${source}/net/cache.ts';
  import { resolveWith } from '${source}/net/resolve-with.ts';
  import { resolveTested } from '${source}/net/trial/resolve-tested.ts';
  import { TestedResolver } from '${source}/net/trial/tested-resolver.ts';
  const [, , dead, alive] = process.argv;
  const resolverAt = (port) =>
    new CachingResolver(
      new NetworkResolver({ servers: [{ address: '127.0.0.1', port: Number(port) }], timeoutMs: 20_000, tries: 3 }),
    );
  const budget = { maxQuestions: 400, maxInFlight: 100, deadlineMs: 20_000 };
  const names = (count) => Array.from({ length: count }, (_, at) => (at % 2 ? 'a+' : 'a') + at + '.test');
`;

/** What each program was when it ended, the program, and what it writes. */
const programs: readonly (readonly [what: string, program: string, output: string])[] = [
  [
    'closed with questions open',
    `
      const resolver = resolverAt(dead);
      const open = names(40).map((name) => resolver.resolve(name, 'TXT', new AbortController().signal));
      setTimeout(() => resolver.close(), 200);
      console.log(new Set((await Promise.all(open)).map((answer) => answer.reason)));
    `,
    "Set(1) { 'timeout' }\n",
  ],
  [
    'over after everything is answered',
    `
      const resolver = resolverAt(alive);
      const compute = (dns) => names(40).map((name) => dns.lookup(name, 'TXT').status);
      const { value } = await resolveWith(compute, resolver, budget);
      resolver.close();
      console.log(new Set(value));
    `,
    "Set(1) { 'found' }\n",
  ],
  [
    'past its deadline',
    `
      const resolver = resolverAt(dead);
      const compute = (dns) => names(40).map((name) => dns.lookup(name, 'TXT').reason);
      const { value } = await resolveWith(compute, resolver, { ...budget, deadlineMs: 300 });
      resolver.close();
      console.log(new Set(value));
    `,
    "Set(1) { 'timeout' }\n",
  ],
  [
    'past its deadline while its resolver is being tested',
    `
      const tested = new TestedResolver(resolverAt(dead), []);
      const compute = (dns) => names(4).map((name) => dns.lookup(name, 'TXT').reason);
      const { value } = await resolveTested(compute, { resolver: tested, tested }, { ...budget, deadlineMs: 300 });
      tested.close();
      console.log(new Set(value));
    `,
    "Set(1) { 'timeout' }\n",
  ],
  [
    'stopped by an error of the computation',
    `
      const resolver = resolverAt(alive);
      const compute = (dns) => {
        dns.lookup('slow.test', 'TXT');
        if (dns.lookup('a+b.test', 'TXT').status === 'found') throw new Error('bug');
      };
      await resolveWith(compute, resolver, budget).catch((error) => console.log(error.message));
      resolver.close();
    `,
    'bug\n',
  ],
];

function idOf(what: string): string {
  return what.replaceAll(' ', '-');
}

/** One bundle for all: they share their chunks. */
async function bundlePrograms(): Promise<void> {
  const entries = programs.map(([what]) => [idOf(what), join(folder, `${idOf(what)}.ts`)] as const);
  await Promise.all(programs.map(([, program], at) => writeFile(entries[at]![1], prelude + program)));
  const bundle = await rolldown({
    input: Object.fromEntries(entries),
    platform: 'node',
    cwd: resolve(source, '..'),
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] }, modules: [resolve(source, '../node_modules')] },
  });
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' });
  await bundle.close();
}

/** Runs a program that has to end by itself: nothing in it calls process.exit. */
async function runProgram(what: string): Promise<{ stdout: string; stderr: string; elapsedMs: number }> {
  const startedAt = performance.now();
  const ports = [String(dead.port), String(alive.port)];
  const { stdout, stderr } = await run(process.execPath, [join(folder, `${idOf(what)}.mjs`), ...ports], {
    timeout: 18_000,
  });
  return { stdout, stderr, elapsedMs: performance.now() - startedAt };
}

test.concurrent.each(programs)(
  'a process that was %s ends by itself and without warnings',
  async (what, _program, expected) => {
    const { stdout, stderr, elapsedMs } = await runProgram(what);
    expect(stderr).toBe('');
    expect(stdout).toBe(expected);
    // What it left open would keep it alive for twenty seconds.
    expect(elapsedMs).toBeLessThan(15_000);
  },
);
