import { describe, expect, it } from 'vitest';
import { messageOf } from '../../../src/messages/catalogue/catalogue.js';
import { en } from '../../../src/messages/en/all.js';
import { plain } from '../../../src/text/text.js';
import { findingsIn } from '../../support/rules/harness.js';

const mail = '@ MX 10 pastas\npastas A 192.0.2.25\npastas AAAA 2001:db8::25\n@ A 192.0.2.80\n@ AAAA 2001:db8::80\n';
const world = `_spf.google.com. TXT "v=spf1 include:_netblocks.google.com ~all"
_netblocks.google.com. TXT "v=spf1 ip4:198.48.0.0/12 ~all"
spf.protection.outlook.com. TXT "v=spf1 ip4:40.92.0.0/15 ip4:52.100.0.0/15 ip4:198.64.0.0/14 -all"
spf.prieglobs.lt. TXT "v=spf1 include:spf.protection.outlook.com ip4:198.51.100.0/24 -all"
_spf.manodomenas.lt. TXT "v=spf1 ip4:198.32.0.0/13 -all"
a.pavyzdys.lt. TXT "v=spf1 include:b.pavyzdys.lt -all"
b.pavyzdys.lt. TXT "v=spf1 include:a.pavyzdys.lt -all"
c.pavyzdys.lt. TXT "v=spf1 include:d.pavyzdys.lt include:d.pavyzdys.lt -all"
d.pavyzdys.lt. TXT "v=spf1 ip4:198.51.101.0/24 -all"
vidinis.pavyzdys.lt. A 10.0.0.5
yra.pavyzdys.lt. A 192.0.2.99
pavyzdys.lt. A 192.0.2.81
`;

/** The findings about the record that are more than notes on neighbours, with the characters at fault. */
function told(record: string, more = ''): readonly string[] {
  return findingsIn(`${mail}@ TXT "${record}"\n${more}${world}`)
    .filter(({ rule }) => rule.startsWith('spf/'))
    .map(({ severity, rule, place: { text, span } }) =>
      [severity, rule.slice(4), ...(span === undefined ? [] : [text?.slice(span.start, span.end)])].join(' '),
    );
}

const end = 'mx a:directo.gate.ee -all';

describe('who may send', () => {
  it.each([
    ['exists:yra.pavyzdys.lt', ['error everyone exists:yra.pavyzdys.lt']],
    ['exists:nera.pavyzdys.lt', ['warning a-without-address exists:nera.pavyzdys.lt']],
    ['exists:%{i}.pavyzdys.lt', []],
    // A few exceptions are none.
    ['-ip4:198.51.100.7 ip4:0.0.0.0/0', ['error everyone ip4:0.0.0.0/0']],
    [
      'a:yra.pavyzdys.lt/1 ip4:0.0.0.0/1',
      ['error everyone a:yra.pavyzdys.lt/1', 'warning host-prefix a:yra.pavyzdys.lt/1'],
    ],
    [
      'include:puse.pavyzdys.lt ip4:128.0.0.0/1',
      ['error everyone include:puse.pavyzdys.lt', 'warning total-addresses include:puse.pavyzdys.lt'],
    ],
    ['ip4:40.92.0.0/15', ['info range-too-broad ip4:40.92.0.0/15']],
    ['ip4:34.253.238.128/26', []],
    ['ip4:34.253.0.0/24', ['warning shared-pool ip4:34.253.0.0/24']],
  ])('by %s', (terms, expected) => {
    expect(told(`v=spf1 ${terms} ${end}`, 'puse.pavyzdys.lt. TXT "v=spf1 ip4:0.0.0.0/1 -all"\n')).toEqual(expected);
  });

  it.each([
    ['~mx a:directo.gate.ee -all', ['warning weak-qualifier ~mx']],
    ['?ip4:198.51.100.7 mx a:directo.gate.ee -all', ['warning weak-qualifier ?ip4:198.51.100.7']],
    ['-ip4:198.51.100.7 mx a:directo.gate.ee -all', ['warning weak-qualifier -ip4:198.51.100.7']],
    [
      '?include:d.pavyzdys.lt ?include:d.pavyzdys.lt mx a:directo.gate.ee -all',
      ['warning weak-qualifier ?include:d.pavyzdys.lt', 'warning include-repeated ?include:d.pavyzdys.lt'],
    ],
    // An exception from a wider network is meant.
    ['-ip4:198.51.100.7 ip4:198.51.100.0/24 mx a:directo.gate.ee -all', []],
    ['mx a:directo.gate.ee ~a', ['warning all-cut ~a']],
    ['mx a:directo.gate.ee ~a ~all', ['warning weak-qualifier ~a']],
    ['mx a:directo.gate.ee a', ['warning all-missing']],
  ])('or is named without permission: %s', (terms, expected) => {
    expect(told(`v=spf1 ${terms}`)).toEqual(expected);
  });
});

describe('one cause is told once', () => {
  it.each([
    ['include:a.pavyzdys.lt', ['error include-loop include:a.pavyzdys.lt']],
    [
      'include:a.pavyzdys.lt include:b.pavyzdys.lt',
      ['error include-loop include:a.pavyzdys.lt', 'warning include-repeated include:a.pavyzdys.lt'],
    ],
    [
      'ip4:198.51.100.0/29 ip4:198.51.100.1 ip4:198.51.100.2 ip4:198.51.100.3',
      ['info redundant-term ip4:198.51.100.1'],
    ],
    // What others repeat among themselves is theirs.
    ['include:c.pavyzdys.lt', []],
    ['include:c.pavyzdys.lt include:d.pavyzdys.lt', ['warning include-repeated include:d.pavyzdys.lt']],
    [
      'include:_spf.google.com include:_netblocks.google.com',
      ['warning include-repeated include:_netblocks.google.com'],
    ],
    // Outlook's networks are expected, also behind a hoster; an own subdomain is nobody else's.
    ['include:spf.prieglobs.lt', []],
    ['include:_spf.manodomenas.lt', []],
    ['a:vidinis.pavyzdys.lt', ['info private-address a:vidinis.pavyzdys.lt']],
  ])('in %s', (terms, expected) => {
    expect(told(`v=spf1 ${terms} ${end}`)).toEqual(expected);
  });

  it.each([
    ['v=spf1 mx a:directo.gate.ee -all ; our mail', ['error unknown-mechanism ; our mail']],
    ['v=spf1 mx ip4:<your server ip> ~all', ['error bad-address ip4:<your server ip>']],
    ['v=spf1 mx ip4:x.x.x.x ~all', ['error bad-address ip4:x.x.x.x']],
    ['v=spf1 mx include:YOUR_DOMAIN ~all', ['error bad-target include:YOUR_DOMAIN']],
    ['v=spf1 mx a:directo.gate.ee ~all -all', ['warning term-after-all -all']],
    ['v=spf1 mx aaaa a:directo.gate.ee -all', ['error unknown-mechanism aaaa']],
    ['V=SPF1 mx a:directo.gate.ee -all', ['info untidy']],
    ['v=spf1 mx a:directo.gate.e -all', []],
  ])('in %s', (record, expected) => {
    expect(told(record)).toEqual(expected);
  });
});

it('a placeholder is told as one, without a guess', () => {
  const [finding] = findingsIn(`${mail}@ TXT "v=spf1 mx ip4:x.x.x.x ~all"\n`);
  const { what, todo } = messageOf(finding!, en);
  expect(plain(what)).toBe('ip4:x.x.x.x is a placeholder: a template was not filled in.');
  expect(plain(todo)).not.toContain('Probably');
});
