import type { Sender } from './sender.js';

/** Zone, the Estonian hoster: separate servers for receiving and sending. */
export const zone = {
  id: 'zone',
  name: 'Zone',
  source: { url: 'https://help.zone.eu/kb/spf/', asOf: '2026-11-23' },
  routes: [{ id: 'regular', hosts: [], addresses: [], authorise: [['include:_spf.zone.eu']] }],
  mxSuffixes: ['zonemx.eu', 'zone.eu'],
} as const satisfies Sender;
