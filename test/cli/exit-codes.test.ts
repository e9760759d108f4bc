import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/command.js';
import { falseServers, internet, withDnsServer } from '../support/dns/false-servers.js';
import type { ServerReply } from '../support/dns/reply.js';

type Answering = ReturnType<typeof internet>;

const folder = mkdtempSync(join(tmpdir(), 'spf-check-'));
/** The company's own zone, whose record needs names that it does not hold. */
const ownZone = join(folder, 'own.zone');
writeFileSync(
  ownZone,
  '$TTL 3600\n$ORIGIN manodomenas.lt.\n@ SOA ns1 a 1 1h 1h 1w 1d\n@ TXT "v=spf1 include:spf.kita.lt a:directo.gate.ee -all"\n',
);

const record = 'v=spf1 mx a:directo.gate.ee ip4:90.190.150.82 a:pavyzdys.lt -all';
const mail = join('fixtures', 'mails', 'gmail-5-7-26-spf-hard-fail.eml');
const evaluated = ['evaluate', '90.190.150.212', '--mail-from'];

const only = (names: RegExp, reply: ServerReply, others: Answering): Answering => {
  return (question) => (names.test(question.name) ? reply : others(question));
};
const silence: ServerReply = { kind: 'silence' };
const failure: ServerReply = { kind: 'rcode', rcode: 2 };
const fast = ['--timeout', '300', '--tries', '1'];

/** Each situation with its DNS, and what it makes of the arguments of every command. */
const situations = {
  fine: { at: internet('fine') },
  findings: { at: internet('manodomenas.lt') },
  'a domain that is no name': { at: internet('fine'), domain: 'manodomenas,lt' },
  'a domain that does not exist': {
    at: only(/manodmenas/, { kind: 'rcode', rcode: 3 }, internet('fine')),
    domain: 'manodmenas.lt',
  },
  'what decides is outside the zone files': { zone: ownZone },
  'DNS is down': { at: () => silence, more: [...fast] },
  'DNS refuses': { at: () => ({ kind: 'rcode', rcode: 5 }) as const },
  'one name of the record fails': { at: only(/^pavyzdys\.lt$/, failure, internet('manodomenas.lt')) },
  'only a name beside the record fails': {
    at: only(/^_dmarc\.manodomenas\.lt$/, failure, internet('fine')),
  },
  'the resolver lies': { at: falseServers['denies every name'] },
  'the deadline passes': { at: () => silence, more: ['--deadline', '150'] },
} satisfies Record<
  string,
  { readonly at?: Answering; readonly zone?: string; readonly domain?: string; readonly more?: readonly string[] }
>;

/** check, fix, policy, diff, evaluate, bounce. */
const wanted: Readonly<Record<keyof typeof situations, readonly [number, number, number, number, number, number]>> = {
  fine: [0, 0, 0, 0, 0, 0],
  findings: [1, 0, 0, 0, 0, 1],
  'a domain that is no name': [2, 2, 2, 2, 1, 0],
  'a domain that does not exist': [1, 1, 1, 1, 1, 0],
  'what decides is outside the zone files': [3, 3, 3, 3, 3, 3],
  'DNS is down': [3, 3, 3, 3, 3, 3],
  'DNS refuses': [3, 3, 3, 3, 3, 3],
  'one name of the record fails': [3, 3, 3, 3, 3, 3],
  'only a name beside the record fails': [3, 0, 0, 0, 0, 3],
  'the resolver lies': [3, 3, 3, 3, 3, 3],
  'the deadline passes': [3, 3, 3, 3, 3, 3],
};

const commands = ['check', 'fix', 'policy', 'diff', 'evaluate', 'bounce'] as const;

function argumentsOf(command: (typeof commands)[number], domain: string): readonly string[] {
  switch (command) {
    case 'check':
      return [domain, '--no-config'];
    case 'fix':
    case 'policy':
      return [command, domain];
    case 'diff':
      return ['diff', domain, '--record', record];
    case 'evaluate':
      return [...evaluated, `saskaitos@${domain}`];
    case 'bounce':
      return ['bounce', mail];
  }
}

describe('the exit codes are those of the README', () => {
  const rows = (Object.keys(situations) as (keyof typeof situations)[]).flatMap((situation) =>
    commands.map((command, at) => [situation, command, wanted[situation][at] ?? -1] as const),
  );

  it.each(rows)('%s: %s ends with %i', async (situation, command, code) => {
    const {
      at,
      zone,
      domain = 'manodomenas.lt',
      more = [],
    }: (typeof situations)[keyof typeof situations] & {
      readonly at?: Answering;
      readonly zone?: string;
      readonly domain?: string;
      readonly more?: readonly string[];
    } = situations[situation];
    const args = [...argumentsOf(command, domain), ...more, '--lang', 'en'];
    const ended = await (zone === undefined
      ? withDnsServer(at ?? (() => silence), (server) => run([...args, '--server', server]))
      : run([...args, '--zone', zone]));
    expect(ended.code, ended.stdout + ended.stderr).toBe(code);
    // Nothing that a pipe could publish where nothing is certain.
    if (command === 'fix' && code !== 0) expect(ended.stdout).toBe('');
    if (code === 3 || code === 2) expect(ended.stdout).not.toMatch(/^\s*✓/);
  });
});
