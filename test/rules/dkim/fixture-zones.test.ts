import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtureZone } from '../../support/dns/zones.js';
import { told } from '../../support/rules/sender-findings.js';

/** Where the key is damaged or missing, Directo's own rules tell it. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'dkim-revoked': ['error dkim/revoked'],
  'known-senders': ['warning dkim/alias-broken', 'info dkim/revoked'],
};

const zones = readdirSync(join('fixtures', 'zones'))
  .filter((file) => file.endsWith('.zone') && !file.startsWith('_'))
  .map((file) => file.replace(/\.zone$/, ''));

describe('of the key record, in the fixture zone', () => {
  it.each(zones)('%s, just this is told', (zone) => {
    expect(told('dkim', fixtureZone(zone))).toEqual(expected[zone] ?? []);
  });
});
