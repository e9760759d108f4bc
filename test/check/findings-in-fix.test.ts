import { describe, expect, it } from 'vitest';
import { gather, judge } from '../../src/check/check.js';
import { messageOf } from '../../src/messages/catalogue/catalogue.js';
import { en } from '../../src/messages/en/all.js';
import { plain } from '../../src/text/text.js';
import { requestFor, zoneText } from '../support/dns/zones.js';

const hosts = '@ MX 10 pastas\npastas A 192.0.2.25\n_spf.google.com. TXT "v=spf1 ip4:198.51.100.0/26 ~all"\n';

function todos(record: string): readonly string[] {
  const { findings } = judge(gather(requestFor(), zoneText(`${hosts}@ TXT "${record}"\n`)));
  return findings
    .filter(({ rule, severity }) => rule.startsWith('spf/') && severity !== 'info')
    .map((finding) => plain(messageOf(finding, en).todo));
}

describe('a finding about a term that the proposed record deals with says so', () => {
  it.each([
    ['v=spf1 mx a:nera.pavyzdys.lt a:directo.gate.ee -all', 'it drops a:nera.pavyzdys.lt: it finds nothing in DNS.'],
    ['v=spf1 mx a:directo.gate.ee +all', 'it replaces +all with ~all: it would let everybody send as your domain.'],
    ['v=spf1 mx ip4:pastas.manodomenas.lt -all', 'it replaces ip4:pastas.manodomenas.lt with a:pastas.manodomenas.lt'],
  ])('%s', (record, said) => {
    const all = todos(record);
    expect(all.some((todo) => todo.startsWith('Publish the record at the end') && todo.includes(said))).toBe(true);
  });

  it('one that it cannot deal with keeps its own advice', () => {
    expect(todos('v=spf1 mx ip4:198.51.100 -all').join(' ')).not.toContain('Publish the record at the end');
  });
});
