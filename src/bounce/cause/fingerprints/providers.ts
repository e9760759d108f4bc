import { type Domain, domainFromText, domainFromUnicode, isSubdomain } from '../../../dns/name.js';

/**
 * Receivers whose replies are documented: by the names of their servers, by the domains of their mailboxes if used by
 * no other provider, and by text that no other server uses. Read 2026-11-24.
 */
export const providers = [
  {
    id: 'google',
    name: 'Gmail',
    hosts: ['google.com', 'googlemail.com', 'psmtp.com'],
    mailboxes: ['gmail.com', 'googlemail.com'],
    words: [
      ' gsmtp',
      ' gcdp',
      'support.google.com/mail',
      'gmail requires',
      'gmail has detected',
      'gmail users',
      'spf record with a hard fail policy',
      'due to spam classification',
      'suite smtp relay',
      'workspace smtp relay',
    ],
  },
  {
    id: 'microsoft',
    name: 'Microsoft',
    hosts: [
      'protection.outlook.com',
      'mx.microsoft',
      'outlook.com',
      'hotmail.com',
      'office365.com',
      'exchangelabs.com',
    ],
    mailboxes: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'hotmail.lt', 'live.lt'],
    words: [
      '.prod.outlook.com',
      '.protection.outlook.com',
      'prod.exchangelabs.com',
      'aka.ms/',
      'go.microsoft.com',
      'sender.office.com',
      ' as(2',
      ' as(7',
    ],
  },
  {
    id: 'yahoo',
    name: 'Yahoo',
    hosts: ['yahoodns.net', 'yahoo.com', 'yahoo.co.jp', 'aol.com', 'mail.gm0.yahoodns.net'],
    mailboxes: [
      'yahoo.com',
      'yahoo.co.uk',
      'yahoo.de',
      'yahoo.co.jp',
      'ymail.com',
      'rocketmail.com',
      'aol.com',
      'att.net',
      'comcast.net',
    ],
    words: ['yahooinc.com', 'postmaster.verizonmedia.com', 'postmaster.yahoo.com', 'help.yahoo.com', '[tss', '[ts0'],
  },
  {
    id: 'apple',
    name: 'iCloud',
    hosts: ['icloud.com', 'apple.com'],
    mailboxes: ['icloud.com', 'me.com', 'mac.com'],
    words: ['support.apple.com'],
  },
  {
    id: 'gmx',
    name: 'GMX / WEB.DE',
    hosts: ['gmx.net', 'gmx.com', 'web.de', 'mail.com', 'kundenserver.de', 'ionos.com', 'perfora.net'],
    mailboxes: ['gmx.de', 'gmx.net', 'gmx.com', 'gmx.at', 'gmx.ch', 'web.de', 'mail.com'],
    words: ['postmaster.gmx', 'postmaster.web.de', 'postmaster.1und1.de', 'postmaster.ionos', 'nemesis esmtp'],
  },
  {
    id: 'mailru',
    name: 'Mail.ru',
    hosts: ['mail.ru'],
    mailboxes: ['mail.ru', 'bk.ru', 'inbox.ru', 'list.ru'],
    words: ['help.mail.ru'],
  },
  {
    id: 'yandex',
    name: 'Yandex',
    hosts: ['yandex.ru', 'yandex.net'],
    mailboxes: ['yandex.ru', 'yandex.com', 'ya.ru'],
    words: ['yandex.ru/support', 'yandex.com/support'],
  },
  {
    id: 'tencent',
    name: 'QQ',
    hosts: ['qq.com'],
    mailboxes: ['qq.com', 'foxmail.com'],
    words: ['service.mail.qq.com', 'open.qq.com'],
  },
  {
    id: 'mimecast',
    name: 'Mimecast',
    hosts: ['mimecast.com', 'mimecast.co.za', 'mimecast-offshore.com'],
    mailboxes: [],
    words: ['community.mimecast.com', 'mimecast'],
  },
  {
    id: 'proofpoint',
    name: 'Proofpoint',
    hosts: ['pphosted.com', 'ppe-hosted.com'],
    mailboxes: [],
    words: ['proofpoint.com'],
  },
  {
    id: 'messagelabs',
    name: 'Symantec Email Security',
    hosts: ['messagelabs.com'],
    mailboxes: [],
    words: ['messagelabs.com', 'symanteccloud.com'],
  },
  {
    id: 'barracuda',
    name: 'Barracuda',
    hosts: ['barracudanetworks.com', 'ess.barracuda.com'],
    mailboxes: [],
    words: ['barracudanetworks.com', 'barracudacentral.org'],
  },
  {
    id: 'godaddy',
    name: 'GoDaddy',
    hosts: ['secureserver.net'],
    mailboxes: [],
    words: ['x.co/', 'secureserver.net', 'sup.secureserver'],
  },
  {
    id: 'orange',
    name: 'Orange / La Poste',
    hosts: ['orange.fr', 'wanadoo.fr', 'laposte.net'],
    mailboxes: ['orange.fr', 'wanadoo.fr', 'laposte.net'],
    words: ['ofr_', 'ofr0', 'lpn0', 'postmaster.orange.fr', 'postmaster.laposte.net'],
  },
  {
    id: 'facebook',
    name: 'Facebook',
    hosts: ['facebook.com'],
    mailboxes: ['facebook.com'],
    words: ['postmaster.facebook.com', 'facebook.com/postmaster'],
  },
  {
    id: 'zoho',
    name: 'Zoho',
    hosts: ['zoho.com', 'zoho.eu', 'zohomail.com'],
    mailboxes: ['zoho.com', 'zohomail.com'],
    words: [],
  },
  { id: 'tonline', name: 'T-Online', hosts: ['t-online.de'], mailboxes: ['t-online.de'], words: ['rx.t-online.de'] },
  {
    id: 'comcast',
    name: 'Comcast',
    hosts: ['comcast.net'],
    mailboxes: ['comcast.net'],
    words: ['postmaster.comcast.net'],
  },
  {
    id: 'cloudflare',
    name: 'Cloudflare',
    hosts: ['mx.cloudflare.net'],
    mailboxes: [],
    words: ['cloudflare-email', 'email-routing'],
  },
  {
    id: 'spectrum',
    name: 'Spectrum',
    hosts: ['charter.net', 'rr.com', 'spectrum.com'],
    mailboxes: ['charter.net', 'rr.com'],
    words: ['spectrum.net'],
  },
  { id: 'cox', name: 'Cox', hosts: ['cox.net'], mailboxes: ['cox.net'], words: ['postmaster.cox.net', 'aup#cx'] },
  { id: 'zone', name: 'Zone', hosts: ['zone.ee', 'zonemx.eu', 'zone.eu'], mailboxes: [], words: [] },
  { id: 'inbox', name: 'Inbox.lv', hosts: ['inbox.lv'], mailboxes: ['inbox.lv', 'inbox.lt'], words: [] },
  { id: 'docomo', name: 'NTT Docomo', hosts: ['docomo.ne.jp'], mailboxes: ['docomo.ne.jp'], words: [] },
] as const;

export type Provider = (typeof providers)[number];
export type ProviderId = Provider['id'];

export interface Speaker {
  /** The server that refused, as the notice names it. */
  readonly host: string | undefined;
  readonly mailboxDomain: Domain | undefined;
  /** Lower case. */
  readonly words: string;
}

/** The names in a table as domain names, made once. */
function domainsOf(select: (provider: Provider) => readonly string[]) {
  return providers.map((provider) => ({
    provider,
    names: select(provider).flatMap((text) => domainFromText(text) ?? []),
  }));
}

const byHost = domainsOf(({ hosts }) => hosts);
const byMailbox = domainsOf(({ mailboxes }) => mailboxes);

/** Sites that explain refusals and are not mail servers. */
const helpSites = ['office.com', 'microsoft.com', 'yahooinc.com', 'openspf.org', 'openspf.net', 'spamhaus.org'].flatMap(
  (text) => domainFromText(text) ?? [],
);

/** Whether a name in a reply is a receiver's own server or help site rather than a domain that it blames. */
export function isOfReceiver(name: Domain): boolean {
  return ownerOf(name, byHost) !== undefined || helpSites.some((site) => isSubdomain(name, site));
}

/** Who runs the server that refused, judged by its text, its name, the mailbox; in this order. */
export function providerOf({ host, mailboxDomain, words }: Speaker): Provider | undefined {
  const hostName = host === undefined ? undefined : domainFromUnicode(host);
  return (
    providers.find((provider) => provider.words.some((word) => words.includes(word))) ??
    ownerOf(hostName, byHost) ??
    ownerOf(mailboxDomain, byMailbox)
  );
}

function ownerOf(name: Domain | undefined, table: ReturnType<typeof domainsOf>): Provider | undefined {
  if (name === undefined) return undefined;
  return table.find(({ names }) => names.some((suffix) => isSubdomain(name, suffix)))?.provider;
}
