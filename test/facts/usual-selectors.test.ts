import { describe, expect, it } from 'vitest';
import { usualSelectors } from '../../src/senders/usual-selectors.js';
import { factsOf } from '../support/dns/zones.js';
import { exampleZone, findingsIn } from '../support/rules/harness.js';

const key = 'CNAME directo._domainkey.directo.ee.\n';

describe('usual selectors', () => {
  it('have a source and a date each, and are at most twenty questions', () => {
    expect(usualSelectors.length).toBeLessThanOrEqual(14);
    expect(new Set(usualSelectors.map(({ selector }) => selector)).size).toBe(usualSelectors.length);
    for (const { selector, source } of usualSelectors) {
      expect(selector).toMatch(/^[a-z0-9]+$/);
      expect(source.url).toMatch(/^https:\/\//);
      expect(source.asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it('are told where they have a key, and never as missing', () => {
    const zone = `default._domainkey ${key}`;
    const { sought } = factsOf(exampleZone(zone)).selectors;
    expect(sought.map(({ selector, state }) => [selector, state.kind])).toEqual([['default', 'key']]);
    expect(findingsIn(zone).map(({ rule }) => rule)).not.toContain('dkim/missing');
  });

  it('are told where their key is broken', () => {
    const rules = findingsIn('mail._domainkey TXT "v=DKIM1; k=rsa; p=YOUR_KEY"\n').map(({ rule }) => rule);
    expect(rules).toContain('dkim/miswritten');
  });

  it('are not told where they have another text, or only a wildcard answers', () => {
    for (const zone of ['default._domainkey TXT "v=spf1 -all"\n', `*._domainkey ${key}`])
      expect(factsOf(exampleZone(zone)).selectors.sought).toEqual([]);
  });

  it('cost at most twenty questions, however many are found', () => {
    const zone = exampleZone(usualSelectors.map(({ selector }) => `${selector}._domainkey ${key}`).join(''));
    const asked = new Set<string>();
    factsOf({
      lookup: (name, type) => {
        if (usualSelectors.some(({ selector }) => name.startsWith(`${selector}._domainkey.`)))
          asked.add(`${type} ${name}`);
        return zone.lookup(name, type);
      },
    });
    expect(asked.size).toBeLessThanOrEqual(20);
  });
});
