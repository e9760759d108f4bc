import { describe, expect, it, vi } from 'vitest';
import { recordsOf } from '../../../src/dns/answer.js';
import { run } from '../../support/command.js';
import { type Fault, failures, nuisances } from '../../support/dns/faults.js';
import { answersOf, type SingleReply } from '../../support/dns/reply.js';
import { startDnsServer } from '../../support/dns/server.js';
import { domain } from '../../support/dns/zone.js';
import { fixtureZone, zoneText } from '../../support/dns/zones.js';

const [reference = []] = recordsOf(fixtureZone('fine').lookup(domain('directo._domainkey.directo.ee'), 'TXT'));
const key = reference.map((string) => `"${string}"`).join(' ');
const record = 'v=spf1 mx include:siuntejas.lt ip4:90.190.150.210/31 ip4:90.190.150.212/31 ip4:90.190.150.82 -all';
const truth = answersOf(
  zoneText(`
@ MX 10 pastas
pastas A 192.0.2.25
@ TXT "${record}"
siuntejas.lt. TXT "v=spf1 ip4:198.51.100.0/24 -all"
directo._domainkey TXT ${key}
_dmarc TXT "v=DMARC1; p=quarantine; np=reject; rua=mailto:dmarc@manodomenas.lt"
`),
);

interface Report {
  readonly resolver: unknown;
  readonly findings: readonly { readonly rule: string }[];
}

/** The check as JSON, and what `fix` prints, where these questions meet the fault. */
async function underFault(asked: readonly string[], fault: Fault, patience: readonly string[]) {
  const times = new Map<string, number>();
  const server = await startDnsServer({
    answer: (question) => {
      const reply = truth(question) as SingleReply;
      const name = `${question.type} ${question.name}`;
      if (!asked.includes(name)) return reply;
      const nth = (times.get(name) ?? 0) + 1;
      times.set(name, nth);
      return fault(reply, question, nth);
    },
  });
  try {
    const options = ['--server', `127.0.0.1:${server.port}`, '--lang', 'en', ...patience];
    const check = await run(['manodomenas.lt', '--format', 'json', ...options]);
    const fix = await run(['fix', 'manodomenas.lt', ...options]);
    const { resolver: _, ...report }: Report = JSON.parse(check.stdout);
    return { code: check.code, report, rules: report.findings.map(({ rule }) => rule), fix };
  } finally {
    await server.close();
  }
}

const servfail: Fault = () => ({ kind: 'rcode', rcode: 2 });
const fixed = { code: 0, stdout: `${record}\n` };
const unfixed = { code: 3, stdout: '' };

/** Each question on which something rests, alone without an answer; which of its answers decides is shown by the code. */
describe.each<[string, number, string[], { code: number; stdout: string }]>([
  ['TXT manodomenas.lt', 3, ['dns/temporary-failure'], unfixed],
  ['TXT siuntejas.lt', 3, ['spf/include-unreachable'], unfixed],
  ['MX manodomenas.lt', 3, ['dns/no-answer'], unfixed],
  ['A pastas.manodomenas.lt', 3, [], unfixed],
  ['TXT _dmarc.manodomenas.lt', 3, ['dns/no-answer'], fixed],
  ['TXT directo._domainkey.manodomenas.lt', 3, ['dns/no-answer'], fixed],
  // The key fits the one that Directo's help page prints.
  ['TXT directo._domainkey.directo.ee', 3, ['dns/no-answer', 'directo/dkim-unproven'], fixed],
  ['A directo.gate.ee', 0, [], fixed],
])('without an answer to %s', (asked, code, rules, fix) => {
  it(`the check ends with ${code}, and only what is known is said`, async () => {
    const result = await underFault([asked], servfail, ['--tries', '1']);
    expect({ code: result.code, rules: result.rules }).toEqual({ code, rules });
    expect(result.fix).toMatchObject(fix);
  });
});

/** What was dropped as "dead" where this was believed to be no record. */
const include = ['TXT siuntejas.lt'];
/** Where a planted record would count as a second one, or as the only one. */
const own = ['TXT manodomenas.lt', 'TXT _dmarc.manodomenas.lt', 'TXT directo._domainkey.manodomenas.lt'];

describe.each(Object.entries<Fault>(failures))('%s', (what, fault) => {
  it('leaves the verdict open, and no include is dropped', async () => {
    const before = process.cpuUsage();
    // Short only where it is waited for: others must be answered meanwhile, however busy the machine is.
    const waits = /silen|late|octets that|another (?:id|question|port)/.test(what);
    const patience = ['--timeout', waits ? '800' : '10000', '--tries', '1'];
    const { code, rules, fix } = await underFault(include, fault, patience);
    expect({ code, rules }).toEqual({ code: 3, rules: ['spf/include-unreachable'] });
    expect(fix).toMatchObject(unfixed);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(1500);
  });
});

describe('what only disturbs', () => {
  const patience = ['--timeout', '2500', '--tries', '3'];
  const undisturbed = vi.fn(() => underFault([], servfail, patience));
  it.each(Object.entries<Fault>(nuisances))('%s: the report is the same', async (_what, fault) => {
    const expected = await (undisturbed.mock.results[0]?.value ?? undisturbed());
    const { report, fix } = await underFault([...include, ...own], fault, patience);
    expect(report).toEqual(expected.report);
    expect({ report: report.findings, fix }).toMatchObject({ report: [], fix: fixed });
  });
});

describe('answers of any size are taken whole, and in no time', () => {
  const many = <T>(count: number, one: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => one(at));
  const texts =
    (list: readonly string[][]): Fault =>
    (reply) => ({
      kind: 'records',
      records: [
        ...(reply.kind === 'records' ? reply.records : []),
        ...list.map((data) => ({ type: 'TXT', data }) as const),
      ],
    });
  it.each<[string, string, Fault, number]>([
    ['1,500 TXT records', 'TXT manodomenas.lt', texts(many(1500, (at) => [`site-verification=${at}`])), 0],
    ['a TXT record of 62 KB', 'TXT manodomenas.lt', texts([many(243, () => 'x'.repeat(255))]), 0],
    [
      '3,000 addresses',
      'A pastas.manodomenas.lt',
      () => ({
        kind: 'records',
        records: many(3000, (at) => ({ type: 'A', data: { family: 4, bits: 2 ** 31 + 2 * at } })),
      }),
      0,
    ],
    [
      '400 mail hosts',
      'MX manodomenas.lt',
      () => ({
        kind: 'records',
        records: many(400, (at) => ({
          type: 'MX',
          data: { preference: at, exchange: domain(`m${at}.manodomenas.lt`) },
        })),
      }),
      1,
    ],
  ])('%s', async (_what, asked, fault, code) => {
    const before = process.cpuUsage();
    const result = await underFault([asked], fault, []);
    const { user, system } = process.cpuUsage(before);
    expect(result.code).toBe(code);
    // Two runs, and the server.
    expect((user + system) / 1000).toBeLessThan(3000);
  });
});

it('nothing stays open after any of them', async () => {
  const network = /UDP|TCP|QUERY|Socket/i;
  const open = () => process.getActiveResourcesInfo().filter((kind) => network.test(kind));
  await vi.waitFor(() => expect(open()).toEqual([]));
  await underFault([...include, ...own], failures.silence, ['--timeout', '100', '--tries', '1', '--deadline', '300']);
  await vi.waitFor(() => expect(open()).toEqual([]));
});
