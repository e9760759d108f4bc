import { describe, expect, it } from 'vitest';
import type { CheckRequest } from '../../src/facts/request.js';
import { usualSelectors } from '../../src/senders/usual-selectors.js';
import { factsOf } from '../support/dns/zones.js';
import { exampleZone } from '../support/rules/harness.js';

const key = 'directo._domainkey.directo.ee.';
const brevo = '@ TXT "v=spf1 include:spf.brevo.com -all"\nspf.brevo.com. TXT "v=spf1 ip4:198.51.100.0/24 -all"\n';

function sought(zone: string, options: Partial<CheckRequest> = {}) {
  const { selectors } = factsOf(exampleZone(zone), options);
  return selectors.sought.map((one) => [one.selector, one.sender?.id, one.state.kind, one.asked]);
}

describe('selectors', () => {
  it('are looked for where the domain shows signs of their sender, and nowhere else', () => {
    expect(sought('@ TXT "v=spf1 mx -all"\n')).toEqual([]);
    expect(sought(`${brevo}brevo2._domainkey CNAME ${key}\n`)).toEqual([
      ['brevo1', 'brevo', 'missing', false],
      ['brevo2', 'brevo', 'key', false],
    ]);
  });

  it('that the user asks for come first, once, and not for the sender under test', () => {
    expect(sought(brevo, { selectors: ['x', 'brevo2', 'X', 'directo'] })).toEqual([
      ['x', undefined, 'missing', true],
      ['brevo2', 'brevo', 'missing', true],
      ['brevo1', 'brevo', 'missing', false],
    ]);
  });

  it('tell by their target whose they are', () => {
    const zone = `a._domainkey CNAME dkim2.mcsv.net.\ndkim2.mcsv.net. CNAME ${key}\nb._domainkey CNAME s1.dkim.brevo.com.\n`;
    expect(sought(zone, { selectors: ['a', 'b'] })).toEqual([
      ['a', 'mailchimp', 'key', true],
      ['b', 'brevo', 'broken-alias', true],
      // A key of Mailchimp is a sign of it.
      ...['k1', 'k2', 'k3'].map((selector) => [selector, 'mailchimp', 'missing', false]),
    ]);
  });

  it('are bounded: forty names', () => {
    const asked = new Set<string>();
    const dns = exampleZone(brevo);
    factsOf(
      {
        lookup: (name, type) => {
          if (/_domainkey\.manodomenas/.test(name) && !name.startsWith('directo.')) asked.add(`${type} ${name}`);
          return dns.lookup(name, type);
        },
      },
      { selectors: Array.from({ length: 100 }, (_, at) => `s${at}`) },
    );
    // Of the usual ones, those that were not named, and two names where a key may have been put by mistake.
    const usual = usualSelectors.filter(({ selector }) => !/^s\d$/.test(selector));
    expect(asked.size).toBe(40 * 2 + 1 + usual.length + 2);
  });

  it('that only a wildcard answers for are not found', () => {
    const zone = `${brevo}*._domainkey CNAME ${key}\n`;
    expect(sought(zone).map(([, , state]) => state)).toEqual(['missing', 'missing']);
    expect(factsOf(exampleZone(zone)).selectors.wildcard?.texts).toHaveLength(1);
  });
});
