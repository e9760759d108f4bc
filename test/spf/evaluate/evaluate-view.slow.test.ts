import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DnsView, Question } from '../../../src/dns/answer.js';
import { questionKey } from '../../../src/dns/snapshot.js';
import { type Cost, type Evaluation, finalEnding, verdictOf } from '../../../src/spf/evaluate/evaluation.js';
import { rfcLimits } from '../../../src/spf/evaluate/limits.js';
import { arbitraryMail, arbitraryZone } from '../../support/dns/arbitrary-zone.js';
import { check, many, record, recording, verdict, without, zone } from '../../support/dns/zone.js';

describe('what is not known yet', () => {
  it.each([
    ['TXT example.com'],
    ['A a.example.com'],
    ['MX m.example.com'],
    ['A h.example.com'],
    ['A e.example.com'],
    ['TXT i.example.com'],
    ['A deep.example.com'],
    ['PTR 1.2.0.192.in-addr.arpa'],
    ['A p.example.com'],
    ['TXT r.example.com'],
  ])('%s: the evaluation stops there, undetermined, and says what to ask', (question) => {
    const dns =
      zone(`${record('v=spf1 a:a.example.com mx:m.example.com exists:e.example.com include:i.example.com ptr redirect=r.example.com')}
a A 198.51.100.1
m MX 1 h
h A 198.51.100.1
i TXT "v=spf1 a:deep.example.com"
deep A 198.51.100.1
1.2.0.192.in-addr.arpa. PTR p
p A 198.51.100.1
r TXT "v=spf1 -all"`);
    expect(verdict(dns)).toBe('fail');
    const [type, name] = question.split(' ');
    const evaluation = check(without(dns, question));
    expect(finalEnding(evaluation.ending)).toEqual({ kind: 'undetermined', question: { name, type } });
    expect(verdictOf(evaluation.ending)).toBe('undetermined');
  });

  it('hosts of one term are asked together', () => {
    const dns = zone(`${record('v=spf1 mx -all')}@ MX 1 h1\n@ MX 2 h2\nh1 A 192.0.2.1\nh2 A 192.0.2.1`);
    const { view, log } = recording(without(dns, 'A h1.example.com', 'A h2.example.com'));
    expect(verdict(view)).toBe('undetermined');
    expect(log).toContain('A h2.example.com');
  });
});

describe('on random zones', () => {
  /** Answers only what it was told to learn. */
  function learner(all: DnsView): { readonly view: DnsView; readonly learn: (question: Question) => void } {
    const known = new Set<string>();
    return {
      view: {
        lookup: (name, type) => (known.has(questionKey(name, type)) ? all.lookup(name, type) : { status: 'unasked' }),
      },
      learn: ({ name, type }) => {
        const key = questionKey(name, type);
        // Asking again what is known would never end.
        expect(known.has(key)).toBe(false);
        known.add(key);
      },
    };
  }

  it('answering one asked question after another leads to what a full view gives', () => {
    const verdicts = new Map<string, number>();
    fc.assert(
      fc.property(arbitraryZone, arbitraryMail, (text, mail) => {
        const all = zone(text);
        const { view, learn } = learner(all);
        let evaluation = check(view, mail);
        for (
          let ending = finalEnding(evaluation.ending);
          ending.kind === 'undetermined';
          ending = finalEnding(evaluation.ending)
        ) {
          learn(ending.question);
          evaluation = check(view, mail);
        }
        expect(evaluation).toEqual(check(all, mail));
        const result = verdictOf(evaluation.ending);
        verdicts.set(result, (verdicts.get(result) ?? 0) + 1);
      }),
      { numRuns: 400 },
    );
    expect([...verdicts.keys()]).toEqual(expect.arrayContaining(['pass', 'fail', 'neutral', 'permerror']));
  });

  it('knowing more than is asked changes nothing', () => {
    fc.assert(
      fc.property(arbitraryZone, arbitraryMail, (text, mail) => {
        const { view, log } = recording(zone(text));
        const evaluation = check(view, mail);
        const asked = new Set(log);
        const narrow: DnsView = {
          lookup: (name, type) =>
            asked.has(questionKey(name, type)) ? zone(text).lookup(name, type) : { status: 'unasked' },
        };
        expect(check(narrow, mail)).toEqual(evaluation);
      }),
      { numRuns: 100 },
    );
  });

  it('counts only grow, and no verdict is reached beyond a limit', () => {
    fc.assert(
      fc.property(arbitraryZone, arbitraryMail, (text, mail) => {
        const evaluation = check(text, mail);
        const costs = costsOf(evaluation);
        for (const [index, cost] of costs.entries()) {
          expect(cost.lookups).toBeGreaterThanOrEqual(costs[index - 1]?.lookups ?? 0);
          expect(cost.voidLookups).toBeGreaterThanOrEqual(costs[index - 1]?.voidLookups ?? 0);
        }
        const last = costs.at(-1);
        if (last !== undefined && (last.lookups > rfcLimits.lookups || last.voidLookups > rfcLimits.voidLookups))
          expect(verdictOf(evaluation.ending)).toBe('permerror');
      }),
      { numRuns: 400 },
    );
  });

  /** The counts in the order in which terms were done with: an include's inner terms before itself. */
  function costsOf(evaluation: Evaluation): Cost[] {
    return evaluation.steps.flatMap((step) => {
      const inner = step.inner === undefined ? [] : costsOf(step.inner);
      // A redirect's step is counted before its target.
      return step.term.type === 'redirect' ? inner : [...inner, step.costSoFar];
    });
  }

  it('terms put in front of what exceeds the limit never turn it into a match elsewhere', () => {
    const eleven = many(11, () => 'a:h.example.com').replaceAll('\n', ' ');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), (more) => {
        const text = `v=spf1 ${'mx:h.example.com '.repeat(more)}${eleven} +all`;
        const split = text.match(/.{1,200}/g)!.map((part) => `"${part}"`);
        expect(verdict(`@ TXT ${split.join(' ')}\nh A 198.51.100.1\nh MX 1 h`)).toBe('permerror');
      }),
    );
  });
});
