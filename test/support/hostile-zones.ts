import { txtData } from './hostile-world.js';

const many = (count: number, one: (at: number) => string, separator = ' '): string =>
  Array.from({ length: count }, (_, at) => one(at)).join(separator);

const spf = (owner: string, terms: string): string => `${owner} TXT ( ${txtData(`v=spf1 ${terms}`)} )\n`;
const own = (terms: string): string => spf('@', terms);
const directo = 'a:directo.gate.ee -all';
const network = (at: number): string => `ip4:10.${at >> 8}.${at & 255}.0/24`;
const scattered = (at: number): string => `ip4:198.${at >> 8}.${at & 255}.${(at * 7) & 255}`;

/** Includes of a stranger, each of which doubles the ways in which a mail can come out. */
function doubling(count: number): string {
  return (
    own(`include:w.test ${directo}`) +
    spf('w.test.', `${many(count, (at) => `include:w${at}.test`)} -all`) +
    many(count, (at) => spf(`w${at}.test.`, `-exists:%{l}.${at}.w.test ?all`), '')
  );
}

/** A stranger's record with these terms, which ours includes. */
const included = (terms: string): string => own(`include:w.test ${directo}`) + spf('w.test.', `${terms} -all`);

/**
 * What anybody can put into DNS, some 64 KB of it, and what takes most to judge; below
 * `manodomenas.lt`. The names say which fault of an earlier state each is a neighbour of.
 */
export const hostileZones: readonly (readonly [string, string])[] = [
  ['10 includes that double the ways', doubling(10)],
  ['14 of them', doubling(14)],
  ['200 names over the mail', included(many(200, (at) => `exists:%{l}.${at}.w.test`))],
  ['200 own names over the mail', own(`${many(200, (at) => `exists:%{l}.${at}.w.test`)} ${directo}`)],
  ['hosts and reverse names over the mail', included(many(50, (at) => `mx:%{l}.${at}.w.test ptr:%{h}.${at}.w.test`))],
  [
    'a wildcard that includes itself twice',
    included('-exists:%{l}.%{d} include:x.%{d} include:y.%{d} ?all') +
      spf('*.w.test.', '-exists:%{l}.%{d} include:x.%{d} include:y.%{d} ?all'),
  ],
  ['40 includes over the mail', own(`${many(40, (at) => `include:%{l}.${at}.w.test`)} ${directo}`)],
  ['80 hosts over the mail', own(`${many(40, (at) => `?a:%{l}.${at}.w.test ?mx:%{l}.${at}.w.test`)} ${directo}`)],
  ['1,500 records', many(1_500, (at) => own(`ip4:10.${at >> 8}.${at & 255}.1 -all`), '')],
  ['3,500 networks', own(`${many(3_500, network)} ${directo}`)],
  ['3,000 networks of a stranger', included(many(3_000, network))],
  ['5,000 broken networks', own(`${many(5_000, (at) => `ip4:300.${at}`)} ${directo}`)],
  ['15,000 times the same term', own(`${'a '.repeat(15_000)}-all`)],
  ['4,000 times the same name', own(`${'exists:%{i}.x '.repeat(4_000)}-all`)],
  [
    'names over the address between networks',
    own(`${many(2_400, (at) => (at % 2 ? `exists:%{i}.${at & 255}.x.lt` : network(at)))} ${directo}`),
  ],
  [
    'three includes of 850 networks, again and again',
    own(`${many(1_300, (at) => `include:s${at % 3}.test`)} ${directo}`) +
      many(3, (at) => spf(`s${at}.test.`, `${many(850, scattered)} -all`), ''),
  ],
  [
    'networks on both sides of ways that double',
    own(`include:s0.test include:s1.test include:s2.test ${many(850, scattered)} ${directo}`) +
      many(
        3,
        (at) => spf(`s${at}.test.`, `?exists:%{i}.x.lt ?exists:%{l}.x.lt ${many(850, (n) => `?${scattered(n)}`)} -all`),
        '',
      ),
  ],
  ['one term of 60 KB', own(`exists:${'a.'.repeat(30_000)}lt ${directo}`)],
  [
    'a policy of 7,000 tags',
    `${own(directo)}_dmarc TXT ( ${txtData(`v=DMARC1; p=none; ${many(7_000, (at) => `t${at}=x;`)}`)} )\n`,
  ],
  [
    'a policy with 3,000 mailboxes',
    own(directo) +
      `_dmarc TXT ( ${txtData(`v=DMARC1; p=none; rua=${many(3_000, (at) => `mailto:a@h${at}.test`, ',')}`)} )\n`,
  ],
  [
    'a key of 60 KB of fillings',
    `${own(directo)}directo._domainkey TXT ( ${txtData(`v=DKIM1; p=${'='.repeat(60_000)}A`)} )\n`,
  ],
  [
    '3,800 addresses of a host',
    own(`a:big.test ${directo}`) + many(3_800, (at) => `big.test. A 10.${at >> 8}.${at & 255}.9\n`, ''),
  ],
];
