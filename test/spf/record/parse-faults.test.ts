import { describe, expect, it } from 'vitest';
import { parseSpfRecord } from '../../../src/spf/record/parse.js';
import { type MalformedTerm, malformedTerms } from '../../../src/spf/record/record.js';

describe('a malformed term names its fault and its place', () => {
  // The fault's span stands between « and ».
  it.each([
    ['«foo»', 'unknown-mechanism'],
    ['«foo»:bar.com', 'unknown-mechanism'],
    ['-«prt»', 'unknown-mechanism'],
    ['«all.»', 'unknown-mechanism'],
    ['«redirect»:x.com', 'unknown-mechanism'],
    ['-«a=b»', 'unknown-mechanism'],
    ['«1x=y»', 'unknown-mechanism'],
    ['«=y»', 'unknown-mechanism'],
    ['«m»/x=y', 'unknown-mechanism'],
    ['«+»', 'unknown-mechanism'],
    ['-«-all»', 'unknown-mechanism'],
    ['«:x.com»', 'unknown-mechanism'],
    ['«v=spf1»', undefined],
    ['«include»', 'argument-missing'],
    ['«-include:»', 'argument-missing'],
    ['«a:»', 'argument-missing'],
    ['«a:/24»', 'argument-missing'],
    ['«mx:»', 'argument-missing'],
    ['«ptr:»', 'argument-missing'],
    ['«exists»', 'argument-missing'],
    ['«ip4»', 'argument-missing'],
    ['«ip4:»', 'argument-missing'],
    ['«ip4/24»', 'argument-missing'],
    ['«ip6:»', 'argument-missing'],
    ['«redirect=»', 'argument-missing'],
    ['«exp=»', 'argument-missing'],
    ['all«:»', 'argument-not-allowed'],
    ['~all«/24»', 'argument-not-allowed'],
    ['include«/24»', 'argument-not-allowed'],
    ['exists«/24»', 'argument-not-allowed'],
    ['ptr«/24»', 'argument-not-allowed'],
    ['ip4:«192.0.2»', 'bad-address'],
    ['ip4:«192.0.2.256»/24', 'bad-address'],
    ['ip4:«192.0.02.1»', 'bad-address'],
    ['ip4:«192.0.2.1.»', 'bad-address'],
    ['ip4:«192.0.2.1:25»', 'bad-address'],
    ['ip4:«0300.0.0.1»', 'bad-address'],
    ['ip4:«2001:db8::1»', 'bad-address'],
    ['ip6:«192.0.2.1»', 'bad-address'],
    ['ip6:«2001:db8::g»', 'bad-address'],
    ['ip6:«1::2::3»', 'bad-address'],
    ['ip6:«1:2:3:4:5:6:7»', 'bad-address'],
    ['ip6:«::1.2.3.04»', 'bad-address'],
    ['ip6:«fe80::1%eth0»', 'bad-address'],
    ['ip4:192.0.2.1/«33»', 'bad-prefix'],
    ['ip4:192.0.2.1/«032»', 'bad-prefix'],
    ['ip4:192.0.2.1/«+8»', 'bad-prefix'],
    ['ip4:192.0.2.1/«»', 'bad-prefix'],
    ['ip4:192.0.2.1/«/32»', 'bad-prefix'],
    ['ip4:192.0.2.1/«24/24»', 'bad-prefix'],
    ['ip6:::1/«129»', 'bad-prefix'],
    ['ip6:::1/«064»', 'bad-prefix'],
    ['a/«33»', 'bad-prefix'],
    ['a/«024»', 'bad-prefix'],
    ['a/24//«129»', 'bad-prefix'],
    ['a//«00»', 'bad-prefix'],
    ['a«/»', 'bad-prefix'],
    ['mx«/24x»', 'bad-prefix'],
    ['a«//64/24»', 'bad-prefix'],
    ['mx/24/«64»', 'bad-prefix'],
    ['a:x.com/«33»', 'bad-prefix'],
    ['a:«foo»', 'bad-domain-spec'],
    ['a:«192.0.2.1»', 'bad-domain-spec'],
    ['a:«x.1»', 'bad-domain-spec'],
    ['a:«x.-a»', 'bad-domain-spec'],
    ['a:«x.a-»', 'bad-domain-spec'],
    ['a:«x.c_m»', 'bad-domain-spec'],
    ['a:«x.com..»', 'bad-domain-spec'],
    ['a:«x.com/»', 'bad-domain-spec'],
    ['a:«x.com:25»', 'bad-domain-spec'],
    ['a:«x.com,»', 'bad-domain-spec'],
    ['a:«%{d}.»', 'bad-domain-spec'],
    ['a:«x.%{d}x»', 'bad-domain-spec'],
    ['include:«foo»', 'bad-domain-spec'],
    ['include:«x.com/24»', 'bad-domain-spec'],
    ['ptr:«x.com/24»', 'bad-domain-spec'],
    ['exists:«foo»', 'bad-domain-spec'],
    ['redirect=«foo»', 'bad-domain-spec'],
    ['exp=«foo»', 'bad-domain-spec'],
    ['a:x«%».com', undefined],
    ['a:x.«%»', 'bad-macro'],
    ['a:«%.»com', 'bad-macro'],
    ['a:«%(»d).com', 'bad-macro'],
    ['a:«%{»d', 'bad-macro'],
    ['a:«%{}»', 'bad-macro'],
    ['a:«%{x}»', 'bad-macro'],
    ['a:«%{d0}»', 'bad-macro'],
    ['a:«%{d00r}»', 'bad-macro'],
    ['a:«%{dr2}»', 'bad-macro'],
    ['a:«%{d*}»', 'bad-macro'],
    ['a:«%{d.r}»', 'bad-macro'],
    ['a:%{i}.«%{{d}»}', 'bad-macro'],
    ['m=«%x»', 'bad-macro'],
    ['a:«%{c}»', 'macro-not-allowed'],
    ['include:x.«%{R}».com', 'macro-not-allowed'],
    ['exp=«%{t}»', 'macro-not-allowed'],
    ['redirect=«%{c}»', 'macro-not-allowed'],
    ['a«\t»mx', 'illegal-character'],
    ['«\u00a0»mx', 'illegal-character'],
    ['m=x«\u00e9»', 'illegal-character'],
    ['-all«\r»\n', 'illegal-character'],
    ['redirect=a.com «redirect=b.com»', 'repeated-modifier'],
    ['exp=a.com mx «EXP=a.com»', 'repeated-modifier'],
  ])('%s: %s', (marked, kind) => {
    const [before = '', fault = '', after = ''] = marked.split(/[«»]/);
    const record = parseSpfRecord(`v=spf1 mx  ${before}${fault}${after} -all`);
    const [malformed, ...more] = malformedTerms(record);
    if (kind === undefined) return expect(malformed).toSatisfy(isConsistent);
    expect(more).toEqual([]);
    expect(malformed?.problem.kind).toBe(kind);
    const start = 'v=spf1 mx  '.length + before.length;
    expect(malformed?.at).toEqual({ start, end: start + fault.length });
    expect(malformed).toSatisfy(isConsistent);
    // The other terms are read all the same.
    expect(record.terms[0]).toMatchObject({ type: 'directive', mechanism: { kind: 'mx' } });
    expect(record.terms.at(-1)).toMatchObject({ type: 'directive', qualifier: '-' });
  });

  function isConsistent(term: MalformedTerm | undefined): boolean {
    if (term === undefined) return true;
    return (
      term.span.start <= term.at.start &&
      term.at.end <= term.span.end &&
      term.span.end - term.span.start === term.text.length
    );
  }

  it.each([
    ['-prt:x.com', { kind: 'unknown-mechanism', name: 'prt' }],
    ['~include:', { kind: 'argument-missing', name: 'include' }],
    ['exp=', { kind: 'argument-missing', name: 'exp' }],
    ['all/24', { kind: 'argument-not-allowed', name: 'all', argument: '/24' }],
    ['ip4:1.2.3/24', { kind: 'bad-address', family: 4, address: '1.2.3' }],
    ['ip6:1.2.3.4', { kind: 'bad-address', family: 6, address: '1.2.3.4' }],
    ['a/', { kind: 'bad-prefix', family: 4, prefix: '' }],
    ['mx/24x', { kind: 'bad-prefix', family: 4, prefix: '24x' }],
    ['a/24//129', { kind: 'bad-prefix', family: 6, prefix: '129' }],
    ['ip6:::1/064', { kind: 'bad-prefix', family: 6, prefix: '064' }],
    ['redirect=foo', { kind: 'bad-domain-spec', text: 'foo' }],
    ['a:x.%(d).com', { kind: 'bad-macro', text: '%(' }],
    ['a:x.%{d0}', { kind: 'bad-macro', text: '%{d0}' }],
    ['a:%{R}', { kind: 'macro-not-allowed', letter: 'R' }],
    ['a\u00a0b', { kind: 'illegal-character', code: 0xa0 }],
  ])('%s: %j', (text, problem) => {
    expect(parseSpfRecord(`v=spf1 ${text}`).terms).toMatchObject([{ type: 'malformed', text, problem }]);
  });

  it('the second of two modifiers is the repeated one', () => {
    const [first, second] = parseSpfRecord('v=spf1 exp=a.b EXP=c.d').terms;
    expect([first?.type, second]).toMatchObject(['exp', { problem: { kind: 'repeated-modifier', name: 'exp' } }]);
  });
});
