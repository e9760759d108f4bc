import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dmarcFacts } from '../../src/dmarc/facts.js';
import type { DnsView } from '../../src/dns/answer.js';
import { domainFromLabels } from '../../src/dns/name.js';
import { Snapshot } from '../../src/dns/snapshot.js';
import { domain, recording, without, zone } from '../support/dns/zone.js';
import { dmarcRecordText, octets } from './record/texts.js';
import { listed, plain, records } from './support.js';

const factsOf = (author: string, dns: DnsView) => dmarcFacts(domain(author), listed, dns);

describe('differences between the generations', () => {
  it.each([
    ['example.com', [['example.com', 'v=DMARC1; p=reject']], []],
    ['a.example.com', [['example.com', 'v=DMARC1; p=reject']], []],
    ['example.com', [], []],
    [
      'a.b.example.com',
      [['b.example.com', plain]],
      [
        { kind: 'organizational-domain', current: 'b.example.com', older: 'example.com' },
        { kind: 'record', current: 'b.example.com' },
      ],
    ],
    [
      'a.shop.example.com',
      [
        ['example.com', plain],
        ['shop.example.com', 'v=DMARC1; p=reject; psd=n'],
      ],
      [
        { kind: 'organizational-domain', current: 'shop.example.com', older: 'example.com' },
        { kind: 'record', current: 'shop.example.com', older: 'example.com' },
      ],
    ],
    ['example.com', [['com', 'v=DMARC1; p=reject; psd=y']], [{ kind: 'record', current: 'com' }]],
    [
      'absent.example.com',
      [['example.com', 'v=DMARC1; p=none; np=reject']],
      [
        {
          kind: 'policy',
          current: { kind: 'published', tag: 'np', policy: 'reject' },
          older: { kind: 'published', tag: 'p', policy: 'none' },
        },
      ],
    ],
    [
      'example.com',
      [['example.com', 'v=DMARC1']],
      [{ kind: 'policy', current: { kind: 'policy-missing', policy: 'none' }, older: { kind: 'no-dmarc' } }],
    ],
    [
      'example.com',
      [['example.com', 'v=DMARC1; p=reject; t=y; pct=5']],
      [{ kind: 'testing' }, { kind: 'sampling', percent: 5 }],
    ],
    ['example.com', [['example.com', 'v=DMARC1; p=none; t=y; pct=5']], []],
  ] as const)('for %s with %j are %j', (author, entries, differences) => {
    expect(factsOf(author, records(...entries)).differences).toEqual(differences);
  });

  it('are not told while an answer is missing', () => {
    const dns = without(records(['b.example.com', plain]), 'TXT _dmarc.com');
    expect(factsOf('a.b.example.com', dns).differences).toEqual([]);
  });
});

describe('texts that receivers do not see', () => {
  it('are near misses at the owner’s names, not above', () => {
    const dns = records(['example.com', 'v=dmarc1; p=none'], ['com', 'v=dmarc1; p=none']);
    expect(factsOf('example.com', dns)).toMatchObject({
      discovery: { current: { kind: 'none' } },
      nearMisses: [
        {
          owner: '_dmarc.example.com',
          text: 'v=dmarc1; p=none',
          why: 'version-case',
        },
      ],
    });
  });

  it('are misplaced at the domain, without the underscore, and at a doubled name', () => {
    const dns = zone(`
example.com. 60 IN TXT "v=spf1 -all"
example.com. 60 IN TXT "v=DMARC1; p=none"
dmarc.example.com. 60 IN TXT "v=dmarc1; p=none"
_dmarc.example.com.example.com. 60 IN TXT "v=DMARC1; p=reject"
`);
    expect(factsOf('example.com', dns).misplaced).toEqual([
      { owner: 'example.com', text: 'v=DMARC1; p=none' },
      { owner: 'dmarc.example.com', text: 'v=dmarc1; p=none' },
      { owner: '_dmarc.example.com.example.com', text: 'v=DMARC1; p=reject' },
    ]);
  });

  it('are not looked for where a policy applies, or where nobody knows yet', () => {
    for (const dns of [records(['example.com', plain]), Snapshot.empty]) {
      const { view, log } = recording(dns);
      factsOf('example.com', view);
      expect(new Set(log)).toEqual(new Set(['TXT _dmarc.example.com', 'TXT _dmarc.com']));
    }
  });
});

describe('any domain with any records', () => {
  it('is read without an exception, with at most thirteen different questions', () => {
    const label = fc.constantFrom('a', 'b', 'com', 'co', 'uk', 'x'.repeat(63));
    const text = fc.option(fc.oneof(dmarcRecordText, octets));
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.array(label, { minLength: 1, maxLength: 20 }),
        fc.array(text, { minLength: 1 }),
        (labels, texts) => {
          const name = domainFromLabels(labels);
          if (name === undefined) return;
          const view: DnsView = {
            lookup: (asked, type) => {
              const chosen = texts[asked.length % texts.length];
              if (chosen === null || chosen === undefined || type !== 'TXT') return { status: 'nxdomain' };
              return Snapshot.over(
                undefined,
                new Map([[`TXT ${asked}`, { status: 'found', records: [[chosen]] }]]),
              ).lookup(asked, type);
            },
          };
          const recorded = recording(view);
          const { discovery } = dmarcFacts(name, listed, recorded.view);
          kinds.set(discovery.current.kind, (kinds.get(discovery.current.kind) ?? 0) + 1);
          expect(new Set(recorded.log).size).toBeLessThanOrEqual(13);
        },
      ),
      { numRuns: 1000 },
    );
    expect(kinds.get('found')).toBeGreaterThan(50);
    expect(kinds.get('none')).toBeGreaterThan(50);
  });
});
