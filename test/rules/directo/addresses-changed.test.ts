import { describe, expect, it } from 'vitest';
import { goodSpf } from '../../../src/rules/rule/example-zones.js';
import { failing, without } from '../../support/dns/zone.js';
import { exampleZone } from '../../support/rules/harness.js';
import { findingsOf } from '../../support/rules/sender-findings.js';

const rule = 'directo/addresses-changed';
const documented = ['90.190.150.210', '90.190.150.211', '90.190.150.212', '90.190.150.213'];
const hosts = (addresses: readonly string[], type = 'A'): string =>
  addresses.map((text) => `directo.gate.ee. ${type} ${text}\n`).join('');

describe('the addresses of the host of Directo', () => {
  it.each([
    ['fewer', hosts(['90.190.150.212']), ['90.190.150.212']],
    ['more', hosts([...documented, '192.0.2.1']), [...documented, '192.0.2.1']],
    ['IPv6 too', hosts(documented) + hosts(['2001:db8::1'], 'AAAA'), [...documented, '2001:db8::1']],
    ['none', 'directo.gate.ee. TXT "x"\n', []],
  ])('%s: both sets are told', (_, zone, found) => {
    expect(findingsOf(rule, goodSpf + zone)).toMatchObject([
      {
        severity: 'warning',
        data: { host: 'directo.gate.ee', found, documented },
        place: { owner: 'directo.gate.ee' },
      },
    ]);
  });

  it('in another order are the same', () => {
    expect(findingsOf(rule, goodSpf + hosts([...documented].reverse()))).toEqual([]);
  });

  it.each([failing, without])('are not judged where DNS gave no answer', (silence) => {
    expect(findingsOf(rule, silence(exampleZone(goodSpf), 'A directo.gate.ee'))).toEqual([]);
  });
});
