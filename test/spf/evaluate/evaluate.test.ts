import { describe, expect, it } from 'vitest';
import type { DnsView } from '../../../src/dns/answer.js';
import { questionKey } from '../../../src/dns/snapshot.js';
import { finalEnding, verdictOf } from '../../../src/spf/evaluate/evaluation.js';
import {
  check,
  costOf,
  domain,
  explanation,
  failing,
  many,
  record,
  recording,
  verdict,
  whyOf,
  without,
  zone,
} from '../../support/dns/zone.js';

describe('duties of an evaluator', () => {
  it('E1: a domain that is no name, or does not exist, has no policy; a null sender is checked by its HELO name', () => {
    const dns = zone(`${record('v=spf1 -all')}mail TXT "v=spf1 +all"`);
    expect(verdict(dns, { from: `user@${'l'.repeat(64)}.com` })).toBe('none');
    expect(verdict(dns, { from: 'user@example..com' })).toBe('none');
    expect(verdict(dns, { from: 'user@localhost' })).toBe('none');
    expect(verdict(dns, { from: 'user@[192.0.2.1]' })).toBe('none');
    expect(verdict(dns, { from: 'user@' })).toBe('none');
    expect(verdict(dns, { from: 'user@gone.example.com' })).toBe('none');
    expect(verdict(dns, { from: 'user@example.com' })).toBe('fail');
    expect(verdict(dns, { from: 'user@EXAMPLE.com.' })).toBe('fail');
    expect(verdict(dns, { from: 'example.com' })).toBe('fail');
    expect(verdict(dns, { from: '', helo: 'mail.example.com' })).toBe('pass');
    const postmaster = zone(`${record('v=spf1 exists:%{l}.x.%{d} -all')}postmaster.x A 127.0.0.2`);
    expect(verdict(postmaster, { from: '@example.com' })).toBe('pass');
    expect(verdict(postmaster, { from: '', helo: 'example.com' })).toBe('pass');
    expect(verdict(postmaster, { from: 'user@example.com' })).toBe('fail');
  });

  it('E1: nothing is asked for a domain that cannot have a policy', () => {
    const { view, log } = recording(zone(''));
    for (const from of ['user@localhost', 'user@a..b', 'user@[192.0.2.1]', 'user@']) check(view, { from });
    expect(log).toEqual([]);
  });

  it.each(['timeout', 'servfail', 'refused', 'malformed'] as const)(
    'E2: the policy is asked as TXT alone, and %s is a temperror (time-outs themselves: tests of net)',
    (reason) => {
      const log: string[] = [];
      const failed: DnsView = {
        lookup: (name, type) => {
          log.push(questionKey(name, type));
          return { status: 'failed', reason };
        },
      };
      expect(check(failed).ending).toEqual({
        kind: 'temperror',
        question: { name: domain('example.com'), type: 'TXT' },
      });
      expect(log).toEqual(['TXT example.com']);
    },
  );

  it.each([
    ['@ TXT "v=spf1 ip4:192.0." "2.1 -a" "ll"', 'pass'],
    ['@ TXT "v=sp" "f1 +all"', 'pass'],
    ['@ TXT "v=spf1 a" "mx +all"', 'permerror'],
    ['@ TXT "V=SpF1 +all"', 'pass'],
    ['@ TXT "v=spf1"', 'neutral'],
    ['@ TXT "v=spf10 +all"', 'none'],
    ['@ TXT " v=spf1 +all"', 'none'],
    ['@ TXT "v=spf1;+all"', 'none'],
    ['@ TXT "v=spf1\\009+all"', 'none'],
    ['@ TXT "v=spf1+all"', 'none'],
    ['@ TXT "spf2.0/mfrom +all"', 'none'],
    ['@ TXT "something else"\n@ TXT "v=spf1 +all"', 'pass'],
    ['@ TXT "v=spf1 +all"\n@ TXT "v=spf1 -all"', 'permerror'],
    ['@ TXT "v=spf1 +all"\n@ TXT "V=SPF1"', 'permerror'],
    ['@ A 192.0.2.1', 'none'],
    ['@ SPF "v=spf1 +all"', 'none'],
  ])('E3: %s is %s', (text, expected) => {
    expect(verdict(text)).toBe(expected);
  });

  it.each([
    'v=spf1 +all a:%',
    'v=spf1 ip4:192.0.2.1 ip4:1.2.3 -all',
    'v=spf1 +all moo=%x',
    'v=spf1 a:gone.example.com foo',
  ])('E4: an error anywhere voids all of %s, and nothing of it is asked', (text) => {
    const { view, log } = recording(zone(record(text)));
    const evaluation = check(view);
    expect(whyOf(evaluation)).toBe('syntax');
    expect(evaluation.steps).toEqual([]);
    expect(log).toEqual(['TXT example.com']);
  });

  it.each([
    ['v=spf1   ip4:192.0.2.1   -all  ', 'pass'],
    ['v=spf1 IP4:192.0.2.1 -ALL', 'pass'],
    ['v=spf1 REDIRECT=x.example.com', 'pass'],
    ['v=spf1 ip4:192.0.2.1\\009-all', 'permerror'],
    ['v=spf1 ip4:192.0.2.1\\160-all', 'permerror'],
  ])('E5: only spaces separate terms and names ignore case: %s', (text, expected) => {
    expect(verdict(`${record(text)}x TXT "v=spf1 +all"`)).toBe(expected);
  });

  it.each([
    ['v=spf1 -ip4:192.0.2.1 +ip4:192.0.2.1', 'fail'],
    ['v=spf1 ip4:198.51.100.1 ~ip4:192.0.2.0/24 -all', 'softfail'],
    ['v=spf1 ip4:192.0.2.1 -all', 'pass'],
    ['v=spf1 ?all -all', 'neutral'],
  ])('E6: the first match decides: %s', (text, expected) => {
    expect(verdict(record(text))).toBe(expected);
  });

  it('E7: ten terms may ask, the eleventh is an error whatever it would have found', () => {
    const hosts = many(10, (index) => `h${index} A 198.51.100.1`);
    const terms = many(10, (index) => `a:h${index}.example.com`).replaceAll('\n', ' ');
    expect(verdict(`${record(`v=spf1 ${terms} -all`)}${hosts}`)).toBe('fail');
    const over = check(`${record(`v=spf1 ${terms} mx -all`)}${hosts}\n@ MX 1 h0`);
    expect(whyOf(over)).toBe('too-many-lookups');
    expect(costOf(over)).toEqual({ lookups: 11, voidLookups: 0 });
    // A match before it is a match.
    expect(verdict(`${record(`v=spf1 ${terms} ip4:192.0.2.1 mx -all`)}${hosts}`)).toBe('pass');
  });

  it('E7: one counter runs through includes and redirects, also through those left without a match', () => {
    const five = many(5, (index) => `a:h${index}.example.com`).replaceAll('\n', ' ');
    const hosts = many(5, (index) => `h${index} A 198.51.100.1`);
    const tail = `inner TXT "v=spf1 ${five} -all"\nnext TXT "v=spf1 a:h0.example.com +all"\n${hosts}`;
    // include + 5 + 3 own + redirect = 10, and the a behind the redirect is the eleventh.
    const text = 'v=spf1 include:inner.example.com a:h0.example.com a:h1.example.com a:h2.example.com';
    expect(verdict(`${record(`${text} -all`)}${tail}`)).toBe('fail');
    const over = check(`${record(`${text} redirect=next.example.com`)}${tail}`);
    expect([verdictOf(over.ending), whyOf(over)]).toEqual(['permerror', 'too-many-lookups']);
  });

  it('E7: a redirect that is not followed does not count', () => {
    const terms = many(10, () => 'a:h.example.com').replaceAll('\n', ' ');
    expect(verdict(`${record(`v=spf1 ${terms} ip4:192.0.2.1 redirect=h.example.com`)}h A 198.51.100.1`)).toBe('pass');
  });

  it('E7: all, ip4, ip6, exp and the first question are free', () => {
    const free = 'ip4:198.51.100.1 ip6:2001:db8::1 '.repeat(20);
    const text = `v=spf1 ${free}-all exp=e.example.com`;
    const split = text.match(/.{1,200}/g)!.map((part) => `"${part}"`);
    const evaluation = check(`@ TXT ${split.join(' ')}\ne TXT "no"`);
    expect(verdictOf(evaluation.ending)).toBe('fail');
    expect(costOf(evaluation)).toEqual({ lookups: 0, voidLookups: 0 });
  });

  it('E8: more than ten MX names are an error even where the first would match', () => {
    const names = (count: number) =>
      many(count, (index) => `@ MX ${index} h${index}\nh${index} A 192.0.2.${index + 1}`);
    expect(verdict(`${record('v=spf1 mx -all')}${names(10)}`, { ip: '192.0.2.10' })).toBe('pass');
    const over = check(`${record('v=spf1 mx -all')}${names(11)}`, { ip: '192.0.2.1' });
    expect(finalEnding(over.ending)).toEqual({ kind: 'permerror', why: { kind: 'too-many-mx', limit: 10, found: 11 } });
  });

  it('E8: PTR names after the tenth are ignored', () => {
    const names = (last: number) =>
      `${many(last, (index) => `1.2.0.192.in-addr.arpa. PTR h${index}`)}\n${many(last - 1, (index) => `h${index} A 198.51.100.1`)}\n` +
      `h${last - 1} A 192.0.2.1`;
    expect(verdict(`${record('v=spf1 ptr -all')}${names(10)}`)).toBe('pass');
    expect(verdict(`${record('v=spf1 ptr -all')}${names(11)}`)).toBe('fail');
  });

  it.each([
    ['a:g1.example.com a:g2.example.com -all', 'fail', 'match'],
    ['a:g1.example.com exists:g2.example.com mx:g3.example.com -all', 'permerror', 'too-many-voids'],
    ['a:g1.example.com a:g2.example.com a:g3.example.com', 'permerror', 'too-many-voids'],
    ['a:g1.example.com a:g2.example.com include:inner.example.com +all', 'permerror', 'too-many-voids'],
    ['a:g1.example.com a:g2.example.com redirect=inner.example.com', 'permerror', 'too-many-voids'],
    ['a:g1.example.com a:nodata.example.com ptr ip4:192.0.2.1', 'permerror', 'too-many-voids'],
    ['a:g1.example.com a:g2.example.com ip4:192.0.2.1 a:g3.example.com', 'pass', 'match'],
  ])('E9: the third void lookup is an error as soon as it counts: %s', (terms, expected, why) => {
    const evaluation = check(`${record(`v=spf1 ${terms}`)}inner TXT "v=spf1 a:g3.example.com"\nnodata TXT "x"`);
    expect([verdictOf(evaluation.ending), whyOf(evaluation)]).toEqual([expected, why]);
  });

  it('E9: every question of a term that finds nothing counts, and the third ends the evaluation', () => {
    const evaluation = check(`${record('v=spf1 mx -all')}${many(5, (index) => `@ MX ${index} gone${index}`)}`);
    expect([verdictOf(evaluation.ending), whyOf(evaluation)]).toEqual(['permerror', 'too-many-voids']);
    expect(costOf(evaluation)).toEqual({ lookups: 1, voidLookups: 3 });
  });

  it('E9: neither %{p} nor exp counts', () => {
    const dns = zone(
      `${record('v=spf1 exists:%{p}.x.example.com a:%{p}.x.example.com -all exp=%{p}.gone.example.com')}*.x A 198.51.100.1`,
    );
    expect(costOf(check(dns))).toEqual({ lookups: 1, voidLookups: 0 });
    expect(explanation(dns, { ip: '192.0.2.77' })).toEqual({ kind: 'absent' });
  });

  it('E10: the deadline of the whole evaluation is the asking loop’s (tests of net); what it leaves unasked is no answer', () => {
    expect(verdict(without(zone(record('v=spf1 a -all')), 'A example.com'))).toBe('undetermined');
  });

  it.each([
    ['v=spf1 ip4:198.51.100.1', 'neutral'],
    ['v=spf1 ip4:198.51.100.1 redirect=x.example.com', 'softfail'],
    ['v=spf1 redirect=x.example.com ip4:192.0.2.1', 'pass'],
  ])('E11: what nothing matched is redirected, else neutral: %s', (text, expected) => {
    expect(verdict(`${record(text)}x TXT "v=spf1 ~all"`)).toBe(expected);
  });

  it.each([
    ['a:x..example.com', 'fail'],
    ['exists:%{l}.example.com', 'fail'],
    ['mx:%{h}', 'fail'],
    ['ptr:.com', 'fail'],
    ['include:%{l}.example.com', 'permerror'],
    ['redirect=%{h}', 'permerror'],
  ])('E12: a target that cannot be a name does not exist and is not asked: %s', (term, expected) => {
    const text = term.startsWith('redirect') ? `v=spf1 ${term}` : `v=spf1 ${term} -all`;
    const { view, log } = recording(zone(record(text)));
    const mail = { from: `${'l'.repeat(64)}@example.com`, helo: 'mail.example.com..' };
    const evaluation = check(view, mail);
    expect(verdictOf(evaluation.ending)).toBe(expected);
    expect(log).toEqual(['TXT example.com']);
    expect(evaluation.steps[0]?.costSoFar).toEqual({ lookups: 1, voidLookups: 0 });
  });

  it.each([
    ['+all', 'pass'],
    ['-all', 'softfail'],
    ['~all', 'softfail'],
    ['?all', 'softfail'],
    ['ip4:198.51.100.1', 'softfail'],
    ['foo', 'permerror'],
    ['a:failing.example.com', 'temperror'],
    ['redirect=pass.example.com', 'pass'],
    ['redirect=gone.example.com', 'permerror'],
  ])('E13: an include of a record with %s makes %s', (inner, expected) => {
    const dns = zone(`${record('v=spf1 include:x.example.com ~all')}x TXT "v=spf1 ${inner}"\npass TXT "v=spf1 +all"`);
    expect(verdict(failing(dns, 'A failing.example.com'))).toBe(expected);
  });

  it('E13: an include without a record is an error, one that fails to answer a temporary one', () => {
    const dns = zone(`${record('v=spf1 include:x.example.com +all')}`);
    expect(check(dns).ending).toMatchObject({ kind: 'permerror', why: { kind: 'target-without-record' } });
    expect(verdict(`${record('v=spf1 include:x.example.com +all')}x TXT "no policy"`)).toBe('permerror');
    expect(verdict(failing(dns, 'TXT x.example.com'))).toBe('temperror');
    expect(verdict(`${record('v=spf1 -include:x.example.com +all')}x TXT "v=spf1 +all"`)).toBe('fail');
    expect(verdict(`${record('v=spf1 ?include:x.example.com -all')}x TXT "v=spf1 +all"`)).toBe('neutral');
  });

  it.each([
    ['v=spf1 redirect=x.example.com ?all', 'neutral'],
    ['v=spf1 ?all redirect=gone.example.com', 'neutral'],
    ['v=spf1 redirect=x.example.com', 'fail'],
    ['v=spf1 redirect=y.example.com', 'fail'],
    ['v=spf1 redirect=gone.example.com', 'permerror'],
    ['v=spf1 redirect=text.example.com', 'permerror'],
    ['v=spf1 redirect=bad.example.com', 'permerror'],
    ['v=spf1 redirect=%{o1}', 'permerror'],
  ])('E14: %s', (text, expected) => {
    const others = 'x TXT "v=spf1 -all"\ny TXT "v=spf1 redirect=x.example.com"\ntext TXT "hello"\nbad TXT "v=spf1 foo"';
    expect(verdict(`${record(text)}${others}`)).toBe(expected);
  });

  it('E15: what stands behind all is not evaluated', () => {
    const { view, log } = recording(zone(record('v=spf1 ~all ip4:192.0.2.1 a:h.example.com redirect=x.example.com')));
    expect(verdict(view)).toBe('softfail');
    expect(log).toEqual(['TXT example.com']);
  });

  it.each([
    ['v=spf1 a -all', '192.0.2.1', 'pass'],
    ['v=spf1 a -all', '2001:db8::1', 'pass'],
    ['v=spf1 a -all', '::ffff:192.0.2.1', 'pass'],
    ['v=spf1 a -all', '::ffff:c000:201', 'pass'],
    ['v=spf1 a/24 -all', '192.0.2.200', 'pass'],
    ['v=spf1 a/24 -all', '2001:db8::2', 'fail'],
    ['v=spf1 a//64 -all', '2001:db8::2', 'pass'],
    ['v=spf1 a//64 -all', '192.0.2.2', 'fail'],
    ['v=spf1 mx -all', '192.0.2.25', 'pass'],
    ['v=spf1 mx -all', '2001:db8::25', 'pass'],
    ['v=spf1 mx -all', '192.0.2.1', 'fail'],
    ['v=spf1 mx:nomx.example.com -all', '192.0.2.1', 'fail'],
    ['v=spf1 ip6:::ffff:192.0.2.1 ip6:::/0 -all', '192.0.2.1', 'fail'],
    ['v=spf1 ip4:0.0.0.0/0 -all', '2001:db8::1', 'fail'],
    ['v=spf1 ip4:192.0.2.1 -all', '::ffff:192.0.2.1', 'pass'],
  ])('E16: %s for %s is %s', (text, ip, expected) => {
    const hosts =
      '@ A 192.0.2.1\n@ AAAA 2001:db8::1\n@ MX 10 mx\nmx A 192.0.2.25\nmx AAAA 2001:db8::25\nnomx A 192.0.2.1';
    expect(verdict(`${record(text)}${hosts}`, { ip })).toBe(expected);
  });

  it('E16: a client of one family causes no question of the other', () => {
    const text = `${record('v=spf1 a mx -all')}@ A 198.51.100.1\n@ MX 1 h\nh A 198.51.100.1`;
    for (const [ip, type] of [
      ['192.0.2.1', 'A'],
      ['2001:db8::1', 'AAAA'],
    ]) {
      const { view, log } = recording(zone(text));
      check(view, { ip: ip! });
      expect(new Set(log)).toEqual(
        new Set(['TXT example.com', `${type} example.com`, 'MX example.com', `${type} h.example.com`]),
      );
    }
  });

  it.each([
    ['a:x.example.com', 'A x.example.com'],
    ['mx:x.example.com', 'MX x.example.com'],
    ['mx:m.example.com', 'A h.example.com'],
    ['exists:x.example.com', 'A x.example.com'],
    ['include:x.example.com', 'TXT x.example.com'],
  ])('E17: %s ends with temperror when %s fails', (term, question) => {
    const dns = failing(zone(`${record(`v=spf1 ${term} +all`)}m MX 1 h\nh A 198.51.100.1`), question);
    const [type, name] = question.split(' ');
    expect(check(dns).ending).toEqual({ kind: 'temperror', question: { name, type } });
  });

  it('E17: a missing name is an empty answer', () => {
    expect(verdict(record('v=spf1 a:gone.example.com mx:gone.example.com +all'))).toBe('pass');
  });

  it('E17: ptr does not match when its PTR question fails, and skips a name whose address question does', () => {
    const ptr =
      '1.2.0.192.in-addr.arpa. PTR bad\n1.2.0.192.in-addr.arpa. PTR good\nbad A 192.0.2.1\ngood A 192.0.2.1\n';
    const dns = zone(`${record('v=spf1 ptr -all')}${ptr}`);
    expect(verdict(failing(dns, 'PTR 1.2.0.192.in-addr.arpa'))).toBe('fail');
    expect(verdict(failing(dns, 'A bad.example.com'))).toBe('pass');
    expect(verdict(failing(dns, 'A bad.example.com', 'A good.example.com'))).toBe('fail');
  });

  it.each([
    ['ptr', 'mail.example.com', 'pass'],
    ['ptr', 'example.com', 'pass'],
    ['ptr:mail.example.com', 'example.com', 'fail'],
    ['ptr:EXAMPLE.com', 'Mail.Example.COM', 'pass'],
    ['ptr:example.com', 'bad-example.com', 'fail'],
    ['ptr:ample.com', 'mail.example.com', 'fail'],
    ['ptr:c.example.com', 'a\\.c.example.com', 'fail'],
  ])('E18: %s with the name %s: %s', (term, name, expected) => {
    const text = `${record(`v=spf1 ${term} -all`)}1.2.0.192.in-addr.arpa. PTR ${name}.\n${name}. A 192.0.2.1`;
    expect(verdict(text)).toBe(expected);
  });

  it('E18: only names that could match are resolved, and only until one does', () => {
    const names = ['other.example.net.', 'one', 'two'].map(
      (name) => `1.2.0.192.in-addr.arpa. PTR ${name}\n${name} A 192.0.2.1`,
    );
    const evaluation = check(`${record('v=spf1 ptr -all')}${names.join('\n')}`);
    expect(evaluation.steps[0]?.asked.map(({ type, name }) => `${type} ${name}`)).toEqual([
      'PTR 1.2.0.192.in-addr.arpa',
      'A one.example.com',
    ]);
  });

  it.each([
    ['ip4:192.0.2.0/24', 'pass'],
    ['ip4:192.0.2.77/24', 'pass'],
    ['ip4:192.0.2.1/32', 'pass'],
    ['ip4:192.0.2.0/31', 'pass'],
    ['ip4:192.0.2.2/31', 'fail'],
    ['ip4:0.0.0.0/0', 'pass'],
    ['ip4:128.0.0.0/1', 'pass'],
    ['ip4:0.0.0.0/1', 'fail'],
    ['ip4:192.0.2.01', 'permerror'],
    ['ip4:192.0.2.1/032', 'permerror'],
    ['ip4:192.0.2.1/33', 'permerror'],
    ['ip6:::/129', 'permerror'],
    ['ip6:::/0', 'fail'],
  ])('E19: %s for 192.0.2.1 is %s (every spelling: parse.test.ts)', (term, expected) => {
    expect(verdict(record(`v=spf1 ${term} -all`))).toBe(expected);
  });

  it.each([
    ['ip6:2001:db8::/32', 'pass'],
    ['ip6:2001:db8::/127', 'pass'],
    ['ip6:2001:db8::1', 'pass'],
    ['ip6:2001:db8::2/127', 'fail'],
    ['ip6:8000::/1', 'fail'],
    ['ip6:::/0', 'pass'],
  ])('E19: %s for 2001:db8::1 is %s', (term, expected) => {
    expect(verdict(record(`v=spf1 ${term} -all`), { ip: '2001:db8::1' })).toBe(expected);
  });

  it.each(['192.0.2.1', '2001:db8::1'])('E20: exists asks for A for %s too, and any answer matches', (ip) => {
    const { view, log } = recording(zone(`${record('v=spf1 exists:x.example.com -all')}x A 127.0.0.2`));
    expect(verdict(view, { ip })).toBe('pass');
    expect(log).toEqual(['TXT example.com', 'A x.example.com']);
    expect(verdict(`${record('v=spf1 exists:x.example.com -all')}x AAAA ::1`, { ip })).toBe('fail');
  });

  it.each(['a:foo', 'a:192.0.2.1', 'include:x.1', 'exists:foo', 'redirect=foo', 'exp=foo'])(
    'E21: %s is no domain-spec (every spelling: parse.test.ts)',
    (term) => {
      expect(verdict(record(`v=spf1 ${term} +all`))).toBe('permerror');
    },
  );

  it.each(['a:%{c}', 'exp=%{t}', 'redirect=%{r}', 'a:%{d0}.com', 'a:%{x}', 'a:%', 'a:%(d).com', 'moo=%{'])(
    'E22: the macro of %s is an error (every spelling: parse.test.ts, values: macro.test.ts)',
    (term) => {
      expect(verdict(record(`v=spf1 ${term} +all`))).toBe('permerror');
    },
  );

  it('E23: s, l and o keep the sender through include and redirect, d changes, long names lose their left', () => {
    const inner = 'v=spf1 exists:%{l}.%{o}.%{d} -all';
    const text = `${record('v=spf1 include:a.example.com redirect=b.example.com')}a TXT "${inner}"\nb TXT "${inner}"`;
    const { view, log } = recording(zone(text));
    check(view);
    expect(log.filter((question) => question.startsWith('A '))).toEqual([
      'A user.example.com.a.example.com',
      'A user.example.com.b.example.com',
    ]);
    const long = recording(zone(record('v=spf1 exists:%{l}.%{d} -all')));
    check(long.view, { from: `${'label.'.repeat(60)}x@example.com` });
    expect(long.log[1]).toHaveLength('A '.length + 253);
  });

  it.each([
    ['redirect=x.example.com redirect=x.example.com', 'permerror'],
    ['exp=x.example.com EXP=y.example.com +all', 'permerror'],
    ['moo=1 moo=2 +all', 'pass'],
    ['moo= +all', 'pass'],
    ['moo=%x +all', 'permerror'],
    ['include=gone.example.com ip4=1.2.3 +all', 'pass'],
  ])('E24: %s', (terms, expected) => {
    expect(verdict(`${record(`v=spf1 ${terms}`)}x TXT "v=spf1 +all"`)).toBe(expected);
  });

  it('E25: an explanation is the deciding record’s own (all of it: explanation.test.ts)', () => {
    const text = `${record('v=spf1 exp=e.example.com include:i.example.com -all')}i TXT "v=spf1 -all exp=x.example.com"\n`;
    expect(explanation(`${text}e TXT "outer"\nx TXT "inner"`)).toEqual({ kind: 'given', text: 'outer' });
  });

  it('E26: names outside ASCII are A-labels in questions and macros; such a local part matches no %{l} and no %{s}', () => {
    const text = 'v=spf1 exists:%{l}.ok.%{o} exists:%{s}.ok.%{o} exists:x.%{o} -all';
    const dns = zone(`xn--bcher-kva TXT "${text}"\nx.xn--bcher-kva A 127.0.0.2\n*.ok.xn--bcher-kva A 127.0.0.2`);
    const evaluation = check(dns, { from: 'j\u00f5geva@b\u00fccher.example.com' });
    expect(evaluation.steps.map((step) => [step.target, step.matched])).toEqual([
      [undefined, false],
      [undefined, false],
      ['x.xn--bcher-kva.example.com', true],
    ]);
    expect(check(dns, { from: 'jogeva@b\u00fccher.example.com' }).steps).toHaveLength(1);
    expect(costOf(evaluation)).toEqual({ lookups: 3, voidLookups: 0 });
  });

  it('E27: what a receiver should do with a result is said by the reports; results here are the seven of §2.6', () => {
    const seven = new Set<string>();
    for (const term of ['+all', '-all', '~all', '?all', 'foo']) seven.add(verdict(record(`v=spf1 ${term}`)));
    seven.add(verdict(''));
    seven.add(verdict(failing(zone(''), 'TXT example.com')));
    expect(seven).toEqual(new Set(['pass', 'fail', 'softfail', 'neutral', 'permerror', 'none', 'temperror']));
  });
});
