import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/report/formats/all.js';
import { run } from '../../support/command.js';
import { falseServers, internet, withDnsServer } from '../../support/dns/false-servers.js';
import type { ServerReply } from '../../support/dns/reply.js';

const kinds = Object.keys(falseServers) as (keyof typeof falseServers)[];
const at = (kind: keyof typeof falseServers, args: readonly string[]) =>
  withDnsServer(falseServers[kind], (server) => run([...args, '--server', server, '--lang', 'en']));

const record = 'v=spf1 mx a:directo.gate.ee -all';
const commands: readonly (readonly string[])[] = [
  ['manodomenas.lt'],
  ['fix', 'manodomenas.lt'],
  ['fix', 'manodomenas.lt', '--all', '--as', 'zone'],
  ['policy', 'manodomenas.lt'],
  ['diff', 'manodomenas.lt', '--record', record],
  ['bounce', join('fixtures', 'mails', 'gmail-5-7-26-spf-hard-fail.eml')],
];

describe.each(kinds)('a resolver that %s', (kind) => {
  it.each(commands)('%s %s %s: nothing is decided, and one sentence says why', async (...args) => {
    const { code, stdout, stderr } = await at(kind, args);
    expect(stderr.match(/DNS gives false answers here/g)).toHaveLength(1);
    expect(stderr.replace(/\s+/g, ' ')).toContain('Try another name server: --server 9.9.9.9, or');
    expect(code).toBe(3);
    expect(stdout).not.toMatch(/v=spf1 (?!mx a:directo)/);
    expect(stdout).not.toMatch(/^v=spf1/m);
  });
});

describe('false answers', () => {
  it('are told of one mail too', async () => {
    const args = ['evaluate', '90.190.150.212', '--mail-from', 'a@manodomenas.lt'];
    const { stdout, stderr } = await at('denies every name', args);
    expect(stdout).toContain('SPF result: temperror.');
    expect(stderr).toContain('DNS gives false answers here');
  });

  it('are the reason in every format', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'spf-check-'));
    const outputs = formats.flatMap((one) => ['--format', `${one}=${join(folder, one)}`]);
    const { code } = await at('denies every name', ['manodomenas.lt', ...outputs]);
    expect(code).toBe(3);
    for (const one of formats) {
      const text = readFileSync(join(folder, one), 'utf8').replace(/\s+/g, ' ');
      expect(text, one).toContain('names do not exist which surely do');
    }
  });

  it('are told in Lithuanian too', async () => {
    const { stderr } = await withDnsServer(falseServers['denies every name'], (server) =>
      run(['manodomenas.lt', '--server', server, '--lang', 'lt']),
    );
    expect(stderr).toContain('Čia DNS atsako netiesą');
  });

  it('are told once for many domains', async () => {
    const domains = Array.from({ length: 30 }, (_, index) => `d${index}.lt`);
    const { code, stderr } = await at('has text for every name', domains);
    expect(code).toBe(3);
    expect(stderr.match(/false answers/g)).toHaveLength(1);
  });

  it('are saved as what they were taken for', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'spf-check-')), 'run.json');
    const saved = await at('leads every name to its login page', ['manodomenas.lt', '--save', path]);
    const replayed = await run(['manodomenas.lt', '--replay', path, '--lang', 'en']);
    // The replayed report says besides that it is one.
    const marked = (line: string): boolean => line.includes('Replayed');
    const lines = replayed.stdout.split('\n').filter((line) => !marked(line));
    expect({ code: replayed.code, lines }).toEqual({ code: saved.code, lines: saved.stdout.split('\n') });
  });

  it('are not looked for in zone files, but behind them', async () => {
    const zone = join('fixtures', 'zones', 'manodomenas.lt.zone');
    const alone = await run(['manodomenas.lt', '--zone', zone]);
    expect(alone.stderr).toBe('');
    const behind = await at('denies every name', ['manodomenas.lt', '--zone', zone, '--zone-fallback']);
    // The zone file has what decides; what only the resolver was asked for is not believed.
    expect(behind.stderr).toContain('DNS gives false answers here');
    expect(behind.stdout.split('\n')[0]).toBe(alone.stdout.split('\n')[0]);
  });
});

describe('a resolver that is no liar', () => {
  const honest = internet();
  const denied = (names: RegExp, reply: ServerReply) => (question: Parameters<typeof honest>[0]) =>
    names.test(question.name) ? reply : honest(question);
  it.each<[string, Parameters<typeof withDnsServer>[0], number]>([
    ['answers', honest, 1],
    ['refuses everything outside', denied(/^(?!.*(?:manodomenas\.lt|directo))/, { kind: 'rcode', rcode: 5 }), 3],
    ['filters a name', denied(/pavyzdys\.lt$/, { kind: 'rcode', rcode: 3 }), 1],
    ['does not know the root', denied(/^\.$|root-servers/, { kind: 'rcode', rcode: 3 }), 1],
    ['never answers about the root', denied(/^\.$|root-servers/, { kind: 'silence' }), 1],
  ])('%s: nothing is said of false answers', async (_what, answer, expected) => {
    const { code, stderr } = await withDnsServer(answer, (server) => run(['manodomenas.lt', '--server', server]));
    expect(stderr).toBe('');
    expect(code).toBe(expected);
  });

  it('leads Directo’s host nowhere: what rests on it is open, the rest is judged', async () => {
    const blocked = denied(/^directo\.gate\.ee$/, {
      kind: 'records',
      records: [{ type: 'A', data: { family: 4, bits: 0 } }],
    });
    const { code, stdout, stderr } = await withDnsServer(blocked, (server) =>
      run(['manodomenas.lt', '--server', server, '--lang', 'en']),
    );
    expect(stderr.replace(/\s+/g, ' ')).toContain('it leads directo.gate.ee to 0.0.0.0');
    expect(stdout).toContain('v=spf1 mx a:pavyzdys.lt -all');
    expect(code).toBe(1);
  });
});
