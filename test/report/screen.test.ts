import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, zone } from '../support/command.js';

const plain = ['--lang', 'en', '--no-color'];
const file = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'spf-check-')), 'test.zone');
  writeFileSync(
    path,
    `$ORIGIN manodomenas.lt.\n${text}\ndirecto.gate.ee. A 90.190.150.210\ndirecto.gate.ee. A 90.190.150.211\ndirecto.gate.ee. A 90.190.150.212\ndirecto.gate.ee. A 90.190.150.213\n`,
  );
  return path;
};
const screenOf = async (text: string, ...more: readonly string[]): Promise<string> =>
  (await run(['manodomenas.lt', '--zone', file(text), ...plain, '--no-config', ...more])).stdout;

describe('the first screen', () => {
  it('has the record to publish on one line from the first column, as fix prints it', async () => {
    for (const name of ['manodomenas.lt', 'too-many-lookups', 'two-records', 'missing', 'semicolons']) {
      const { stdout } = await run(['manodomenas.lt', ...zone(name), ...plain], { columns: 80 });
      const fixed = await run(['fix', 'manodomenas.lt', ...zone(name), ...plain]);
      expect(stdout.split('\n')).toContain(fixed.stdout.trimEnd());
    }
  });

  it('prints no record that is not ready', async () => {
    const { stdout } = await run(['manodomenas.lt', ...zone('unclear-typo'), ...plain]);
    expect(stdout).toContain('Not ready to publish: first');
    expect(stdout).not.toMatch(/^v=spf1/m);
  });

  it.each([
    ['no record', '@ MX 10 a\na A 192.0.2.1', /there is no SPF record/],
    ['two records', '@ TXT "v=spf1 mx -all"\n@ TXT "v=spf1 a ~all"', /more than one SPF record/],
    ['a broken record', '@ TXT "v=spf1 ip4:300.1.1.1 -all"', /the SPF record is broken/],
    ['a record without the sender', '@ TXT "v=spf1 mx -all"', /is refused – SPF does not name Directo/],
    ['a mild record without the sender', '@ TXT "v=spf1 mx ~all"', /often lands in spam – SPF does not name Directo/],
    ['the sender behind all', '@ TXT "v=spf1 mx -all a:directo.gate.ee"', /names Directo, but does not let it send/],
  ])('names the cause: %s', async (_what, text, cause) => {
    expect((await screenOf(text)).replaceAll(/\s+/g, ' ')).toMatch(cause);
  });

  it('puts what must be done before what is recommended', async () => {
    const { stdout } = await run(['manodomenas.lt', ...zone('dkim-truncated'), ...plain]);
    const needs = [...stdout.matchAll(/(must be done|recommended)$/gm)].map(([, need]) => need);
    expect(needs).toEqual([...needs].sort());
    expect(needs[0]).toBe('must be done');
  });

  it('says of one cause one step', async () => {
    const screen = await screenOf(
      '@ TXT "v=spf1 mx inlcude:_spf.google.com ip4:192.0.2.1/33 -all"\n_dmarc TXT "v=DMARC1 p=none"',
    );
    const titles = screen.split('\n').filter((line) => /^\d {2}/.test(line));
    expect(titles.filter((line) => /DMARC/.test(line))).toHaveLength(1);
  });

  it('counts the steps for which there is no room', async () => {
    const broken = Array.from({ length: 9 }, (_, at) => `include:nera${at}.kitas.lt`).join(' ');
    const screen = await screenOf(
      `@ TXT "v=spf1 ${broken} exists:%{i}.x.lt mx:y.lt -all"\n@ MX 10 192.0.2.1.\n_smtp._tls TXT "v=TLSRPTv1"\n_mta-sts TXT "v=STSv1"\ndefault._bimi TXT "v=BIMI1"`,
    );
    expect(screen.split('\n').length).toBeLessThanOrEqual(24);
    expect(screen).toMatch(/\d+ further steps?: --verbose/);
  });

  it('has nothing to do where all is well, and says how the three stand', async () => {
    const { stdout } = await run(['manodomenas.lt', ...zone('fine'), ...plain]);
    expect(stdout).not.toMatch(/^\d {2}/m);
    expect(stdout).toMatch(/SPF ✓ 4 of 4 {5}DKIM ✓ Directo's key {5}DMARC ✓ p=quarantine/);
  });

  it('makes notes steps where notes make the run fail', async () => {
    const args = ['manodomenas.lt', ...zone('manodomenas.lt'), ...plain];
    expect((await run(args)).stdout).not.toContain('The DMARC policy is none');
    expect((await run([...args, '--fail-on', 'info'])).stdout).toContain('The DMARC policy is none');
  });

  it('is a line for each of several domains, and a sum', async () => {
    const { stdout } = await run(['manodomenas.lt', 'pavyzdys.lt', 'gogle.lt', ...zone('manodomenas.lt'), ...plain]);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      '✗ manodomenas.lt          SPF does not name Directo',
      '✗ pavyzdys.lt             there is no SPF record',
      '✗ gogle.lt                there is no such domain',
    ]);
    expect(stdout).toContain('3 domains: 3 failed');
  });

  it('is the whole report with --verbose, for several domains one below the other', async () => {
    const { stdout } = await run(['manodomenas.lt', 'pavyzdys.lt', ...zone('manodomenas.lt'), ...plain, '-v']);
    expect(stdout.match(/Directo's addresses/g)).toHaveLength(2);
  });
});
