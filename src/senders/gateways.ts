import type { KnownSender } from './sender.js';

const asOf = '2026-11-24';

/**
 * Services that relay mail: filters, hosting relays, forwarding. Their MX hosts say nothing about who sends, so none
 * are listed.
 */
export const gateways = [
  {
    id: 'cloudflare-routing',
    name: 'Cloudflare Email Routing',
    source: { url: 'https://developers.cloudflare.com/email-routing/postmaster/', asOf },
    includes: ['_spf.mx.cloudflare.net'],
    selectors: ['cf2024-1'],
  },
  {
    id: 'mailchannels',
    name: 'MailChannels',
    source: { url: 'https://support.mailchannels.com/', asOf },
    includes: ['relay.mailchannels.net'],
  },
  {
    id: 'hornetsecurity',
    name: 'Hornetsecurity',
    source: { url: 'https://support.hornetsecurity.com/hc/en-us', asOf },
    includes: ['spf.hornetsecurity.com'],
  },
  {
    id: 'mimecast',
    name: 'Mimecast',
    source: { url: 'https://mimecastsupport.zendesk.com/', asOf },
    includesBelow: ['_netblocks.mimecast.com'],
  },
  {
    id: 'messagelabs',
    name: 'Symantec Email Security',
    source: { url: 'https://knowledge.broadcom.com/', asOf },
    includes: ['spf.messagelabs.com'],
  },
  {
    id: 'improvmx',
    name: 'ImprovMX',
    source: { url: 'https://improvmx.com/guides/', asOf },
    includes: ['spf.improvmx.com'],
  },
] as const satisfies readonly KnownSender[];
