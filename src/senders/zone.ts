import type { KnownSender } from './sender.js';

/** Zone, the Estonian hosting provider: separate servers for receiving and sending. */
export const zone = {
  id: 'zone',
  name: 'Zone',
  source: { url: 'https://help.zone.eu/kb/spf/', asOf: '2026-11-24' },
  includes: ['_spf.zone.eu'],
  mxSuffixes: ['zonemx.eu', 'zone.eu'],
} as const satisfies KnownSender;
