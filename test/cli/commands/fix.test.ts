import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishForms } from '../../../src/report/publish/form.js';
import { run, zone } from '../../support/command.js';
import { senderKey } from '../../support/rules/sender-findings.js';

const folder = mkdtempSync(join(tmpdir(), 'spf-check-fix-'));
let files = 0;

/** A zone file with these lines, and with what Directo publishes. */
function withZone(lines: string): readonly string[] {
  files += 1;
  const path = join(folder, `${files}.zone`);
  const directo = [
    ...[210, 211, 212, 213].map((last) => `directo.gate.ee. A 90.190.150.${last}`),
    `directo._domainkey.directo.ee. TXT ( "k=rsa; p=" "${senderKey.slice(0, 200)}" "${senderKey.slice(200)}" )`,
  ];
  writeFileSync(
    path,
    `$ORIGIN manodomenas.lt.\n$TTL 60\n@ MX 10 pastas\npastas A 192.0.2.25\n${lines}\n${directo.join('\n')}\n`,
  );
  return ['--zone', path, '--lang', 'en'];
}

const key = `v=DKIM1; k=rsa; p=${senderKey}`;
const broken = '@ TXT "v=spf1 mx ip4:192.0.2.300 -all"';
const sound = '@ TXT "v=spf1 mx a:directo.gate.ee -all"';

describe('fix', () => {
  it('does not print a record that a CI runner would take for a command, but a form that escapes it', async () => {
    const zone = withZone('@ TXT "v=spf1 mx exists:%{i}.##vso[task.prependpath].evil.test -all"');
    const bare = await run(['fix', 'manodomenas.lt', ...zone]);
    expect(bare).toMatchObject({ code: 1, stdout: '' });
    expect(bare.stderr).toContain('take for a command');
    const { code, stdout } = await run(['fix', 'manodomenas.lt', '--as', 'zone', ...zone]);
    expect(code).toBe(0);
    expect(stdout).toContain('exists:%{i}.#\\035vso[task.prependpath].evil.test');
  });

  it.each([
    [
      'keeps a term that is not there',
      sound,
      ['--keep', 'include:nera.lt'],
      'v=spf1 mx a:directo.gate.ee -all',
      /has no include:nera\.lt/,
    ],
    [
      'keeps one that is there, in whatever letters',
      sound,
      ['--keep', 'MX'],
      'v=spf1 mx a:directo.gate.ee -all',
      undefined,
    ],
    [
      'denies others where nothing says what becomes of them',
      '@ TXT "v=spf1 mx"',
      ['--apply', 'deny-others'],
      'v=spf1 mx a:directo.gate.ee -all',
      undefined,
    ],
    [
      'or marks them',
      '@ TXT "v=spf1 mx"',
      ['--apply', 'spf/all-missing'],
      'v=spf1 mx a:directo.gate.ee ~all',
      undefined,
    ],
    [
      'denies others already',
      sound,
      ['--apply', 'deny-others'],
      'v=spf1 mx a:directo.gate.ee -all',
      /nothing to which it applies/,
    ],
    [
      'leaves that to the record of the redirect',
      '@ TXT "v=spf1 mx redirect=_spf.manodomenas.lt"\n_spf TXT "v=spf1 ip4:192.0.2.9 ~all"',
      ['--apply', 'deny-others'],
      'v=spf1 mx a:directo.gate.ee redirect=_spf.manodomenas.lt',
      /redirects to another one/,
    ],
  ] as const)('%s', async (_, record, args, expected, told) => {
    const { code, stdout, stderr } = await run(['fix', 'manodomenas.lt', ...args, ...withZone(record)]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${expected}\n` });
    if (told === undefined) expect(stderr).not.toMatch(/--keep|--apply/);
    else expect(stderr).toMatch(told);
    const checked = await run(['check', 'manodomenas.lt', ...args, ...withZone(record)]);
    if (told !== undefined) expect(checked.stderr).toMatch(told);
  });

  it('says that nothing changes, and changes nothing, where the record is there already', async () => {
    const args = (...more: string[]) => ['fix', 'manodomenas.lt', ...more, ...withZone(sound)];
    const bare = await run(args());
    expect(bare).toMatchObject({ code: 0, stdout: 'v=spf1 mx a:directo.gate.ee -all\n' });
    expect(bare.stderr).toContain('Nothing changes: manodomenas.lt has this TXT record already.');
    for (const form of publishForms) {
      const { code, stdout, stderr } = await run(args('--as', form));
      expect([form, code]).toEqual([form, 0]);
      expect(stderr).toContain('Nothing changes');
      expect(stdout).toContain('v=spf1 mx a:directo.gate.ee -all');
      expect(stdout).not.toMatch(/Take out|update (?:add|delete)/);
    }
    const alias = 'directo._domainkey CNAME directo._domainkey.directo.ee.';
    for (const form of publishForms) {
      const zone = withZone(`${sound}\n${alias}`);
      const { stdout } = await run(['fix', 'manodomenas.lt', '--dkim-cname', '--as', form, ...zone]);
      expect(stdout).toContain('directo._domainkey.directo.ee.');
      expect(stdout).not.toMatch(/Take out|update (?:add|delete)|Delete the/);
    }
  });

  it('prints the DKIM record, or the CNAME in its place', async () => {
    expect(await run(['fix', 'manodomenas.lt', '--dkim', ...withZone(sound)])).toMatchObject({
      code: 0,
      stdout: `${key}\n`,
    });
    const alias = await run(['fix', 'manodomenas.lt', '--dkim', '--dkim-cname', ...withZone(sound)]);
    expect(alias).toMatchObject({ code: 0, stdout: 'directo._domainkey.directo.ee.\n' });
    expect(alias.stderr).toContain('whoever controls');
  });

  it('prints the DMARC record, to be filled in or complete', async () => {
    const first = await run(['fix', 'manodomenas.lt', '--dmarc', ...withZone(sound)]);
    expect(first).toMatchObject({ code: 0, stdout: 'v=DMARC1; p=none; rua=mailto:YOUR-MAILBOX@manodomenas.lt\n' });
    expect(first.stderr).toContain('--reports');
    const complete = await run([
      'fix',
      'manodomenas.lt',
      '--dmarc',
      '--reports',
      ' <mailto:d@firma.lt> ',
      ...withZone(sound),
    ]);
    expect(complete).toMatchObject({ code: 0, stdout: 'v=DMARC1; p=none; rua=mailto:d@firma.lt\n' });
  });

  it('knows by an option that only one record has which one is asked for', async () => {
    const mailbox = ['--reports', 'd@manodomenas.lt'];
    expect((await run(['fix', 'manodomenas.lt', '--dkim-cname', ...withZone(sound)])).stdout).toMatch(/^directo/);
    expect((await run(['fix', 'manodomenas.lt', ...mailbox, ...withZone(sound)])).stdout).toMatch(/^v=DMARC1/);
  });

  it('says so where the mailbox for reports changes nothing', async () => {
    const dmarc = '_dmarc TXT "v=DMARC1; p=none; rua=mailto:sena@manodomenas.lt"';
    const args = ['fix', 'manodomenas.lt', '--dmarc', '--reports', 'nauja@manodomenas.lt'];
    const { stdout, stderr } = await run([...args, ...withZone(`${sound}\n${dmarc}`)]);
    expect(stdout).toContain('sena@');
    expect(stderr).toContain('changes nothing');
    const template = dmarc.replace('sena', 'YOUR-MAILBOX');
    expect((await run([...args, ...withZone(`${sound}\n${template}`)])).stdout).toBe(
      'v=DMARC1; p=none; rua=mailto:nauja@manodomenas.lt\n',
    );
  });

  it('prints all records, each after its name and type', async () => {
    const reports = 'ataskaitos.lt. MX 10 mx.ataskaitos.lt.';
    const { code, stdout } = await run([
      ...['fix', 'manodomenas.lt', '--all', '--reports', 'a@ataskaitos.lt'],
      ...withZone(`@ TXT "v=spf1 mx -all"\n${reports}`),
    ]);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      'manodomenas.lt TXT v=spf1 mx a:directo.gate.ee -all',
      `directo._domainkey.manodomenas.lt TXT ${key}`,
      '_dmarc.manodomenas.lt TXT v=DMARC1; p=none; rua=mailto:a@ataskaitos.lt',
      'manodomenas.lt._report._dmarc.ataskaitos.lt TXT v=DMARC1;',
      '',
    ]);
  });

  it.each([...publishForms, undefined])('prints no SPF record that did not pass its test, as %s', async (form) => {
    const as = form === undefined ? [] : ['--as', form];
    const { code, stdout, stderr } = await run(['fix', 'manodomenas.lt', ...as, ...withZone(broken)]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('ip4:192.0.2.300');
  });

  it.each(publishForms)('leaves out of %s what is not ready, and prints the rest', async (form) => {
    const { code, stdout } = await run(['fix', 'manodomenas.lt', '--all', '--as', form, ...withZone(broken)]);
    expect(code).toBe(1);
    expect(stdout).not.toMatch(/spf1|YOUR-MAILBOX/);
    expect(stdout).toContain('directo._domainkey');
  });

  it.each(publishForms)('writes a CNAME as %s', async (form) => {
    const args = ['fix', 'manodomenas.lt', '--dkim', '--dkim-cname', '--as', form];
    const { code, stdout } = await run([...args, ...withZone(`${sound}\ndirecto._domainkey TXT "k=rsa; p=AAAA"`)]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/CNAME|dns_cname_record/);
    expect(stdout).toContain('directo._domainkey.directo.ee.');
  });

  it('takes a CNAME away that leads nowhere, before the record that takes its place', async () => {
    const args = ['fix', 'manodomenas.lt', '--dmarc', '--reports', 'd@manodomenas.lt', '--as', 'nsupdate'];
    const { stdout, stderr } = await run([...args, ...withZone(`${sound}\n_dmarc CNAME _dmarc.paslauga.lt.`)]);
    expect(stdout.split('\n').filter((line) => /^(prereq|update)/.test(line))).toEqual([
      'prereq yxrrset _dmarc.manodomenas.lt. IN CNAME _dmarc.paslauga.lt.',
      'update delete _dmarc.manodomenas.lt. IN CNAME',
      'update add _dmarc.manodomenas.lt. 3600 IN TXT "v=DMARC1; p=none; rua=mailto:d@manodomenas.lt"',
    ]);
    expect(stderr).toContain('nothing can stand beside it');
  });

  it('prints nothing for a name that is a CNAME, and says what to do', async () => {
    const lines = 'naujienos CNAME ghs.paslauga.lt.\nghs.paslauga.lt. A 192.0.2.9';
    const { code, stdout, stderr } = await run(['fix', 'naujienos.manodomenas.lt', ...withZone(lines)]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/CNAME record that points to\s+ghs.paslauga.lt/);
  });

  it('says that the record of the domain above applies', async () => {
    const dmarc = '_dmarc TXT "v=DMARC1; p=none; rua=mailto:d@manodomenas.lt"\nskyrius A 192.0.2.9';
    const { code, stdout, stderr } = await run([
      'fix',
      'skyrius.manodomenas.lt',
      '--dmarc',
      ...withZone(`${sound}\n${dmarc}`),
    ]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('applies here too');
  });

  it.each(['kas', 'a@b@c', 'a@x.lt,b@x.lt', 'https://x.lt/'])('refuses --reports %s', async (text) => {
    const { code, stderr } = await run(['fix', 'manodomenas.lt', '--dmarc', '--reports', text, ...zone('fine')]);
    expect(code).toBe(2);
    expect(stderr).toContain('--reports');
  });
});

describe('check as JSON', () => {
  it('lists the records to publish, and none where all is right', async () => {
    const of = async (lines: string): Promise<unknown> => {
      const { stdout } = await run(['manodomenas.lt', ...withZone(lines), '--format', 'json']);
      return (JSON.parse(stdout) as { publish: unknown }).publish;
    };
    expect(await of('@ TXT "v=spf1 mx -all"')).toEqual([
      {
        name: 'manodomenas.lt',
        host: '@',
        type: 'TXT',
        value: 'v=spf1 mx a:directo.gate.ee -all',
        strings: ['v=spf1 mx a:directo.gate.ee -all'],
        ttl: 3600,
        replaces: ['v=spf1 mx -all'],
        why: expect.stringContaining('allows Directo'),
      },
      expect.objectContaining({ host: 'directo._domainkey', value: key, replaces: [] }),
      expect.objectContaining({ host: '_dmarc', toFillIn: 'YOUR-MAILBOX@manodomenas.lt' }),
    ]);
    const dmarc = '_dmarc TXT "v=DMARC1; p=reject; rua=mailto:d@manodomenas.lt"';
    expect(await of(`${sound}\n${dmarc}\ndirecto._domainkey CNAME directo._domainkey.directo.ee.`)).toEqual([]);
  });
});
