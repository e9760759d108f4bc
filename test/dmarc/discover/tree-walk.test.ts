import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organizationalDomain } from '../../../src/dmarc/discover/organizational-domain.js';
import { walkNames, walkUp } from '../../../src/dmarc/discover/tree-walk.js';
import type { DnsView } from '../../../src/dns/answer.js';
import { type Domain, domainFromLabels, labelsOf, root } from '../../../src/dns/name.js';
import { Snapshot } from '../../../src/dns/snapshot.js';
import { domain, failing, recording, without, zone } from '../../support/dns/zone.js';
import { dmarcRecordText } from '../record/texts.js';

const plain = '"v=DMARC1; p=none"';

/** A zone with these records, the names written absolutely and without `_dmarc.`. */
function records(...entries: readonly (readonly [name: string, text: string])[]): DnsView {
  return zone(entries.map(([name, text]) => `_dmarc.${name}. 60 IN TXT ${text}\n`).join(''));
}

function questions(start: string, dns: DnsView = Snapshot.empty): string[] {
  const { view, log } = recording(dns);
  walkUp(domain(start), view);
  return log;
}

describe('the questions of a walk', () => {
  it('are those of the long example of RFC 9989 §4.10', () => {
    expect(questions('a.b.c.d.e.f.g.h.i.j.mail.example.com')).toEqual([
      'TXT _dmarc.a.b.c.d.e.f.g.h.i.j.mail.example.com',
      'TXT _dmarc.g.h.i.j.mail.example.com',
      'TXT _dmarc.h.i.j.mail.example.com',
      'TXT _dmarc.i.j.mail.example.com',
      'TXT _dmarc.j.mail.example.com',
      'TXT _dmarc.mail.example.com',
      'TXT _dmarc.example.com',
      'TXT _dmarc.com',
    ]);
  });

  it('leave out the zone cut of the example of RFC 9989 §5.1.8', () => {
    const names = walkNames(domain('mail.a.b.c.d.e.f.g.example.com'));
    expect(names).not.toContain('b.c.d.e.f.g.example.com');
    expect(names).toEqual([
      'mail.a.b.c.d.e.f.g.example.com',
      'c.d.e.f.g.example.com',
      'd.e.f.g.example.com',
      'e.f.g.example.com',
      'f.g.example.com',
      'g.example.com',
      'example.com',
      'com',
    ]);
  });

  it('go one label at a time from eight labels or fewer', () => {
    expect(walkNames(domain('a.b.c.d.e.f.example.com'))).toHaveLength(8);
    expect(walkNames(domain('example.com'))).toEqual(['example.com', 'com']);
    expect(walkNames(domain('com'))).toEqual(['com']);
    expect(walkNames(root)).toEqual([]);
  });

  it('are all asked in the first run, whatever comes back', () => {
    const dns = records(['a.example.com', '"v=DMARC1; p=none; psd=n"']);
    expect(questions('a.example.com', dns)).toEqual([
      'TXT _dmarc.a.example.com',
      'TXT _dmarc.example.com',
      'TXT _dmarc.com',
    ]);
  });

  it('skip a name that is too long with its label', () => {
    const long = domainFromLabels(['a'.repeat(63), 'b'.repeat(63), 'c'.repeat(63), 'd'.repeat(57), 'com'])!;
    const { view, log } = recording(Snapshot.empty);
    expect(walkUp(long, view).steps.map((step) => step.domain)).not.toContain(long);
    expect(log).toHaveLength(4);
  });

  it('are never more than eight, on any name', () => {
    const label = fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 3 });
    let long = 0;
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 126 }), (labels) => {
        const name = domainFromLabels(labels);
        if (name === undefined) return;
        if (labels.length > 8) long += 1;
        const { view, log } = recording(Snapshot.empty);
        walkUp(name, view);
        expect(log.length).toBe(Math.min(8, labels.length));
      }),
    );
    expect(long).toBeGreaterThan(10);
  });
});

describe('the steps of a walk', () => {
  it('end at the first record with psd=n or psd=y', () => {
    for (const psd of ['n', 'y']) {
      const dns = records(['b.example.com', `"v=DMARC1; p=none; psd=${psd}"`], ['example.com', plain]);
      expect(walkUp(domain('a.b.example.com'), dns).steps.map((step) => step.domain)).toEqual([
        'a.b.example.com',
        'b.example.com',
      ]);
    }
  });

  it('go on over psd=u, psd of no meaning, and two records at one name', () => {
    for (const text of [
      '"v=DMARC1; psd=u"',
      '"v=DMARC1; psd=x"',
      '"v=DMARC1; psd=n"\n_dmarc.example.com. 60 IN TXT "v=DMARC1; p=none"',
    ])
      expect(walkUp(domain('example.com'), records(['example.com', text])).steps).toHaveLength(2);
  });

  it('hold name, answer, selection and record', () => {
    const [step, top] = walkUp(domain('example.com'), records(['example.com', plain])).steps;
    expect(step).toMatchObject({
      domain: 'example.com',
      owner: '_dmarc.example.com',
      answer: { status: 'found' },
      selection: { kind: 'one' },
      record: { text: 'v=DMARC1; p=none' },
    });
    expect(top).toMatchObject({ domain: 'com', selection: { kind: 'none' } });
  });
});

describe('the organizational domain', () => {
  it.each([
    [
      'a.mail.example.com',
      [
        ['mail.example.com', plain],
        ['example.com', plain],
      ],
      'example.com',
      'fewest-labels',
    ],
    [
      'a.mail.example.com',
      [
        ['mail.example.com', '"v=DMARC1; psd=n"'],
        ['example.com', plain],
      ],
      'mail.example.com',
      'psd-n',
    ],
    ['a.mail.example.com', [['com', '"v=DMARC1; psd=y"']], 'example.com', 'below-psd-y'],
    ['mail.example.com', [['example.com', '"v=DMARC1; psd=y"']], 'mail.example.com', 'below-psd-y'],
    ['a.mail.example.com', [], 'a.mail.example.com', 'no-record'],
  ] as const)('of %s is as in the examples of RFC 9989 §4.10.2', (start, entries, expected, by) => {
    const walk = walkUp(domain(start), records(...entries));
    expect(organizationalDomain(walk)).toEqual({ kind: 'known', domain: expected, by });
  });

  it.each(['example.com', 'signing.example.com'])('of %s is as in appendix B.4.1', (start) => {
    const walk = walkUp(domain(start), records(['example.com', plain], ['signing.example.com', plain]));
    expect(organizationalDomain(walk)).toMatchObject({ domain: 'example.com' });
  });

  it('of the deep name of appendix B.4.2 is found in eight questions', () => {
    const dns = records(['example.com', plain], ['signing.example.com', plain]);
    const walk = walkUp(domain('a.b.c.d.e.f.g.h.i.j.k.example.com'), dns);
    expect(walk.steps).toHaveLength(8);
    expect(organizationalDomain(walk)).toMatchObject({ domain: 'example.com' });
  });

  it.each([
    ['giant.bank.example', 'giant.bank.example'],
    ['mail.giant.bank.example', 'giant.bank.example'],
    ['mail.mega.bank.example', 'mega.bank.example'],
  ])('of %s is as in appendix B.4.3', (start, expected) => {
    const dns = records(['bank.example', '"v=DMARC1; p=none; psd=y"'], ['giant.bank.example', plain]);
    const walk = walkUp(domain(start), dns);
    expect(walk.steps.at(-1)?.domain).toBe('bank.example');
    expect(organizationalDomain(walk)).toMatchObject({ domain: expected });
  });

  it('of a name with psd=y itself is that name', () => {
    const walk = walkUp(domain('bank.example'), records(['bank.example', '"v=DMARC1; psd=y"']));
    expect(organizationalDomain(walk)).toEqual({ kind: 'known', domain: 'bank.example', by: 'fewest-labels' });
  });

  it('may have been skipped by the walk, below a long name with psd=y', () => {
    const dns = records(['g.h.i.j.mail.example.com', '"v=DMARC1; psd=y"']);
    const walk = walkUp(domain('d.e.f.g.h.i.j.mail.example.com'), dns);
    expect(organizationalDomain(walk)).toMatchObject({ domain: 'f.g.h.i.j.mail.example.com', by: 'below-psd-y' });
  });

  it('is unknown while a question that was reached has no answer', () => {
    const dns = records(['b.example.com', '"v=DMARC1; psd=n"']);
    const start = domain('a.b.example.com');
    const failed = organizationalDomain(walkUp(start, failing(dns, 'TXT _dmarc.a.b.example.com')));
    expect(failed).toEqual({
      kind: 'failed',
      question: { name: '_dmarc.a.b.example.com', type: 'TXT' },
      reason: 'timeout',
    });
    const unasked = organizationalDomain(walkUp(start, without(dns, 'TXT _dmarc.a.b.example.com')));
    expect(unasked).toMatchObject({ kind: 'unasked', question: { name: '_dmarc.a.b.example.com' } });
    const beyond = organizationalDomain(walkUp(start, failing(dns, 'TXT _dmarc.example.com', 'TXT _dmarc.com')));
    expect(beyond).toMatchObject({ kind: 'known', domain: 'b.example.com' });
  });

  it('is the start or one of its ancestors, whatever the records say', () => {
    const names = walkNames(domain('a.b.c.d.e.f.g.h.i.example.com'));
    const flagged = fc.constantFrom('y', 'n', 'u').map((psd) => `v=DMARC1; psd=${psd}`);
    const recordText = fc.oneof(dmarcRecordText, flagged);
    let stopped = 0;
    fc.assert(
      fc.property(fc.array(fc.option(recordText), { maxLength: names.length }), (texts) => {
        const answers = new Map(
          texts.flatMap((text, index) =>
            text === null ? [] : [[`TXT _dmarc.${names[index]}`, { status: 'found', records: [[text]] } as const]],
          ),
        );
        const nothing: DnsView = { lookup: () => ({ status: 'nodata' }) };
        const walk = walkUp(names[0]!, Snapshot.over(nothing, answers));
        if (walk.steps.length < names.length) stopped += 1;
        const found = organizationalDomain(walk);
        const ancestors: Domain[] = labelsOf(names[0]!).map((_, index, all) => domainFromLabels(all.slice(index))!);
        expect(found.kind === 'known' && ancestors.includes(found.domain)).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(stopped).toBeGreaterThan(50);
  });
});
