import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtureZone } from '../../support/dns/zones.js';
import { told } from '../../support/rules/sender-findings.js';

const bulk = 'info directo/bulk-not-authorised';
const notAuthorised = 'error directo/not-authorised';
const keyMissing = 'directo/dkim-missing';

/** What is told of Directo; where SPF as a whole is missing or broken, its own rules tell the reason. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'after-all': ['error directo/after-all'],
  'as-include': ['error directo/as-include'],
  'control-characters': [`warning ${keyMissing}`],
  'dead-include': [],
  denied: ['error directo/weak-qualifier'],
  'dkim-missing-characters': ['error directo/dkim-differs', bulk],
  'dkim-printed-key': ['error directo/dkim-damaged-print', bulk],
  'dkim-revoked': [bulk],
  'dkim-truncated': ['error directo/dkim-differs', bulk],
  'dmarc-reject': [notAuthorised, 'error directo/dmarc-fails', `error ${keyMissing}`],
  drifted: ['warning directo/partly-authorised', 'warning directo/addresses-changed'],
  'eleven-lookups': [],
  fine: [],
  google: ['error directo/dmarc-fails', `error ${keyMissing}`],
  'include-loop': [],
  'known-senders': [bulk],
  'long-record': [notAuthorised],
  'mail-records': [],
  'manodomenas.lt': [notAuthorised, `warning ${keyMissing}`],
  'mass-mail': [bulk],
  microsoft365: ['error directo/dmarc-fails', `error ${keyMissing}`],
  missing: ['error directo/dmarc-fails', `error ${keyMissing}`],
  'no-dmarc': [bulk],
  'no-mx': [`warning ${keyMissing}`],
  'old-address': ['warning directo/partly-authorised'],
  'pass-all': ['info directo/authorised-by-accident'],
  'redirect-with-all': [notAuthorised],
  redirect: [notAuthorised],
  senders: [],
  semicolons: [],
  'ten-lookups': [notAuthorised, 'error directo/lookup-budget'],
  'too-many-lookups': [],
  'two-records': [],
  typo: [],
  'unclear-typo': [],
  'void-lookups': [],
};

const zones = readdirSync(join('fixtures', 'zones'))
  .filter((file) => file.endsWith('.zone') && !file.startsWith('_'))
  .map((file) => file.replace(/\.zone$/, ''));

describe('of Directo, in the fixture zone', () => {
  it.each(zones)('%s, just this is told', (zone) => {
    expect(told('directo', fixtureZone(zone))).toEqual(expected[zone]);
  });
});
