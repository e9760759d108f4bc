import type { Address } from '../ip/address.js';
import { contains, hostNetwork, type Network, networkFrom } from '../ip/network.js';

/**
 * Networks that a sender of mail publishes in the record of its include: whose an address is. Who lists them by hand
 * keeps a copy that is not renewed.
 */
export interface MailRange {
  readonly sender: string;
  /** The include that has these networks, and follows their changes. */
  readonly include: string;
  /** As published, of either family, without those too small to tell whose they are; in the order of the record. */
  readonly networks: readonly string[];
  /** When the record was last seen to say so, in public collections of DNS answers. */
  readonly asOf: string;
  /** Earlier forms of the record, which stand in many copies. */
  readonly former?: readonly FormerRange[];
}

export interface FormerRange {
  readonly networks: readonly string[];
  readonly source: { readonly url: string; readonly asOf: string };
}

const asOf = '2026-05-03';

export const mailRanges: readonly MailRange[] = [
  {
    sender: 'Microsoft 365',
    include: 'spf.protection.outlook.com',
    networks: [
      ...['40.92.0.0/15', '40.107.0.0/16', '52.100.0.0/15', '52.102.0.0/16', '52.103.0.0/17', '104.47.0.0/17'],
      ...['2a01:111:f400::/48', '2a01:111:f403::/49', '2a01:111:f403:8000::/51', '2a01:111:f403:c000::/51'],
      ...['2a01:111:f403:f000::/52'],
    ],
    asOf,
    former: [
      {
        networks: ['52.100.0.0/14'],
        source: {
          url: 'https://raw.githubusercontent.com/smck83/expurgate/main/expurgate-resolver/output/spf-protection-outlook-com',
          asOf: '2023-05-24',
        },
      },
    ],
  },
  {
    // Workspace and Gmail.
    sender: 'Google',
    include: '_spf.google.com',
    networks: [
      ...['74.125.0.0/16', '209.85.128.0/17', '2001:4860:4864::/56', '2404:6800:4864::/56', '2607:f8b0:4864::/56'],
      ...['2800:3f0:4864::/56', '2a00:1450:4864::/56', '2c0f:fb50:4864::/56'],
    ],
    asOf,
    former: [
      {
        networks: [
          ...['35.190.247.0/24', '64.233.160.0/19', '66.102.0.0/20', '66.249.80.0/20', '72.14.192.0/18'],
          ...['108.177.8.0/21', '108.177.96.0/19', '172.217.0.0/19', '172.217.32.0/20', '172.217.128.0/19'],
          ...['172.217.160.0/20', '172.217.192.0/19', '173.194.0.0/16', '216.58.192.0/19', '216.239.32.0/19'],
          ...['2001:4860:4000::/36', '2404:6800:4000::/36', '2607:f8b0:4000::/36', '2800:3f0:4000::/36'],
          ...['2a00:1450:4000::/36', '2c0f:fb50:4000::/36'],
        ],
        source: {
          url: 'https://github.com/J-Siu/johnsiu.com/blob/HEAD/content/blog/google-ip.md',
          asOf: '2019-08-22',
        },
      },
    ],
  },
  {
    sender: 'Amazon SES',
    include: 'amazonses.com',
    networks: [
      ...['199.255.192.0/22', '199.127.232.0/22', '54.240.0.0/18', '69.169.224.0/20', '23.249.208.0/20'],
      ...['23.251.224.0/19', '76.223.176.0/20', '54.240.64.0/18', '76.223.128.0/19', '216.221.160.0/19'],
      ...['206.55.144.0/20', '24.110.64.0/18'],
    ],
    asOf,
  },
  {
    sender: 'SendGrid',
    include: 'sendgrid.net',
    networks: [
      ...['167.89.0.0/17', '208.117.48.0/20', '50.31.32.0/19', '198.37.144.0/20', '198.21.0.0/21'],
      ...['192.254.112.0/20', '168.245.0.0/17', '149.72.0.0/16', '159.183.0.0/16', '134.128.64.0/19'],
      ...['134.128.96.0/19'],
    ],
    asOf,
  },
  {
    sender: 'Trend Micro Email Security',
    include: 'spf.tmes.trendmicro.com',
    networks: [
      ...['18.208.22.64/26', '18.208.22.128/25', '18.185.115.128/26', '18.185.115.0/25', '13.238.202.0/25'],
      ...['13.238.202.128/26', '18.176.203.128/25', '13.213.174.128/25', '18.177.156.0/25', '13.213.220.0/25'],
      // In the records that it includes.
      ...['18.188.9.192/26', '18.188.239.128/26', '34.253.238.128/26', '34.253.238.192/26', '15.168.56.0/25'],
      ...['15.168.49.64/26', '15.168.56.128/26', '18.97.0.160/27', '18.96.32.128/27'],
    ],
    asOf,
  },
];

const known = mailRanges.flatMap((range) =>
  [range.networks, ...(range.former ?? []).map(({ networks }) => networks)].flat().flatMap((text) => {
    const network = networkFrom(text);
    return network === undefined ? [] : [{ range, network }];
  }),
);

/** Whose mail servers a network holds, if it lies in one that is known. */
export function mailRangeOf({ address, prefix }: Network): MailRange | undefined {
  return known.find(
    ({ network }) =>
      network.address.family === address.family && prefix >= network.prefix && contains(network, address),
  )?.range;
}

/** The known sender whose networks an address is in. */
export function knownSenderOf(address: Address): string | undefined {
  return mailRangeOf(hostNetwork(address))?.sender;
}
