import { describe, expect, it } from 'vitest';
import type { DnsView, RecordType } from '../../../src/dns/answer.js';
import { propose } from '../../../src/fix/propose.js';
import { factsOf } from '../../support/dns/zones.js';
import { exampleZone } from '../../support/rules/harness.js';
import { answering, atFault, findingsOf } from '../../support/rules/spf-findings.js';

const mail = '@ MX 10 pastas\npastas A 192.0.2.25\n';
const record = (text: string): string => `${mail}@ TXT "${text}"\n`;
const wildcard = '*._spf.pavyzdys.lt. A 127.0.0.2\n';

describe('a pattern over the mail that lets everybody pass', () => {
  it.each([
    [
      'in the own record',
      record('v=spf1 mx exists:%{i}._spf.pavyzdys.lt -all') + wildcard,
      'exists:%{i}._spf.pavyzdys.lt',
      undefined,
    ],
    [
      'over the sender',
      record('v=spf1 mx exists:%{l}._spf.pavyzdys.lt -all') + wildcard,
      'exists:%{l}._spf.pavyzdys.lt',
      undefined,
    ],
    [
      'over the name of the host',
      record('v=spf1 mx exists:%{h}._spf.pavyzdys.lt -all') + wildcard,
      'exists:%{h}._spf.pavyzdys.lt',
      undefined,
    ],
    [
      'over a part of the address',
      record('v=spf1 mx exists:%{i1r}._spf.pavyzdys.lt -all') + wildcard,
      'exists:%{i1r}._spf.pavyzdys.lt',
      undefined,
    ],
    [
      'in an included record',
      `${record('v=spf1 mx include:s1.pavyzdys.lt -all')}s1.pavyzdys.lt. TXT "v=spf1 exists:%{i}._spf.pavyzdys.lt -all"\n${wildcard}`,
      'include:s1.pavyzdys.lt',
      's1.pavyzdys.lt',
    ],
    [
      'in the record of the redirect',
      `${record('v=spf1 mx redirect=s1.pavyzdys.lt')}s1.pavyzdys.lt. TXT "v=spf1 exists:%{i}._spf.pavyzdys.lt -all"\n${wildcard}`,
      undefined,
      's1.pavyzdys.lt',
    ],
    [
      'by an include whose record is everywhere',
      `${record('v=spf1 mx include:%{i}._spf.pavyzdys.lt -all')}*._spf.pavyzdys.lt. TXT "v=spf1 +all"\n`,
      'include:%{i}._spf.pavyzdys.lt',
      undefined,
    ],
    [
      'by a host that is everywhere',
      `${record('v=spf1 mx a:%{l}._spf.pavyzdys.lt/0 -all')}${wildcard}`,
      'a:%{l}._spf.pavyzdys.lt/0',
      undefined,
    ],
  ])('%s is an error', (_, zone, place, within) => {
    const [found, ...more] = findingsOf('spf/everyone', zone);
    expect(more).toEqual([]);
    expect(found?.severity).toBe('error');
    expect(found && atFault(found)).toBe(place);
    expect(found?.data.pattern?.within).toBe(within);
  });

  it.each([
    [
      'that answers for some names only',
      `${record('v=spf1 mx exists:%{i}._spf.pavyzdys.lt -all')}192.0.2.9._spf.pavyzdys.lt. A 127.0.0.2\n`,
    ],
    [
      'that lets nobody pass',
      record('v=spf1 mx ?exists:%{i}._spf.pavyzdys.lt ~exists:%{l}._spf.pavyzdys.lt -all') + wildcard,
    ],
    ['by which mail is refused', record('v=spf1 -exists:%{i}._spf.pavyzdys.lt mx -all') + wildcard],
    ['behind all', record('v=spf1 mx -all exists:%{i}._spf.pavyzdys.lt') + wildcard],
    ['that finds nothing', record('v=spf1 mx exists:%{i}._spf.pavyzdys.lt -all')],
    [
      'that an exception before it narrows to one octet',
      `${record('v=spf1 mx exists:%{i1r}.%{i2r}._spf.pavyzdys.lt -all')}*.25._spf.pavyzdys.lt. A 127.0.0.2\n`,
    ],
  ])('is not one %s', (_, zone) => {
    expect(findingsOf('spf/everyone', zone)).toEqual([]);
  });

  it('is not told where DNS gave no answer', () => {
    const zone = exampleZone(record('v=spf1 mx exists:%{i}._spf.pavyzdys.lt -all') + wildcard);
    const failing: DnsView = {
      lookup: (name, type) =>
        name.endsWith('._spf.pavyzdys.lt') ? { status: 'failed', reason: 'timeout' } : zone.lookup(name, type),
    };
    expect(findingsOf('spf/everyone', failing)).toEqual([]);
    expect(findingsOf('spf/everyone', answering('TXT', { status: 'unasked' }))).toEqual([]);
  });

  it('stays in the record that is proposed: whose it is, only the company knows', () => {
    const dns = exampleZone(record('v=spf1 mx exists:%{i}._spf.pavyzdys.lt -all') + wildcard);
    const proposal = propose(factsOf(dns), dns);
    expect(proposal).toMatchObject({
      kind: 'fix',
      fix: { after: 'v=spf1 mx exists:%{i}._spf.pavyzdys.lt -all', proof: { verified: true } },
    });
  });

  it('costs two questions a pattern, and none where there is no pattern', () => {
    const asked = (text: string): number => {
      const zone = exampleZone(text);
      const questions = new Set<string>();
      factsOf({
        lookup: (name, type: RecordType) => {
          questions.add(`${type} ${name}`);
          return zone.lookup(name, type as never);
        },
      } as DnsView);
      return questions.size;
    };
    const patterns = (count: number): string =>
      Array.from({ length: count }, (_, at) => `exists:%{i}.p${at}.pavyzdys.lt`).join(' ');
    const withOne = asked(record(`v=spf1 mx ${patterns(1)} -all`));
    // Directo's own addresses, and the two: each pattern is asked about for each of them.
    const each = asked(record(`v=spf1 mx ${patterns(2)} -all`)) - withOne;
    expect(withOne - asked(record('v=spf1 mx -all'))).toBe(each);
    expect(each).toBe(5 + 2);
  });
});
