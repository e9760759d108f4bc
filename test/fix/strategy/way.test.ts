import { describe, expect, it } from 'vitest';
import { propose } from '../../../src/fix/propose.js';
import { en } from '../../../src/messages/en/all.js';
import { lt } from '../../../src/messages/lt/all.js';
import { plain } from '../../../src/text/text.js';
import { factsOf, zoneText } from '../../support/dns/zones.js';

const own = '@ IN MX 10 pastas\npastas IN A 192.0.2.25\n';
const unknown = (count: number): string =>
  Array.from({ length: count }, (_, at) => `s${at}.pavyzdys.lt. IN TXT "v=spf1 ip4:198.51.${at}.0/25 -all"\n`).join('');
const includes = (count: number): string =>
  Array.from({ length: count }, (_, at) => `include:s${at}.pavyzdys.lt`).join(' ');
const wrapper =
  'wrap.pavyzdys.lt. IN TXT "v=spf1 include:w1.pavyzdys.lt -all"\nw1.pavyzdys.lt. IN TXT "v=spf1 ip4:203.0.113.0/25 -all"\n';
const mailchimp = 'servers.mcsv.net. IN TXT "v=spf1 ip4:205.201.128.0/20 ?all"\n';

function chosenFor(record: string, rest: string) {
  const strings = record
    .match(/.{1,250}/g)!
    .map((part) => `"${part}"`)
    .join(' ');
  const dns = zoneText(`${own}@ IN TXT ${strings}\n${rest}`);
  const proposal = propose(factsOf(dns), dns);
  if (proposal.kind === 'none' || !proposal.fix.proof.verified) throw new Error('nothing proposed');
  return proposal.fix.chosen;
}

describe('the choice of a way to bring the lookups within the limit', () => {
  it.each([
    ['needs no word where nothing had to be done', 'v=spf1 mx -all', '', undefined],
    [
      'is to leave out what no mail needs',
      `v=spf1 mx ${includes(8)} include:servers.mcsv.net -all`,
      unknown(8) + mailchimp,
      { way: 'slim', terms: ['include:servers.mcsv.net'], cause: { kind: 'lookups', count: 11, limit: 10 } },
    ],
    [
      "is the sender's addresses, where leaving out is not enough",
      `v=spf1 mx ${includes(9)} include:servers.mcsv.net -all`,
      unknown(9) + mailchimp,
      {
        way: 'sender-addresses',
        terms: [],
        cause: { kind: 'lookups', count: 12, limit: 10 },
        cheaper: { way: 'slim', lookups: 11 },
      },
    ],
    [
      'is the own hosts as addresses',
      `v=spf1 mx a:pastas.manodomenas.lt/31 ${includes(10)} -all`,
      unknown(10),
      {
        way: 'own-addresses',
        terms: ['mx', 'a:pastas.manodomenas.lt/31'],
        cause: { kind: 'lookups', count: 13, limit: 10 },
        cheaper: { way: 'sender-addresses', lookups: 12 },
      },
    ],
    [
      'is an include taken apart',
      `v=spf1 mx ${includes(9)} include:wrap.pavyzdys.lt -all`,
      unknown(9) + wrapper,
      {
        way: 'unwrapped',
        terms: ['include:wrap.pavyzdys.lt'],
        cause: { kind: 'lookups', count: 13, limit: 10 },
        cheaper: { way: 'own-addresses', lookups: 11 },
      },
    ],
    [
      "is others' addresses, where nothing else is left",
      `v=spf1 mx ${includes(11)} -all`,
      unknown(11),
      {
        way: 'flattened',
        terms: ['include:s0.pavyzdys.lt'],
        cause: { kind: 'lookups', count: 13, limit: 10 },
        cheaper: { way: 'own-addresses', lookups: 11 },
      },
    ],
    [
      'is another order, where only IPv6 meets too many void lookups',
      'v=spf1 mx a:h1.manodomenas.lt a:h2.manodomenas.lt include:six.pavyzdys.lt -all',
      'h1 IN A 192.0.2.31\nh2 IN A 192.0.2.32\nsix.pavyzdys.lt. IN TXT "v=spf1 ip6:2001:db8::/32 -all"\n',
      { way: 'reordered', terms: ['include:six.pavyzdys.lt'], cause: { kind: 'ipv6-voids' } },
    ],
  ] as const)('%s', (_, record, rest, chosen) => {
    expect(chosenFor(record, rest)).toEqual(chosen);
  });

  it.each([
    [
      en,
      'All senders together would need 13 lookups, and 10 are allowed; so include:wrap.pavyzdys.lt is replaced with what it includes, because that saves a lookup and freezes no address; listing your own hosts by their addresses as well would still leave 11.',
    ],
    [
      lt,
      'Visiems siuntėjams reikėtų 13 DNS užklausų, o leidžiama 10, todėl vietoj include:wrap.pavyzdys.lt įrašoma tai, kas ten įtraukta: taip sutaupoma užklausa, o svetimų adresų įrašinėti netenka; adresais nurodžius ir savo serverius, jų dar būtų 11.',
    ],
  ])('is told in one sentence', (words, sentence) => {
    const chosen = chosenFor(`v=spf1 mx ${includes(9)} include:wrap.pavyzdys.lt -all`, unknown(9) + wrapper);
    expect(chosen && plain(words.fix.chosen(chosen))).toBe(sentence);
  });
});
