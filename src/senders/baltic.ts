import type { KnownSender } from './sender.js';

const asOf = '2026-11-24';

/** Hosting providers, carriers and newsletter services of Estonia, Latvia and Lithuania, other than Zone. */
export const baltic = [
  {
    id: 'serveriai',
    name: 'Interneto vizija (serveriai.lt)',
    source: { url: 'https://www.iv.lt/pagalba/SPF_%C4%AFra%C5%A1as', asOf },
    includes: ['spf.serveriai.lt'],
  },
  {
    id: 'hostex',
    name: 'Hostex',
    source: { url: 'https://www.wirewiki.com/domains/hostex.lt/spf', asOf },
    includes: ['spf.hostex.lt', '_spf.sender.hostex.lt'],
  },
  {
    id: 'telia-lt',
    name: 'Telia Lietuva',
    source: { url: 'https://www.telia.lt/privatiems/pagalba', asOf },
    includes: ['mailer.telia.lt'],
  },
  {
    id: 'litnet',
    name: 'LITNET',
    source: { url: 'https://wiki.litnet.lt/index.php/DNS_MX_tipo_%C4%AFra%C5%A1ai', asOf },
    includes: ['_spf.lm.lt'],
    mxSuffixes: ['smtp-in.lm.lt'],
  },
  {
    id: 'sender-net',
    name: 'Sender',
    source: { url: 'https://help.sender.net/', asOf },
    includes: ['sendersrv.com'],
  },
  {
    id: 'telia-ee',
    name: 'Telia Eesti',
    source: { url: 'https://www.telia.ee/abi/', asOf },
    includes: ['_netblocks.neti.ee', 'teliaklm.ee'],
  },
  {
    id: 'smaily',
    name: 'Smaily',
    source: { url: 'https://smaily.com/help/', asOf },
    includes: ['_spf.smaily.com'],
  },
  {
    id: 'elkdata',
    name: 'Veebimajutus (Elkdata)',
    source: { url: 'https://www.veebimajutus.ee/', asOf },
    includes: ['mail.spf.elkdata.ee'],
  },
  {
    id: 'spin-tek',
    name: 'Spin TEK',
    source: { url: 'https://www.spin.ee/', asOf },
    includes: ['_spf.spin.ee'],
  },
  {
    id: 'sigmanet',
    name: 'SigmaNet',
    source: { url: 'https://www.sigmanet.lv/', asOf },
    includes: ['spf.protect.sigmanet.lv'],
  },
] as const satisfies readonly KnownSender[];
