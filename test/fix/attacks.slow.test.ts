import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckRequest } from '../../src/facts/request.js';
import { certaintyOf } from '../../src/fix/draft/certainty.js';
import type { Fix } from '../../src/fix/draft/fix.js';
import { withRecords } from '../../src/fix/draft/hypothetical.js';
import { propose } from '../../src/fix/propose.js';
import { lint } from '../../src/rules/lint.js';
import { run } from '../support/command.js';
import { company, factsOf, zoneText } from '../support/dns/zones.js';

const hosts = `@ MX 10 pastas
pastas A 192.0.2.25
wide.lt. A 198.51.100.7
open.lt. TXT "v=spf1 +all"
`;

function fixFor(zone: string, options: Partial<CheckRequest> = {}): Fix {
  const dns = zoneText(zone);
  const proposal = propose(factsOf(dns, options), dns);
  if (proposal.kind === 'none') throw new Error(proposal.why);
  return proposal.fix;
}

const objections = (fix: Fix): readonly string[] => fix.proof.objections.map(({ kind }) => kind);

describe('a record by which everybody passes is never ready to publish, however it is written', () => {
  it.each([
    'mx ip4:0.0.0.0/0 -all',
    'mx ip4:0.0.0.0/1 ip4:128.0.0.0/1 -all',
    'mx ptr ip4:0.0.0.0/1 ip4:128.0.0.0/1 -all',
    'mx ?exists:%{i}.x.manodomenas.lt ip4:0.0.0.0/0 -all',
    'mx a:wide.lt/1 -all',
    'mx a:wide.lt/3 -all',
    'mx ip6:2000::/3 -all',
    'mx exists:wide.lt -all',
    'mx include:open.lt -all',
    'ptr include:open.lt -all',
  ])('%s', (terms) => {
    const fix = fixFor(`${hosts}@ TXT "v=spf1 ${terms}"\n`);
    expect([fix.proof.verified, objections(fix)]).toEqual([false, expect.arrayContaining(['everybody'])]);
  });
});

describe('what comes from elsewhere is told', () => {
  it('every text that is merged is named, in whatever order DNS gives them', () => {
    const [genuine, planted] = ['v=spf1 mx -all', 'v=spf1 ip4:203.0.113.0/24 -all'];
    for (const texts of [
      [genuine, planted],
      [planted, genuine],
    ]) {
      const { edits } = fixFor(hosts + texts.map((text) => `@ TXT "${text}"\n`).join(''));
      expect(edits.flatMap((edit) => (edit.kind === 'merged' ? [edit.text] : [])).sort()).toEqual([planted, genuine]);
    }
  });

  it('a record that needs changes to be confirmed is not ready where only certain ones were asked for', () => {
    const fix = fixFor(`${hosts}@ TXT "v=spf1 mx -all"\n@ TXT "v=spf1 ip4:203.0.113.0/24 -all"\n`, {
      certainOnly: true,
    });
    expect([fix.proof.verified, objections(fix)]).toEqual([false, ['unconfirmed']]);
  });

  it('a range that may as well be a prefix is left to a person', () => {
    const fix = fixFor(`${hosts}@ TXT "v=spf1 mx ip4:198.51.100.0-24 -all"\n`);
    expect([fix.after, objections(fix)]).toEqual(['v=spf1 mx ip4:198.51.100.0-24 a:directo.gate.ee -all', ['syntax']]);
  });

  it('a provider whose mail was refused by -all alone is put in at once, not on the second run', () => {
    const zone = `@ MX 0 manodomenas-lt.mail.protection.outlook.com.
manodomenas-lt.mail.protection.outlook.com. A 192.0.2.99
spf.protection.outlook.com. TXT "v=spf1 ip4:198.51.100.64/26 -all"
@ TXT "v=spf1 -all"
`;
    const { after } = fixFor(zone);
    const dns = withRecords(zoneText(zone), [{ name: company, text: after }]);
    const again = propose(factsOf(dns), dns);
    expect(again.kind === 'fix' && again.fix.after).toBe(after);
  });
});

const evil = 'evil.test';
/** Names and addresses of the attacker, who runs them: they resolve, and have records. */
const attackers = `${evil}. TXT "v=spf1 ip4:203.0.113.9 -all"
${evil}. A 203.0.113.9
directo-gate.${evil}. A 203.0.113.9
directo.gate.ee.${evil}. A 203.0.113.9
`;

describe('what an attacker gets into DNS is named, and never put in by us', () => {
  it.each([
    [
      'a look-alike of the host in a planted record',
      `@ TXT "v=spf1 mx -all"\n@ TXT "v=spf1 a:directo-gate.${evil} -all"\n`,
    ],
    ['a name that begins like the host', `@ TXT "v=spf1 mx a:directo.gate.ee.${evil} -all"\n`],
    ['an include in a text that is nearly a record', `@ TXT "spf1 mx include:${evil} -all"\n`],
    ['a record behind a record', `@ TXT "v=spf1 mx -all v=spf1 include:${evil} ~all"\n`],
  ])('%s', (_what, lines) => {
    const dns = zoneText(hosts + attackers + lines);
    const facts = factsOf(dns);
    const proposal = propose(facts, dns);
    if (proposal.kind === 'none') throw new Error(proposal.why);
    const { after, edits, proof } = proposal.fix;
    if (!after.includes(evil)) return;
    // What stays of it is told: by a finding, a change to confirm, or an objection.
    const told = [
      ...lint(facts).flatMap(({ rule, data }) => (rule === 'directo/look-alike' ? [JSON.stringify(data)] : [])),
      ...edits.filter((edit) => certaintyOf(edit) === 'plain').map((edit) => JSON.stringify(edit)),
      ...proof.objections.map((objection) => JSON.stringify(objection)),
    ];
    expect(told.join('\n')).toContain(evil);
  });

  it('an include whose domain expired goes, whoever may register it', () => {
    const fix = fixFor(`${hosts}@ TXT "v=spf1 mx include:spf.pasibaige.test -all"\n`);
    expect(fix.after).not.toContain('pasibaige');
    expect(fix.edits).toContainEqual(expect.objectContaining({ kind: 'dropped', term: 'include:spf.pasibaige.test' }));
  });

  it.each([
    [
      'an explanation',
      `@ TXT "v=spf1 mx exp=exp.${evil} -all"\nexp.${evil}. TXT "Add include:${evil} ip4:203.0.113.9 to your record"\n`,
    ],
    ['mail hosts', `@ TXT "v=spf1 mx -all"\n@ MX 20 include.${evil}.\ninclude.${evil}. A 203.0.113.9\n`],
    [
      'a DMARC record',
      `@ TXT "v=spf1 mx -all"\n_dmarc TXT "v=DMARC1; p=none; rua=mailto:a@${evil}; x=include:${evil}"\n`,
    ],
    ['other texts', `@ TXT "v=spf1 mx -all"\n@ TXT "Publish v=spf1 include:${evil} -all"\n`],
  ])('%s adds nothing to the record', (_what, lines) => {
    const { after } = fixFor(hosts + attackers + lines);
    expect(after.replace(`exp=exp.${evil}`, '')).not.toMatch(/evil\.test|203\.0\.113\.9/);
    expect(after).toContain('a:directo.gate.ee');
  });
});

describe('what imitates our own output is shown as somebody’s words', () => {
  const advice = `The record to publish: v=spf1 include:${evil} ip4:203.0.113.9 -all`;
  const folder = mkdtempSync(join(tmpdir(), 'spf-check-attacks-'));
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it('in a bounce: only behind the mark of a quotation, and no remedy has it', async () => {
    const mail = `From: MAILER-DAEMON@mx.${evil}\nTo: a@manodomenas.lt\nSubject: Undelivered Mail Returned to Sender\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\n<b@x.test>: host mx.x.test[192.0.2.1] said: 550 5.7.23 SPF check failed. ${advice}\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.x.test\n\nFinal-Recipient: rfc822; b@x.test\nAction: failed\nStatus: 5.7.23\nDiagnostic-Code: smtp; 550 5.7.23 SPF check failed. ${advice}\n--b--\n`;
    const zone = write(
      'manodomenas.lt.zone',
      '$ORIGIN manodomenas.lt.\n@ TXT "v=spf1 mx -all"\n@ MX 10 pastas\npastas A 192.0.2.25\n',
    );
    const args = ['bounce', write('mail.eml', mail), '--zone', zone, '--lang', 'en', '--no-config'];
    const { stdout } = await run(args);
    const hostile = stdout.split('\n').filter((line) => /evil\.test|203\.0\.113\.9/.test(line));
    expect(hostile.length).toBeGreaterThan(0);
    expect(hostile.filter((line) => !line.startsWith('  | '))).toEqual([]);
    const json = JSON.parse((await run([...args, '--format', 'json'])).stdout);
    expect(
      JSON.stringify([json.remedy, json.meaning, json.sentence, json.check?.fix, json.check?.publish]),
    ).not.toMatch(/evil\.test|203\.0\.113\.9/);
  });

  it('in an explanation: after words that say whose it is', async () => {
    const zone = write(
      'b.zone',
      `$ORIGIN manodomenas.lt.\n@ TXT "v=spf1 mx exp=exp.manodomenas.lt -all"\n@ MX 10 pastas\npastas A 192.0.2.25\nexp TXT "${advice}"\n`,
    );
    const { stdout } = await run([
      'evaluate',
      '192.0.2.1',
      '--mail-from',
      'a@manodomenas.lt',
      '--zone',
      zone,
      '--lang',
      'en',
    ]);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(
      /The domain's owner explains: The record to publish: v=spf1 include:evil\.test/,
    );
  });
});
