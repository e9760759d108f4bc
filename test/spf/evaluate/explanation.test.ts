import { describe, expect, it } from 'vitest';
import { explanation, failing, type Mail, recording, without, zone } from '../../support/dns/zone.js';

const absent = { kind: 'absent' };

function given(text: string): { kind: string; text: string } {
  return { kind: 'given', text };
}

/** What a sender hears whose record explains with this TXT data. */
function saying(data: string, mail: Mail = {}) {
  return explanation(`@ TXT "v=spf1 -all exp=why.example.com"\nwhy TXT ${data}`, mail);
}

describe('an explanation', () => {
  it.each([
    ['"Mail from example.com is sent by its own servers."', 'Mail from example.com is sent by its own servers.'],
    [
      '"%{i} is not one of %{d}\'s designated mail servers."',
      "192.0.2.1 is not one of example.com's designated mail servers.",
    ],
    ['"See http://%{d}/why.html?s=%{S}&i=%{I}"', 'See http://example.com/why.html?s=user%40example.com&i=192.0.2.1'],
    [
      '"%{c} %{r} %{t} %{v} %{h} %{l} %{o}"',
      '192.0.2.1 mx.receiver.example 1700000000 in-addr mail.example.com user example.com',
    ],
    ['"in " "two" " parts"', 'in two parts'],
    ['"100%% a%_b%-c"', '100% a b%20c'],
    ['"%{p}"', 'unknown'],
    ['""', ''],
    ['"  blanks stay  "', '  blanks stay  '],
  ])('%s is expanded', (data, text) => {
    expect(saying(data)).toEqual(given(text));
  });

  it.each([
    ['"100% sure"', 'a stray percent sign'],
    ['"%{x}"', 'an unknown macro'],
    ['"%{d0}"', 'a zero'],
    ['"caf\\233"', 'an octet outside ASCII'],
    ['"\\027[2J"', 'a control character'],
    ['"line\\010feed"', 'a line feed'],
    ['"one"\nwhy TXT "two"', 'two records'],
  ])('%s counts as none: %s', (data) => {
    expect(saying(data)).toEqual(absent);
  });

  it('is none where the expansion leaves ASCII, unless it is escaped', () => {
    const mail = { from: 'j\u00f5geva@example.com' };
    expect(saying('"%{l}"', mail)).toEqual(absent);
    expect(saying('"%{L}"', mail)).toEqual(given('j%C3%B5geva'));
  });

  it('is bounded', () => {
    const said = saying(`"${'%{d}'.repeat(50)}" `.repeat(20));
    expect(said.kind === 'given' && said.text.length).toBe(4096);
  });
});

describe('an explanation is asked for', () => {
  it.each([
    ['v=spf1 -all', absent],
    ['v=spf1 +all exp=why.example.com', absent],
    ['v=spf1 ~all exp=why.example.com', absent],
    ['v=spf1 ?all exp=why.example.com', absent],
    ['v=spf1 foo exp=why.example.com', absent],
    ['v=spf1 exp=why.example.com', absent],
    ['v=spf1 exp=why.example.com -all', given('because')],
    ['v=spf1 -ip4:192.0.2.1 exp=why.example.com', given('because')],
    ['v=spf1 -all exp=%{l}.of.%{o}', given('by user')],
    ['v=spf1 -all exp=gone.example.com', absent],
    ['v=spf1 -all exp=nodata.example.com', absent],
    ['v=spf1 -all exp=why..example.com', absent],
  ])('only for a fail, and only of a name that has one: %s', (text, expected) => {
    const others = 'why TXT "because"\nuser.of TXT "by %{l}"\nnodata A 192.0.2.1';
    expect(explanation(`@ TXT "${text}"\n${others}`)).toEqual(expected);
  });

  it('of no included record (RFC 7208 §6.2)', () => {
    const inner = 'i TXT "v=spf1 +all exp=inner.example.com"\ninner TXT "inner"\nouter TXT "outer"';
    expect(explanation(`@ TXT "v=spf1 -include:i.example.com"\n${inner}`)).toEqual(absent);
    expect(explanation(`@ TXT "v=spf1 -include:i.example.com exp=outer.example.com"\n${inner}`)).toEqual(
      given('outer'),
    );
  });

  it('of the record that a redirect leads to, with its domain as %{d}', () => {
    const dns = `@ TXT "v=spf1 redirect=r.example.com exp=outer.example.com"
r TXT "v=spf1 -all exp=why.%{d}"
why.r TXT "%{d} for %{o}"
outer TXT "outer"`;
    expect(explanation(dns)).toEqual(given('r.example.com for example.com'));
    expect(
      explanation('@ TXT "v=spf1 redirect=r.example.com exp=o.example.com"\nr TXT "v=spf1 -all"\no TXT "outer"'),
    ).toEqual(absent);
  });

  it('for a sender outside ASCII only where the name does not need the local part', () => {
    const dns = '@ TXT "v=spf1 -all exp=%{l}.example.com"\n* TXT "wild"';
    expect(explanation(dns)).toEqual(given('wild'));
    expect(explanation(dns, { from: 'j\u00f5geva@example.com' })).toEqual(absent);
  });

  it('after the verdict: nothing is asked for it before', () => {
    const { view, log } = recording(zone('@ TXT "v=spf1 a:h.example.com -all exp=why.example.com"\nwhy TXT "because"'));
    explanation(view);
    expect(log).toEqual(['TXT example.com', 'A h.example.com', 'TXT why.example.com']);
  });
});

it('a failed question leaves none, an unasked one leaves it open', () => {
  const dns = zone('@ TXT "v=spf1 -all exp=why.example.com"\nwhy TXT "%{p}"');
  expect(explanation(failing(dns, 'TXT why.example.com'))).toEqual(absent);
  expect(explanation(without(dns, 'TXT why.example.com'))).toEqual({
    kind: 'undetermined',
    question: { name: 'why.example.com', type: 'TXT' },
  });
  expect(explanation(without(dns, 'PTR 1.2.0.192.in-addr.arpa'))).toEqual({
    kind: 'undetermined',
    question: { name: '1.2.0.192.in-addr.arpa', type: 'PTR' },
  });
  const target = zone('@ TXT "v=spf1 -all exp=%{p}.example.com"');
  expect(explanation(without(target, 'PTR 1.2.0.192.in-addr.arpa'))).toMatchObject({ kind: 'undetermined' });
});
