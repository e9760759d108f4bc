import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/command.js';
import { internet, withDnsServer } from '../support/dns/false-servers.js';
import type { ServerReply } from '../support/dns/reply.js';

type Answering = ReturnType<typeof internet>;

const failure: ServerReply = { kind: 'rcode', rcode: 2 };
// Servers that refuse answer at once; a loaded machine may still take its time.
const fast = ['--timeout', '5000', '--tries', '1', '--lang', 'en'];
const folder = (): string => mkdtempSync(join(tmpdir(), 'spf-check-'));

/** The zone, but these questions fail. */
const failing = (zone: string, ...questions: readonly string[]): Answering => {
  const inside = internet(zone);
  return (question) => (questions.includes(`${question.type} ${question.name}`) ? failure : inside(question));
};
/** The number of the type is what arrives at the server. */
const at = (answering: Answering, args: readonly string[]) =>
  withDnsServer(answering, (server) => run([...args, '--server', server, ...fast]));

const record = (text: string): RegExp => new RegExp(`^${text.replace(/[.+*?]/g, '\\$&')}$`, 'm');

describe('what was not answered is neither missing nor changed', () => {
  it('proposes no first record while MX is unknown', async () => {
    const ended = await at(failing('missing', 'MX manodomenas.lt'), ['fix', 'manodomenas.lt']);
    expect(ended).toMatchObject({ code: 3, stdout: '' });
  });

  it("leaves a good record as it is while Directo's host is unknown", async () => {
    const dns = failing('fine', 'A directo.gate.ee', 'AAAA directo.gate.ee');
    const { stdout, code } = await at(dns, ['manodomenas.lt', '--format', 'json', '--no-config']);
    expect(code).toBe(3);
    expect(JSON.parse(stdout).fix).toMatchObject({ verified: false, edits: [] });
    expect((await at(dns, ['fix', 'manodomenas.lt'])).stdout).not.toMatch(/ip4:90\.190\.150\.210/);
  });

  it.each([
    ['a key of ours', 'fine', 'TXT directo._domainkey.manodomenas.lt'],
    ["Directo's own key", 'fine', 'TXT directo._domainkey.directo.ee'],
    ['the policy', 'fine', 'TXT _dmarc.manodomenas.lt'],
    ['the hosts that receive mail', 'fine', 'MX manodomenas.lt'],
  ])('%s that fails is told, and no format looks clean', async (_what, zone, question) => {
    const dns = failing(zone, question);
    const path = folder();
    const formats = ['text', 'compact', 'jsonl', 'sarif', 'junit', 'github', 'markdown', 'csv'];
    const outputs = formats.flatMap((one) => ['--format', `${one}=${join(path, one)}`]);
    const { code } = await at(dns, ['manodomenas.lt', '--no-config', ...outputs]);
    expect(code).toBe(3);
    const read = (one: string): string => readFileSync(join(path, one), 'utf8');
    expect(read('text')).toMatch(/^\? /);
    expect(read('compact')).toContain('unanswered');
    expect(JSON.parse(read('jsonl')).verdict).toBe('error');
    expect(JSON.parse(read('sarif')).runs[0].invocations[0].executionSuccessful).toBe(false);
    expect(read('junit')).toContain('<error ');
    expect(read('github')).toMatch(/^::error title=manodomenas\.lt/m);
    expect(read('markdown')).toContain('so there is no result');
    // SARIF lists all rules.
    for (const one of formats.filter((format) => format !== 'sarif'))
      expect(read(one), one).not.toMatch(/(?:dkim-missing|dmarc\/missing|mx\/unreachable)/);
  });

  it('does not call an exception idle for a domain without answers', async () => {
    const path = join(folder(), 'spf-check.config.json');
    const ignore = [{ rule: 'directo/dkim-missing', reason: 'known' }];
    writeFileSync(path, JSON.stringify({ ignore, failOn: 'warning' }));
    const ended = await at(() => failure, ['manodomenas.lt', '--config', path]);
    expect(ended.code).toBe(3);
    expect(ended.stdout + ended.stderr).not.toMatch(/no longer matches|remove it/);
  });

  it('writes a baseline without what exceptions cover', async () => {
    const path = folder();
    const config = join(path, 'spf-check.config.json');
    const baseline = join(path, 'baseline.json');
    writeFileSync(
      config,
      JSON.stringify({ ignore: [{ rule: 'directo/dkim-missing', reason: 'known' }], failOn: 'warning' }),
    );
    const dns = internet('manodomenas.lt');
    const args = ['manodomenas.lt', '--config', config];
    await at(dns, [...args, '--write-baseline', baseline]);
    expect(readFileSync(baseline, 'utf8')).not.toContain('directo/dkim-missing');
    const again = await at(dns, [...args, '--baseline', baseline]);
    expect(again.code, again.stdout).toBe(0);
    expect(again.stdout + again.stderr).not.toContain('no longer matches');
  });

  it('says nothing in a bounce about a record that was not read', async () => {
    const ended = await at(() => failure, ['bounce', join('fixtures', 'mails', 'gmail-5-7-26-spf-hard-fail.eml')]);
    expect(ended.code).toBe(3);
    expect(ended.stdout).not.toMatch(/still does not allow|bounce\/refused-today/);
  });

  it('keeps an include that fails, and proposes no change', async () => {
    const inside = internet('google');
    const dns: Answering = (question) => (/google\.com$/.test(question.name) ? failure : inside(question));
    const { stdout } = await at(dns, ['manodomenas.lt', '--format', 'json', '--no-config']);
    const report = JSON.parse(stdout);
    expect(report.fix.verified).toBe(false);
    for (const text of report.spf.records)
      for (const term of text.split(' ').slice(1, -1)) expect(report.fix.record).toContain(term);
    const fixed = await at(dns, ['fix', 'manodomenas.lt']);
    expect(fixed).toMatchObject({ code: 3, stdout: '' });
    expect(fixed.stdout).not.toMatch(record('v=spf1'));
  });
});
