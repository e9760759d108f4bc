import { describe, expect, it } from 'vitest';
import type { CheckRequest } from '../../src/facts/request.js';
import type { Fix } from '../../src/fix/draft/fix.js';
import { withRecords } from '../../src/fix/draft/hypothetical.js';
import { propose } from '../../src/fix/propose.js';
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
