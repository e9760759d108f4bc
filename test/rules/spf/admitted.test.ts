import { describe, expect, it } from 'vitest';
import { findingsIn } from '../../support/rules/harness.js';

const zone = (record: string, more = ''): string => `@ MX 10 pastas\npastas A 192.0.2.25\n@ TXT "${record}"\n${more}`;

function told(record: string, more = ''): readonly (readonly [string, string, unknown, string | undefined])[] {
  return findingsIn(zone(record, more))
    .filter(({ rule }) =>
      /^spf\/(?:everyone|range-too-broad|shared-pool|total-addresses|host-prefix|private-address|redundant-term|unreachable-term|all-pass)$/.test(
        rule,
      ),
    )
    .map(({ rule, severity, data, place }) => [
      rule,
      severity,
      data,
      place.span === undefined ? undefined : place.text?.slice(place.span.start, place.span.end),
    ]);
}

const end = 'mx a:directo.gate.ee -all';

describe('who is let in', () => {
  it.each([
    ['ip4:0.0.0.0/0', ['ip4:0.0.0.0/0']],
    ['ip4:0.0.0.0/1 ip4:128.0.0.0/1', ['ip4:0.0.0.0/1', 'ip4:128.0.0.0/1']],
    ['mx/0', ['mx/0']],
    [
      'ip4:0.0.0.0/2 ip4:64.0.0.0/2 ip4:128.0.0.0/2 ip4:192.0.0.0/3',
      ['ip4:0.0.0.0/2', 'ip4:64.0.0.0/2', 'ip4:128.0.0.0/2', 'ip4:192.0.0.0/3'],
    ],
  ])('%s is everybody, told once', (terms, expected) => {
    expect(told(`v=spf1 ${terms} ${end}`).filter(([rule]) => !rule.includes('redundant'))).toEqual([
      ['spf/everyone', 'error', { terms: expected }, expected[0]],
    ]);
  });

  it('leaves a plain `+all` to its own rule', () => {
    expect(told('v=spf1 mx a:directo.gate.ee +all').map(([rule]) => rule)).toEqual(['spf/all-pass']);
  });

  it('leaves out what nobody routes, and a record that misses some of the internet', () => {
    expect(told(`v=spf1 ip4:0.0.0.0/1 ${end}`).map(([rule]) => rule)).toEqual(['spf/range-too-broad']);
  });

  it.each([
    ['ip4:198.48.0.0/15', 'warning', '131072'],
    ['ip4:12.0.0.0/7', 'error', '33554432'],
    ['ip6:2001:db8::/31', 'warning', '2^97'],
  ])('%s is too broad, as %s', (term, severity, addresses) => {
    expect(told(`v=spf1 ${term} ${end}`)).toEqual([['spf/range-too-broad', severity, { term, addresses }, term]]);
  });

  it.each(['ip4:198.51.0.0/16', 'ip6:2001:db8::/32', '-ip4:12.0.0.0/7', 'a:pastas.manodomenas.lt', '?mx/24'])(
    '%s is not',
    (term) => {
      expect(told(`v=spf1 ${term} a:directo.gate.ee -all`)).toEqual([]);
    },
  );

  it.each([
    ['mx/24', 24],
    ['a:pastas.manodomenas.lt/29', 29],
    ['a//64', 64],
  ])('%s lets the neighbours in', (term, prefix) => {
    expect(told(`v=spf1 ${term} a:directo.gate.ee -all`)).toContainEqual([
      'spf/host-prefix',
      'warning',
      { term, prefix },
      term,
    ]);
  });

  it.each(['ip4:192.168.1.0/24', 'ip4:10.1.2.3', 'ip4:100.64.0.0/10', 'ip6:fd00::/8', 'ip6:fe80::1'])(
    '%s is never seen',
    (term) => {
      expect(told(`v=spf1 ${term} ${end}`)).toEqual([['spf/private-address', 'info', { term }, term]]);
    },
  );

  it.each(['ip4:11.0.0.0/16', 'ip4:100.128.0.1', 'ip6:2001:db8::1', 'ip4:198.51.100.7'])('%s may be', (term) => {
    expect(told(`v=spf1 ${term} ${end}`)).toEqual([]);
  });

  it("counts what others' records let in, the largest first, from a hundred thousand on", () => {
    const record = `v=spf1 include:a.pavyzdys.lt include:b.pavyzdys.lt ${end}`;
    const records = (one: number, other: number): string =>
      `a.pavyzdys.lt. TXT "v=spf1 ip4:198.48.0.0/${one} -all"\nb.pavyzdys.lt. TXT "v=spf1 ip4:100.0.0.0/${other} -all"\n`;
    expect(told(record, records(16, 15))).toEqual([
      [
        'spf/total-addresses',
        'info',
        { addresses: '196608', terms: ['include:b.pavyzdys.lt', 'include:a.pavyzdys.lt'] },
        'include:b.pavyzdys.lt',
      ],
    ]);
    expect(told(record, records(16, 12)).map(([, severity]) => severity)).toEqual(['warning']);
    expect(told(record, records(17, 17))).toEqual([]);
  });

  it('expects a known mailbox provider to be large', () => {
    expect(
      told(`v=spf1 include:_spf.google.com ${end}`, '_spf.google.com. TXT "v=spf1 ip4:198.48.0.0/12 -all"\n'),
    ).toEqual([]);
  });
});

describe('ranges of which strangers rent parts', () => {
  it.each([
    ['ip4:159.65.10.0/24', '', 'DigitalOcean', 'cloud', '256'],
    ['ip4:3.16.0.0/12', '', 'Amazon Web Services', 'cloud', '1048576'],
    ['a:svetaine.lt', 'svetaine.lt. A 104.16.1.2\n', 'Cloudflare', 'cdn', '1'],
    [
      'mx:svetaine.lt/24',
      'svetaine.lt. MX 1 m.svetaine.lt.\nm.svetaine.lt. A 35.190.0.7\n',
      'Google Cloud',
      'cloud',
      '256',
    ],
  ])('%s %s: told by name', (term, more, provider, kind, addresses) => {
    const found = told(`v=spf1 ${term} ${end}`, more).filter(([rule]) => rule !== 'spf/host-prefix');
    expect(found).toEqual([['spf/shared-pool', 'warning', { term, provider, kind, addresses }, term]]);
  });

  it.each(['ip4:159.65.10.7', 'ip4:159.65.10.0/28', '-ip4:159.65.10.0/24', 'include:debesis.lt'])(
    '%s is not',
    (term) => {
      expect(told(`v=spf1 ${term} ${end}`, 'debesis.lt. TXT "v=spf1 ip4:159.65.0.0/20 -all"\n')).toEqual([]);
    },
  );
});

describe('what never takes effect', () => {
  it.each([
    ['ip4:198.51.100.0/24 ip4:198.51.100.7', 'ip4:198.51.100.7', ['ip4:198.51.100.0/24']],
    [
      'ip4:198.51.100.0/25 ip4:198.51.100.128/25 ip4:198.51.100.0/24',
      'ip4:198.51.100.0/24',
      ['ip4:198.51.100.0/25', 'ip4:198.51.100.128/25'],
    ],
    ['a:pastas.manodomenas.lt ip4:192.0.2.25', 'ip4:192.0.2.25', ['a:pastas.manodomenas.lt']],
    ['include:a.pavyzdys.lt ip4:198.51.100.9', 'ip4:198.51.100.9', ['include:a.pavyzdys.lt']],
  ])('%s: the last says the same as those before', (terms, term, by) => {
    const more = 'a.pavyzdys.lt. TXT "v=spf1 ip4:198.51.100.8/30 -all"\n';
    expect(told(`v=spf1 ${terms} a:directo.gate.ee -all`, more)).toEqual([
      ['spf/redundant-term', 'info', { term, by }, term],
    ]);
  });

  it('says the opposite of an earlier one', () => {
    expect(told(`v=spf1 ip4:198.51.100.0/24 -ip4:198.51.100.7 ${end}`)).toEqual([
      [
        'spf/unreachable-term',
        'warning',
        { term: '-ip4:198.51.100.7', by: ['ip4:198.51.100.0/24'] },
        '-ip4:198.51.100.7',
      ],
    ]);
  });

  it.each([
    [
      'half of which an earlier one decides',
      'v=spf1 ip4:198.51.100.0/25 ip4:198.51.100.0/24 mx a:directo.gate.ee -all',
    ],
    ['behind `all`', 'v=spf1 mx a:directo.gate.ee -all mx'],
    ['behind one over the mail', 'v=spf1 exists:%{i}.x.pavyzdys.lt ip4:198.51.100.7 mx a:directo.gate.ee -all'],
    ['of the sender', 'v=spf1 mx a:directo.gate.ee ip4:90.190.150.212 -all'],
  ])('is silent about a term %s', (_, record) => {
    expect(told(record)).toEqual([]);
  });
});
