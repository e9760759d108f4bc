import { describe, expect, it } from 'vitest';
import { findingsIn } from '../../support/rules/harness.js';

const zone = (uris: string, more: string): string =>
  `@ MX 10 pastas\npastas A 192.0.2.25\n@ TXT "v=spf1 mx a:directo.gate.ee -all"\n_dmarc TXT "v=DMARC1; p=quarantine; np=reject; " "${uris}"\n${more}`;
const host = 'ataskaitos.lt. MX 10 mx.ataskaitos.lt.\n';
const at = 'manodomenas.lt._report._dmarc.ataskaitos.lt.';

function told(uris: string, more = ''): readonly (readonly [string, unknown, string | undefined])[] {
  return findingsIn(zone(uris, more))
    .filter(({ rule }) => rule === 'dmarc/report-not-authorised' || rule === 'dmarc/report-unreachable')
    .map(({ rule, data, place }) => [
      rule,
      data,
      place.span === undefined ? undefined : place.text?.slice(place.span.start, place.span.end),
    ]);
}

const refused = { host: 'ataskaitos.lt', name: at.slice(0, -1), address: 'mailto:d@ataskaitos.lt' };

describe('reports that go to somebody else', () => {
  it.each([
    ['nothing there', ''],
    ['another text there', `${at} TXT "v=spf1 -all"\n`],
    ['the version in small letters', `${at} TXT "v=dmarc1"\n`],
  ])('are not sent: %s', (_, consent) => {
    expect(told('rua=mailto:d@ataskaitos.lt', host + consent)).toEqual([
      ['dmarc/report-not-authorised', refused, 'mailto:d@ataskaitos.lt'],
    ]);
  });

  it.each([
    ['consent', `${at} TXT "v=DMARC1"\n`],
    ['consent with another address', `${at} TXT "v=DMARC1; rua=mailto:x@ataskaitos.lt"\n`],
    ['consent to everybody', '*._report._dmarc.ataskaitos.lt. TXT "v=DMARC1;"\n'],
    ['no answer', `; no answer from ${at.slice(0, -1)}\n`],
  ])('are sent, or may be: %s', (_, consent) => {
    expect(told('rua=mailto:d@ataskaitos.lt', host + consent)).toEqual([]);
  });

  it('need no consent below the same organizational domain', () => {
    expect(told('rua=mailto:d@manodomenas.lt,mailto:d@pastas.manodomenas.lt')).toEqual([]);
  });

  it('are lost where the host takes no mail, which is told alone', () => {
    const data = { host: 'ataskaitos.lt', address: 'mailto:d@ataskaitos.lt' };
    expect(told('rua=mailto:d@ataskaitos.lt')).toEqual([['dmarc/report-unreachable', data, data.address]]);
    expect(told('ruf=mailto:d@nera.manodomenas.lt')[0]?.[0]).toBe('dmarc/report-unreachable');
  });

  it('are looked after for five hosts, each once', () => {
    const uris = Array.from({ length: 9 }, (_, number) => `mailto:d@r${number}.lt`).join(',');
    expect(told(`rua=${uris}`)).toHaveLength(5);
  });
});
