import { contains, type Network, networkFrom } from '../ip/network.js';

/**
 * Networks that a sender of mail publishes in the record of its include. Who lists them by hand keeps a copy that is
 * not renewed; whose they are says more than how wide they are.
 */
export interface MailRange {
  readonly sender: string;
  /** The include that has these networks, and follows their changes. */
  readonly include: string;
  /** IPv4; text as published. */
  readonly networks: readonly string[];
  /** When the record was read. */
  readonly asOf: string;
}

const asOf = '2026-11-28';

const mailRanges: readonly MailRange[] = [
  {
    sender: 'Microsoft 365',
    include: 'spf.protection.outlook.com',
    networks: [
      ...['40.92.0.0/15', '40.107.0.0/16', '52.100.0.0/15', '52.102.0.0/16', '52.103.0.0/17', '104.47.0.0/17'],
      // Earlier forms of the same record.
      ...['52.100.0.0/14'],
    ],
    asOf,
  },
  {
    sender: 'Google Workspace',
    include: '_spf.google.com',
    networks: [
      ...['74.125.0.0/16', '209.85.128.0/17'],
      // Earlier forms of the same record.
      ...['64.233.160.0/19', '66.102.0.0/20', '66.249.80.0/20', '72.14.192.0/18', '108.177.8.0/21', '173.194.0.0/16'],
      ...['207.126.144.0/20', '216.58.192.0/19', '216.239.32.0/19', '172.217.0.0/19'],
    ],
    asOf,
  },
  {
    sender: 'Trend Micro Email Security',
    include: 'spf.tmes.trendmicro.com',
    networks: [
      ...['18.208.22.64/26', '18.208.22.128/25', '18.185.115.128/26', '18.185.115.0/25', '13.238.202.0/25'],
      ...['13.238.202.128/26', '18.176.203.128/25', '13.213.174.128/25', '18.177.156.0/25', '13.213.220.0/25'],
      ...['18.188.9.192/26', '18.188.239.128/26', '34.253.238.128/26', '34.253.238.192/26', '15.168.56.0/25'],
      ...['15.168.49.64/26', '15.168.56.128/26', '18.97.0.160/27', '18.96.32.128/27'],
    ],
    asOf,
  },
];

const known = mailRanges.flatMap((range) =>
  range.networks.flatMap((text) => {
    const network = networkFrom(text);
    return network === undefined ? [] : [{ range, network }];
  }),
);

/** Whose mail servers a network holds, if it lies in one that is known. */
export function mailRangeOf({ address, prefix }: Network): MailRange | undefined {
  if (address.family !== 4) return undefined;
  return known.find(({ network }) => prefix >= network.prefix && contains(network, address))?.range;
}
