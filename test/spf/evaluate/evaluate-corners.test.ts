import { describe, expect, it } from 'vitest';
import { parseAddress6 } from '../../../src/ip/address.js';
import { decisionPath, type Evaluation, finalEnding, verdictOf } from '../../../src/spf/evaluate/evaluation.js';
import { rfcLimits } from '../../../src/spf/evaluate/limits.js';
import { formatTerm } from '../../../src/spf/record/format.js';
import { check, costOf, failing, many, record, recording, verdict, whyOf, zone } from '../../support/dns/zone.js';
import { processorMs } from '../../support/processor-time.js';

describe('corners', () => {
  it.each([
    ['v=spf1 include:example.com -all', 'include of itself'],
    ['v=spf1 redirect=EXAMPLE.com', 'redirect to itself, in upper case'],
    ['v=spf1 include:b.example.com -all', 'two that include each other'],
    ['v=spf1 include:%{d} -all', 'a macro for itself'],
  ])('%s ends at the limit: %s', (text) => {
    const evaluation = check(`${record(text)}b TXT "v=spf1 include:Example.COM. -all"`);
    expect(whyOf(evaluation)).toBe('too-many-lookups');
    expect(verdictOf(evaluation.ending)).toBe('permerror');
  });

  it('a loop behind a match does no harm', () => {
    expect(verdict(record('v=spf1 ip4:192.0.2.1 include:example.com'))).toBe('pass');
    expect(
      verdict(`${record('v=spf1 include:b.example.com -all')}b TXT "v=spf1 ip4:192.0.2.1 include:example.com"`),
    ).toBe('pass');
  });

  it('a record included twice counts twice', () => {
    const shared =
      'b TXT "v=spf1 include:d.example.com"\nc TXT "v=spf1 include:d.example.com"\nd TXT "v=spf1 a:h.example.com"\nh A 198.51.100.1';
    expect(costOf(check(`${record('v=spf1 include:b.example.com include:c.example.com -all')}${shared}`))).toEqual({
      lookups: 6,
      voidLookups: 0,
    });
  });

  it('a null MX has no host to match and counts as no void lookup', () => {
    const evaluation = check(`${record('v=spf1 mx -all')}@ MX 0 .`);
    expect([verdictOf(evaluation.ending), costOf(evaluation)]).toEqual(['fail', { lookups: 1, voidLookups: 0 }]);
    expect(evaluation.steps[0]?.asked).toHaveLength(1);
  });

  it('MX hosts are tried by preference, and an error behind the match is not met', () => {
    const dns = zone(`${record('v=spf1 mx -all')}@ MX 20 bad\n@ MX 10 good\ngood A 192.0.2.1\nbad A 192.0.2.2`);
    expect(verdict(failing(dns, 'A bad.example.com'))).toBe('pass');
    expect(verdict(failing(dns, 'A good.example.com'))).toBe('temperror');
  });

  it('an address behind a CNAME counts, a CNAME to nowhere is a void lookup', () => {
    const text = `${record('v=spf1 a:www.example.com -all')}www CNAME host`;
    expect(verdict(`${text}\nhost A 192.0.2.1`)).toBe('pass');
    expect(costOf(check(text))).toEqual({ lookups: 1, voidLookups: 1 });
  });

  it('include and redirect take no single label: check_host() has no policy for it and asks nothing (§4.3)', () => {
    for (const text of ['v=spf1 include:%{o1} -all', 'v=spf1 redirect=%{o1}']) {
      const { view, log } = recording(zone(`${record(text)}com. TXT "v=spf1 +all"`));
      expect(whyOf(check(view))).toBe('target-without-record');
      expect(log).toEqual(['TXT example.com']);
    }
  });

  it('a single label may be asked for addresses', () => {
    expect(verdict(`${record('v=spf1 a:%{o1} -all')}com. A 192.0.2.1`)).toBe('pass');
  });

  it('an error behind an include is reported where it lies', () => {
    const evaluation = check(
      `${record('v=spf1 include:b.example.com -all')}b TXT "v=spf1 include:c.example.com"\nc TXT "v=spf1 a: -all"`,
    );
    expect(finalEnding(evaluation.ending)).toMatchObject({ kind: 'permerror', why: { kind: 'inside' } });
    expect(whyOf(evaluation)).toBe('syntax');
  });

  it('modifiers named like properties of objects are modifiers', () => {
    expect(verdict(record('v=spf1 constructor=1 toString=%{d} hasOwnProperty=x ip4:192.0.2.1 -all'))).toBe('pass');
    expect(verdict(record('v=spf1 __proto__=1 +all'))).toBe('permerror');
  });

  it('a thousand terms and a record of 16 KiB are no burden', () => {
    const strings = many(160, () => `"${'ip4:198.51.100.1 '.repeat(6)}"`).replaceAll('\n', ' ');
    const work = () => {
      const evaluation = check(`@ TXT "v=spf1 " ${strings} "-all"`);
      expect([verdictOf(evaluation.ending), evaluation.steps.length]).toEqual(['fail', 961]);
    };
    expect(processorMs(work)).toBeLessThan(2_000);
  });
});

describe('the trace', () => {
  const text = `${record('v=spf1 a:gone.example.com include:b.example.com mx ~all')}
b TXT "v=spf1 ip4:198.51.100.1 exists:%{l}.x.example.com ?all"
@ MX 20 two
@ MX 10 one
one A 198.51.100.1
two A 192.0.2.1
`;

  it('holds every term tried, in order, with its questions and the counts so far', () => {
    const evaluation = check(text);
    const lines = (of: Evaluation): unknown[] =>
      of.steps.map((step) => ({
        term: formatTerm(step.term),
        target: step.target,
        matched: step.matched,
        asked: step.asked.map(({ type, name, answer }) => `${type} ${name} ${answer.status}`),
        cost: [step.costSoFar.lookups, step.costSoFar.voidLookups],
        ...(step.inner === undefined ? {} : { inner: lines(step.inner) }),
      }));
    expect(lines(evaluation)).toEqual([
      {
        term: 'a:gone.example.com',
        target: 'gone.example.com',
        matched: false,
        asked: ['A gone.example.com nxdomain'],
        cost: [1, 1],
      },
      {
        term: 'include:b.example.com',
        target: 'b.example.com',
        matched: false,
        asked: ['TXT b.example.com found'],
        cost: [3, 2],
        inner: [
          { term: 'ip4:198.51.100.1', target: undefined, matched: false, asked: [], cost: [2, 1] },
          {
            term: 'exists:%{l}.x.example.com',
            target: 'user.x.example.com',
            matched: false,
            asked: ['A user.x.example.com nxdomain'],
            cost: [3, 2],
          },
          { term: '?all', target: undefined, matched: true, asked: [], cost: [3, 2] },
        ],
      },
      {
        term: 'mx',
        target: 'example.com',
        matched: true,
        asked: ['MX example.com found', 'A one.example.com found', 'A two.example.com found'],
        cost: [4, 2],
      },
    ]);
  });

  it('tells the terms that decided, from the outermost record inwards', () => {
    const nested = `${record('v=spf1 redirect=r.example.com')}
r TXT "v=spf1 -ip4:198.51.100.1 ~include:i.example.com -all"
i TXT "v=spf1 ip4:192.0.2.0/24 -all"`;
    const evaluation = check(nested);
    expect(verdictOf(evaluation.ending)).toBe('softfail');
    expect(decisionPath(evaluation).map(({ domain: of, term }) => `${of} ${formatTerm(term)}`)).toEqual([
      'r.example.com ~include:i.example.com',
      'i.example.com ip4:192.0.2.0/24',
    ]);
    expect(decisionPath(check(record('v=spf1 ip4:198.51.100.1')))).toEqual([]);
  });
});

describe('limits', () => {
  const text = `${record('v=spf1 mx ptr a:g1.example.com a:g2.example.com -all')}
@ MX 1 h1
@ MX 2 h2
h1 A 198.51.100.1
h2 A 198.51.100.2
1.2.0.192.in-addr.arpa. PTR p1
1.2.0.192.in-addr.arpa. PTR p2
p1 A 198.51.100.1
p2 A 192.0.2.1
`;

  it.each([
    [{}, 'pass', 'match'],
    [{ lookups: 2 }, 'pass', 'match'],
    [{ lookups: 1 }, 'permerror', 'too-many-lookups'],
    [{ lookups: 0 }, 'permerror', 'too-many-lookups'],
    [{ mxNames: 2 }, 'pass', 'match'],
    [{ mxNames: 1 }, 'permerror', 'too-many-mx'],
    [{ ptrNames: 1 }, 'fail', 'match'],
    [{ ptrNames: 1, voidLookups: 1 }, 'permerror', 'too-many-voids'],
    [{ ptrNames: 1, voidLookups: 0 }, 'permerror', 'too-many-voids'],
    [{ ptrNames: 1, lookups: 4 }, 'fail', 'match'],
  ])('%j: %s', (own, expected, why) => {
    const evaluation = check(text, {}, { ...rfcLimits, ...own });
    expect([verdictOf(evaluation.ending), whyOf(evaluation)]).toEqual([expected, why]);
  });
});

it('a client given as an IPv4-mapped IPv6 address is read as IPv4 by parseAddress, not by the evaluator', () => {
  expect(verdict(record('v=spf1 ip4:192.0.2.1 -all'), { ip: '::ffff:192.0.2.1' })).toBe('pass');
  expect(parseAddress6('::ffff:192.0.2.1')?.family).toBe(6);
});
