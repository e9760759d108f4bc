import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, zone } from '../../support/command.js';
import { withLoopback } from '../../support/loopback.js';

function file(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'spf-check-')), name);
  writeFileSync(path, text);
  return path;
}

const narrower = 'v=spf1 mx -all';
const same = 'v=spf1 mx ip4:90.190.150.82 a:directo.gate.ee -all';

describe('policy', () => {
  it('shows who may send, part by part', async () => {
    const { stdout, code } = await run(['policy', 'manodomenas.lt', ...zone('fine')]);
    expect(code).toBe(0);
    expect(stdout).toContain('6 IPv4 addresses may send for manodomenas.lt.');
    expect(stdout).toContain('All others are refused (fail).');
    expect(stdout).toMatch(/pass +4 +– +a:directo\.gate\.ee/);
  });

  it('as JSON has every region, with networks, what decided and what it cost', async () => {
    const { stdout } = await run(['policy', 'manodomenas.lt', ...zone('fine'), '--format', 'json']);
    const json = JSON.parse(stdout);
    expect(json).toMatchObject({ schemaVersion: 1, domain: 'manodomenas.lt', passing: { ipv4: '6', ipv6: '0' } });
    expect(json.regions).toContainEqual({
      family: 4,
      result: 'pass',
      networks: ['90.190.150.210/31', '90.190.150.212/31'],
      size: '4',
      decidedBy: [{ domain: 'manodomenas.lt', term: 'a:directo.gate.ee', start: 10, end: 27 }],
      conditions: [],
      lookups: 2,
      voidLookups: 0,
    });
    const sizes = json.regions
      .filter((region: { family: number }) => region.family === 4)
      .reduce((sum: bigint, region: { size: string }) => sum + BigInt(region.size), 0n);
    expect(sizes).toBe(2n ** 32n);
  });

  it('decides terms over the sender where the sender is given', async () => {
    const path = file(
      'manodomenas.lt.zone',
      '@ TXT "v=spf1 exists:%{l}.siunta.manodomenas.lt -all"\nanna.siunta A 127.0.0.2\n',
    );
    const policy = (...more: string[]) => run(['policy', 'manodomenas.lt', '--zone', path, ...more]);
    expect((await policy()).stdout).toContain('passes if %{l}.siunta.manodomenas.lt exists');
    expect((await policy('--mail-from', 'anna@manodomenas.lt')).stdout).toContain('4,294,967,296 IPv4 and');
    expect((await policy('--mail-from', 'jonas@manodomenas.lt')).stdout).toContain('No address may send');
    expect((await policy('--mail-from', 'anna@kitas.lt')).code).toBe(2);
  });

  it('is undecided where DNS does not tell the record', async () => {
    const patience = ['--timeout', '200', '--tries', '1', '--deadline', '1500'];
    expect((await run(['policy', 'manodomenas.lt', '--server', '127.0.0.1:1', ...patience])).code).toBe(3);
  });
});

describe('diff', () => {
  it.each([
    [narrower, 1, 'would lose permission', '90.190.150.210/31'],
    [same, 0, 'Both give the same result', ''],
    [
      'v=spf1 mx ip4:90.190.150.82 a:directo.gate.ee ip4:198.51.100.7 -all',
      0,
      'No address loses',
      '198.51.100.7: fail becomes pass',
    ],
    ['v=spf1 mx ip4:90.190.150.82 a:directo.gate.ee ~all', 0, 'No address loses', 'fail becomes softfail'],
  ])('of a domain and %s ends with %i', async (record, code, verdict, detail) => {
    const result = await run(['diff', 'manodomenas.lt', '--record', record, ...zone('fine')]);
    expect(result.code, result.stderr).toBe(code);
    expect(result.stdout).toContain(verdict);
    expect(result.stdout).toContain(detail);
  });

  it('lets a job go on in spite of a loss', async () => {
    const result = await run(['diff', 'manodomenas.lt', '--record', narrower, ...zone('fine'), '--no-fail-on-loss']);
    expect([result.code, result.stdout.includes('would lose permission')]).toEqual([0, true]);
  });

  it('of two zone files compares every name that sends mail, the network asked for the rest', async () => {
    const before = file(
      'manodomenas.lt.zone',
      '@ TXT "v=spf1 a:directo.gate.ee include:_spf -all"\npastas TXT "v=spf1 -all"\n_spf TXT "v=spf1 ip4:198.51.100.0/30 -all"\n'.replace(
        'include:_spf ',
        'include:_spf.manodomenas.lt ',
      ),
    );
    const after = file(
      'manodomenas.lt.zone',
      '@ TXT "v=spf1 a:directo.gate.ee ip4:198.51.100.0/31 -all"\npastas TXT "v=spf1 -all"\n',
    );
    const result = await withLoopback('fine', (server) =>
      run(['diff', before, after, '--server', server, '--format', 'json']),
    );
    expect(result.code, result.stderr).toBe(1);
    const [domain, host, ...more] = JSON.parse(result.stdout);
    expect(more).toEqual([]);
    expect(host).toMatchObject({ outcome: 'equal', equal: true, changes: [] });
    expect(domain).toMatchObject({
      outcome: 'loss',
      changes: [
        { kind: 'lost', before: 'pass', after: 'fail', networks: ['198.51.100.2/31'], size: '2', conditions: [] },
      ],
      lookups: { before: 2, after: 1 },
    });
  });

  it('of a domain and a zone file compares that domain', async () => {
    const after = file('nauja.zone', '$ORIGIN manodomenas.lt.\n@ TXT "v=spf1 a:directo.gate.ee -all"\n');
    const result = await withLoopback('fine', (server) => run(['diff', 'manodomenas.lt', after, '--server', server]));
    expect(result.code, result.stderr).toBe(1);
    expect(result.stdout).toContain('192.0.2.25: pass becomes fail');
  });

  it('of two domains compares their policies', async () => {
    const path = file(
      'du.zone',
      '$ORIGIN lt.\nvienas TXT "v=spf1 ip4:198.51.100.1 -all"\nkitas TXT "v=spf1 redirect=vienas.lt"\n',
    );
    const result = await run(['diff', 'vienas.lt', 'kitas.lt', '--zone', path]);
    expect(result.code, result.stderr).toBe(0);
    expect(result.stdout).toContain('Both give the same result');
  });

  it.each([
    [['diff', 'manodomenas.lt']],
    [['diff', 'manodomenas.lt', '--record', 'spf1 mx -all']],
    [['diff', 'manodomenas.lt', 'kitas.lt', '--record', narrower]],
    [['diff', 'package.json', 'manodomenas.lt']],
    [['manodomenas.lt', 'kitas.lt', '--record', narrower]],
  ])('%j is refused with a hint', async (args) => {
    const result = await run([...args, ...zone('fine')]);
    expect(result.code).toBe(2);
    expect(result.stderr.trim()).not.toBe('');
    expect(result.stderr).not.toMatch(/^\s+at /m);
  });

  it('is undecided where DNS does not tell', async () => {
    const patience = ['--timeout', '200', '--tries', '1', '--deadline', '1500'];
    const args = ['diff', 'manodomenas.lt', '--record', narrower, '--server', '127.0.0.1:1'];
    expect((await run([...args, ...patience])).code).toBe(3);
  });
});

describe('a record before it is published', () => {
  it('is judged by check in the place of the present one', async () => {
    const judged = (record: string) => run(['manodomenas.lt', ...zone('manodomenas.lt'), '--record', record]);
    expect((await judged('v=spf1 mx a:directo.gate.ee -all')).stdout).toContain("receivers accept Directo's mail");
    expect((await judged('"v=spf1 mx " "a:directo.gate.ee -all"')).stdout).toContain("receivers accept Directo's mail");
    expect((await judged(narrower)).code).toBe(1);
  });

  it('is mended by fix', async () => {
    const result = await run([
      'fix',
      'manodomenas.lt',
      ...zone('manodomenas.lt'),
      '--record',
      'v=spf1 ip4=192.0.2.7 -all',
    ]);
    expect(result.stdout).toBe('v=spf1 ip4:192.0.2.7 a:directo.gate.ee -all\n');
  });
});

describe('the forms of a fix', () => {
  it.each([
    ['zone', 'manodomenas.lt. 300 IN TXT "v=spf1 mx a:pavyzdys.lt a:directo.gate.ee -all"'],
    ['nsupdate', 'update add manodomenas.lt. 300 IN TXT "v=spf1 mx a:pavyzdys.lt a:directo.gate.ee -all"'],
    ['octodns', "- 'v=spf1 mx a:pavyzdys.lt a:directo.gate.ee -all'"],
    ['dnscontrol', 'TXT("@", "v=spf1 mx a:pavyzdys.lt a:directo.gate.ee -all", TTL(300))'],
    ['terraform', '"v=spf1 mx a:pavyzdys.lt a:directo.gate.ee -all",'],
  ])('%s', async (form, expected) => {
    const result = await run(['fix', 'manodomenas.lt', ...zone('manodomenas.lt'), '--as', form, '--ttl', '300']);
    expect(result.code, result.stderr).toBe(0);
    expect(result.stdout).toContain(expected);
  });

  it('keep the other TXT records of the name', async () => {
    const path = file('manodomenas.lt.zone', '@ MX 10 m\nm A 192.0.2.25\n@ TXT "v=spf1 mx -all"\n@ TXT "site=abc;1"\n');
    const result = await withLoopback('fine', (server) =>
      run(['fix', 'manodomenas.lt', '--zone', path, '--zone-fallback', '--server', server, '--as', 'octodns']),
    );
    expect(result.stdout).toContain('site=abc\\;1');
    expect(result.stdout).not.toContain("'v=spf1 mx -all'");
  });

  it('name each record of a split one, those first that must be there first', async () => {
    const result = await run(['fix', 'manodomenas.lt', ...zone('long-record'), '--strategy', 'split']);
    expect(result.stdout).toMatch(
      /^_spf1\.manodomenas\.lt v=spf1 .*\n_spf2\.manodomenas\.lt v=spf1 .*\nmanodomenas\.lt v=spf1 /,
    );
    expect(result.code).toBe(0);
  });

  it('write out only the includes that were named, and say what that means', async () => {
    const result = await run(['fix', 'manodomenas.lt', ...zone('ten-lookups'), '--flatten', 's2.pavyzdys.lt']);
    expect(result.stdout).toContain('include:s1.pavyzdys.lt ip4:198.51.100.2 include:s3.pavyzdys.lt');
    expect(result.stderr).toContain('check this domain again every month');
  });

  it.each([
    [['--as', 'bind']],
    [['--as', 'zone', '--ttl', 'long']],
    [['--strategy', 'best']],
    [['--flatten', 'not a domain']],
  ])('%j are refused', async (options) => {
    expect((await run(['fix', 'manodomenas.lt', ...zone('fine'), ...options])).code).toBe(2);
  });
});
