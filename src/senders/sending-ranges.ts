import type { Address } from '../ip/address.js';
import { contains, networkFrom } from '../ip/network.js';

/** Large networks that a known sender's mail comes from. */
interface SendingRange {
  readonly name: string;
  readonly networks: readonly string[];
  /** The record that lists them, and others: enough to tell whose an address is, not who may send. */
  readonly record: string;
}

const sendingRanges: readonly SendingRange[] = [
  {
    name: 'Microsoft 365',
    networks: [
      ...['40.92.0.0/15', '40.107.0.0/16', '52.100.0.0/15', '52.102.0.0/16', '52.103.0.0/17', '104.47.0.0/17'],
      ...['2a01:111:f400::/48', '2a01:111:f403::/49', '2a01:111:f403:8000::/51'],
    ],
    record: 'spf.protection.outlook.com',
  },
  {
    name: 'Google',
    networks: [
      ...['35.190.247.0/24', '64.233.160.0/19', '66.102.0.0/20', '66.249.80.0/20', '72.14.192.0/18', '74.125.0.0/16'],
      ...['108.177.8.0/21', '173.194.0.0/16', '209.85.128.0/17', '216.58.192.0/19', '216.239.32.0/19'],
      ...['2404:6800:4000::/36', '2607:f8b0:4000::/36', '2800:3f0:4000::/36', '2a00:1450:4000::/36'],
    ],
    record: '_spf.google.com',
  },
  {
    name: 'Amazon SES',
    networks: [
      ...['54.240.0.0/18', '69.169.224.0/20', '23.249.208.0/20', '23.251.224.0/19', '76.223.176.0/20'],
      ...['199.255.192.0/22', '199.127.232.0/22'],
    ],
    record: 'amazonses.com',
  },
  {
    name: 'SendGrid',
    networks: [
      '167.89.0.0/17',
      '168.245.0.0/17',
      '149.72.0.0/16',
      '159.183.0.0/16',
      '198.37.144.0/20',
      '50.31.32.0/19',
    ],
    record: 'sendgrid.net',
  },
];

/** The known sender whose networks an address is in. */
export function knownSenderOf(address: Address): string | undefined {
  return sendingRanges.find(({ networks }) => networks.some((text) => isIn(text, address)))?.name;
}

function isIn(text: string, address: Address): boolean {
  const network = networkFrom(text);
  return network !== undefined && contains(network, address);
}
