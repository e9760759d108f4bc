import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { macroContext } from '../../../src/spf/evaluate/envelope.js';
import { rfcLimits } from '../../../src/spf/evaluate/limits.js';
import { type ExpandedTarget, expand, expandTarget, isConstant } from '../../../src/spf/macro/expand.js';
import { isFault, parseDomainSpec, parseMacroString } from '../../../src/spf/record/macro-syntax.js';
import type { MacroString } from '../../../src/spf/record/record.js';
import { anyText } from '../../support/any-text.js';
import { domain, envelopeOf, failing, type Mail, without, zone } from '../../support/dns/zone.js';
import { processorMs } from '../../support/processor-time.js';

/** RFC 7208 §7.4's sender and client. */
const example: Mail = { from: 'strong-bad@email.example.com', ip: '192.0.2.3', helo: 'mx.example.org' };

const empty = zone('');

function macros(text: string): MacroString {
  const parsed = parseMacroString(text, 0, 'explanation');
  if (isFault(parsed)) throw new Error(`${text}: ${JSON.stringify(parsed)}`);
  return parsed;
}

function expansion(text: string, mail: Mail = example, dns = empty, of = domain('email.example.com')): string {
  const result = expand(macros(text), macroContext(envelopeOf(mail), of, dns, rfcLimits));
  return result.kind === 'text' ? result.text : `unasked ${result.question.type} ${result.question.name}`;
}

function target(text: string, mail: Mail = example, of = 'email.example.com'): ExpandedTarget {
  const parsed = parseDomainSpec(text, 0);
  if (isFault(parsed)) throw new Error(`${text}: ${JSON.stringify(parsed)}`);
  return expandTarget(parsed, macroContext(envelopeOf(mail), domain(of), empty, rfcLimits));
}

describe('the examples of RFC 7208 §7.4', () => {
  it.each([
    ['%{s}', 'strong-bad@email.example.com'],
    ['%{o}', 'email.example.com'],
    ['%{d}', 'email.example.com'],
    ['%{d4}', 'email.example.com'],
    ['%{d3}', 'email.example.com'],
    ['%{d2}', 'example.com'],
    ['%{d1}', 'com'],
    ['%{dr}', 'com.example.email'],
    ['%{d2r}', 'example.email'],
    ['%{l}', 'strong-bad'],
    ['%{l-}', 'strong.bad'],
    ['%{lr}', 'strong-bad'],
    ['%{lr-}', 'bad.strong'],
    ['%{l1r-}', 'strong'],
    ['%{ir}.%{v}._spf.%{d2}', '3.2.0.192.in-addr._spf.example.com'],
    ['%{lr-}.lp._spf.%{d2}', 'bad.strong.lp._spf.example.com'],
    ['%{lr-}.lp.%{ir}.%{v}._spf.%{d2}', 'bad.strong.lp.3.2.0.192.in-addr._spf.example.com'],
    ['%{ir}.%{v}.%{l1r-}.lp._spf.%{d2}', '3.2.0.192.in-addr.strong.lp._spf.example.com'],
    ['%{d2}.trusted-domains.example.net', 'example.com.trusted-domains.example.net'],
  ])('%s is %s', (text, expected) => {
    expect(expansion(text)).toBe(expected);
  });

  it('reverses an IPv6 address nibble by nibble', () => {
    expect(expansion('%{ir}.%{v}._spf.%{d2}', { ...example, ip: '2001:db8::cb01' }).toLowerCase()).toBe(
      '1.0.b.c.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6._spf.example.com',
    );
  });
});

describe('a macro-string', () => {
  it('may hold every printable character but the percent sign, and spaces in explanations only (§7.1)', () => {
    const printable = Array.from({ length: 0x7e - 0x20 }, (_, index) => String.fromCharCode(0x21 + index)).join('');
    const text = printable.replace('%', '');
    expect(expansion(text)).toBe(text);
    expect(expansion(`a ${text} `)).toBe(`a ${text} `);
    expect(parseMacroString('a b', 7, 'modifier')).toEqual({
      problem: { kind: 'illegal-character', code: 0x20 },
      at: { start: 8, end: 9 },
    });
    for (const code of [0x00, 0x1f, 0x7f, 0x80, 0xff]) {
      const at = { start: 1, end: 2 };
      const fault = { problem: { kind: 'illegal-character', code }, at };
      expect(parseMacroString(`a${String.fromCharCode(code)}`, 0, 'explanation')).toEqual(fault);
    }
  });
});

describe('letters', () => {
  it.each([
    ['%{h}', example, 'mx.example.org'],
    ['%{c}', { ip: '2001:DB8:0:0::CB01' }, '2001:db8::cb01'],
    ['%{c}', { ip: '::ffff:192.0.2.3' }, '192.0.2.3'],
    ['%{i} %{v}', { ip: '::ffff:192.0.2.3' }, '192.0.2.3 in-addr'],
    ['%{v}', { ip: '2001:db8::1' }, 'ip6'],
    ['%{r}', example, 'mx.receiver.example'],
    ['%{t}', example, '1700000000'],
    ['%{l}', { from: 'example.com' }, 'postmaster'],
    ['%{s} %{l}', { from: '@example.com' }, 'postmaster@example.com postmaster'],
    ['%{s} %{o}', { from: '', helo: 'mail.example.com' }, 'postmaster@mail.example.com mail.example.com'],
    ['%{l}|%{o}', { from: 'a@b@example.com' }, 'a@b|example.com'],
    ['%{o}', { from: 'u@Example.COM' }, 'Example.COM'],
    ['%{o}', { from: 'u@example.com.' }, 'example.com'],
    ['%{o}', { from: 'u@b\u00fccher.example' }, 'xn--bcher-kva.example'],
    ['%%%_%-', example, '% %20'],
  ] as const)('%s', (text, mail, expected) => {
    expect(expansion(text, mail)).toBe(expected);
  });

  it('d is the domain at hand while o stays the sender’s', () => {
    expect(expansion('%{d} %{o}', example, empty, domain('other.example'))).toBe('other.example email.example.com');
  });
});

describe('transformers', () => {
  it.each([
    ['%{l}', 'a.b+c', 'a.b+c'],
    ['%{l+}', 'a.b+c', 'a.b.c'],
    ['%{l.+}', 'a.b+c', 'a.b.c'],
    ['%{l1+}', 'a.b+c', 'c'],
    ['%{l1r+}', 'a.b+c', 'a.b'],
    ['%{l2r}', 'a.b.c', 'b.a'],
    ['%{l3}', 'a.b', 'a.b'],
    ['%{l127}', 'a.b', 'a.b'],
    ['%{l03}', 'w.x.y.z', 'x.y.z'],
    ['%{lr}', '.a..b.', '.b..a.'],
    ['%{l1}', 'a.', ''],
    ['%{l-+,/_=}', 'a-b+c,d/e_f=g', 'a.b.c.d.e.f.g'],
    ['%{L}', 'a b/c~d-e_f.g\u00e9', 'a%20b%2Fc~d-e_f.g%C3%A9'],
    ['%{Lr+}', 'a%+b c', 'b%20c.a%25'],
  ])('%s of %s is %s', (text, local, expected) => {
    expect(expansion(text, { from: `${local}@example.com` })).toBe(expected);
  });
});

describe('%{p}', () => {
  const dns = zone(`
1.2.0.192.in-addr.arpa. PTR other.example.net.
1.2.0.192.in-addr.arpa. PTR mail.example.com.
1.2.0.192.in-addr.arpa. PTR example.com.
1.2.0.192.in-addr.arpa. PTR liar.example.com.
other.example.net. A 192.0.2.1
mail A 192.0.2.1
@ A 192.0.2.1
liar A 192.0.2.9
`);
  const mail = { ip: '192.0.2.1' };

  it.each([
    ['example.com', 'example.com'],
    ['com', 'mail.example.com'],
    ['example.net', 'other.example.net'],
    ['liar.example.com', 'other.example.net'],
  ])('of %s is %s: the domain itself, else one under it, else any that resolves back', (of, expected) => {
    expect(expansion('%{p}', mail, dns, domain(of))).toBe(expected);
  });

  it('is unknown without a name, after an error, and for names that do not resolve back', () => {
    expect(expansion('%{p}', { ip: '192.0.2.2' }, dns)).toBe('unknown');
    expect(expansion('%{p}', mail, failing(dns, 'PTR 1.2.0.192.in-addr.arpa'))).toBe('unknown');
    const names = ['other.example.net', 'mail.example.com', 'example.com', 'liar.example.com'];
    expect(expansion('%{p}', mail, failing(dns, ...names.map((name) => `A ${name}`)))).toBe('unknown');
  });

  it('skips a name whose address question fails', () => {
    expect(expansion('%{p}', mail, failing(dns, 'A example.com'), domain('example.com'))).toBe('mail.example.com');
  });

  it('is undetermined where an answer is missing', () => {
    expect(expansion('%{p}', mail, without(dns, 'PTR 1.2.0.192.in-addr.arpa'))).toBe(
      'unasked PTR 1.2.0.192.in-addr.arpa',
    );
    expect(expansion('%{p}', mail, without(dns, 'A example.com'), domain('example.com'))).toBe('unasked A example.com');
  });

  it('shows the octets of the name, no escapes', () => {
    const odd = zone('1.2.0.192.in-addr.arpa. PTR a\\032b.example.com.\na\\032b A 192.0.2.1');
    expect(expansion('%{p}', mail, odd)).toBe('a b.example.com');
  });

  it('looks at ten names only', () => {
    const names = Array.from({ length: 11 }, (_, index) => `n${index}.example.net.`);
    const many = zone(
      `${names.map((name) => `1.2.0.192.in-addr.arpa. PTR ${name}`).join('\n')}\nn10.example.net. A 192.0.2.1`,
    );
    expect(expansion('%{p}', mail, many)).toBe('unknown');
  });
});

describe('targets', () => {
  it.each([
    ['%{o}.x.com', 'email.example.com.x.com'],
    ['X.Example.COM.', 'x.example.com'],
    ['a%_b%%c%-d.com', 'a\\032b%c%20d.com'],
    ['%{s}.x.com', 'strong-bad@email.example.com.x.com'],
  ])('%s is the name %s', (text, name) => {
    expect(target(text)).toEqual({ kind: 'name', name });
  });

  it.each([['.com'], ['a..com'], [`${'l'.repeat(64)}.com`], ['%{l1}.com'], ['%{h}']])('%s is no name', (text) => {
    expect(target(text, { from: 'user.@example.com', helo: 'mail.example.com..' }).kind).toBe('impossible');
  });

  it('longer than 253 characters lose whole labels from the left, as few as possible', () => {
    const [a, b, c, d] = [...'abcd'].map((letter) => letter.repeat(60));
    const from = `${a}.${b}.${c}.${d}@example.com`;
    expect(target('%{l}.%{l}.example.com', { from })).toEqual({ kind: 'name', name: `${b}.${c}.${d}.example.com` });
  });

  it('of exactly 253 characters stay whole, a final dot not counted', () => {
    const name = `${'a.'.repeat(121)}example.com`;
    expect(name).toHaveLength(253);
    expect(target('%{h}', { helo: name })).toEqual({ kind: 'name', name });
    expect(target('%{h}', { helo: `${name}.` })).toEqual({ kind: 'name', name });
    expect(target('%{h}', { helo: `b.${name}` })).toEqual({ kind: 'name', name });
  });

  it('with an over-long label that no cut removes are no names', () => {
    expect(target('%{l}.example.com', { from: `${'x'.repeat(300)}@example.com` })).toMatchObject({
      kind: 'name',
      name: 'example.com',
    });
    expect(target('%{h}', { helo: 'x'.repeat(300) }).kind).toBe('impossible');
  });

  it.each(['%{l}.example.com', '%{s}.example.com', '%{L}.example.com', 'x.%{l1r-}'])(
    '%s of a local part outside ASCII may not be asked (RFC 8616 §4)',
    (text) => {
      expect(target(text, { from: 'j\u00f5\u00f5geva@example.com' })).toEqual({ kind: 'not-ascii' });
    },
  );

  it('without s and l do not mind such a local part', () => {
    expect(target('%{o}', { from: 'j\u00f5\u00f5geva@example.com' })).toEqual({ kind: 'name', name: 'example.com' });
  });
});

describe('bounds', () => {
  it('an expansion keeps its last 4096 characters', () => {
    const text = expansion('%{d}'.repeat(5000));
    expect(text).toHaveLength(4096);
    expect(text.endsWith('email.example.com')).toBe(true);
  });

  it('a record of 16 KiB of macros expands at once', () => {
    for (const unit of ['%{d}', '%{S}', '%{lr.-}', '%{H127}']) {
      const work = () => target(unit.repeat(16_384 / unit.length), { helo: '%/'.repeat(2000) });
      expect(processorMs(work), unit).toBeLessThan(1_000);
    }
  });

  it('no text makes a target that is neither a name nor refused', () => {
    const piece = fc.constantFrom('%{d}', '%{l}', '%{S}', '%{h}', '%{ir}', '%{p}', '.', 'a', '%%', '%_', '..', 'x.com');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), anyText({ maxLength: 300 }), (parts, odd) => {
        const result = target(`${parts.join('')}%{d}`, { from: `${odd}@example.com`, helo: odd });
        expect(['name', 'impossible', 'not-ascii']).toContain(result.kind);
        if (result.kind === 'name') expect(result.name).toMatch(/^[\x21-\x7e]+$/);
      }),
    );
  });
});

it('only literals and d are the same for every mail', () => {
  expect(isConstant(macros('a.%{d2r}.b%%'))).toBe(true);
  for (const letter of 'sloiphvcrt') expect(isConstant(macros(`%{${letter}}`)), letter).toBe(false);
});
