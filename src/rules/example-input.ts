import type { DnsView } from '../dns/answer.js';
import { domainFromText } from '../dns/name.js';
import { parseZoneFile } from '../dns/zone/file.js';
import type { ZoneRecord } from '../dns/zone/record.js';
import { zoneView } from '../dns/zone/view.js';
import type { CheckRequest } from '../facts/request.js';

/** The domain of all examples. */
const origin = 'manodomenas.lt';

/** What Directo publishes, as far as examples need it; the key is made up. */
const directo = `
$ORIGIN gate.ee.
directo A 90.190.150.210
directo A 90.190.150.211
directo A 90.190.150.212
directo A 90.190.150.213
$ORIGIN directo.ee.
directo._domainkey TXT ( "k=rsa; p="
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA7muJiXYB8Y8AmaicjrQn5fItuJ8IkRJ/6h9v65AommktF0dtzBXDxNDWaLHEjSWxNthMFqxw1NRWLgZOUFaTrQ4wmjJ4QyJoCTvBTklqxyoCJM/WK3JtWtDfV44R5dZZNSygNgx8RP6G6ivcWXzc1+Di"
  "0bYgAED4BtG72wBGD7oJXIdCV5qG4s41KYDMoJzHdBBAf4rYroaFCzUi85U6p8A6u32gHjRM6ybv7cr74EMncXlV3yj8JQ7xGH0xnEC2MMEDA4xArnLexQ9qjqCL9lWy7QadVaMjhev6D79r6QC0EBG3tBtQk6nGzclbrmDntWc5g4+yKz/TqDgSWYS8JwIDAQAB"
)
`;

/** The DNS of a rule's example, with what Directo publishes unless the example provides its own. */
export function exampleView(text: string): DnsView {
  const own = recordsOf(text);
  const owners = new Set(own.map(({ owner }) => owner));
  const view = zoneView([...own, ...recordsOf(directo).filter(({ owner }) => !owners.has(owner))]);
  const namedIn = (pattern: RegExp): ReadonlySet<string | undefined> =>
    new Set([...text.matchAll(pattern)].map(([, name]) => name));
  const silent = namedIn(/^; no answer from (\S+)$/gm);
  const outside = namedIn(/^; outside the zone files: (\S+)$/gm);
  return {
    lookup: (name, type) => {
      if (silent.has(name)) return { status: 'failed', reason: 'timeout' };
      return outside.has(name) ? { status: 'failed', reason: 'outside-zones' } : view.lookup(name, type);
    },
  };
}

/**
 * The options of an example besides its zone, in comments of the form `; with --selector NAME`, `; with --sender ID`.
 */
export function exampleRequest(text: string, request: CheckRequest): CheckRequest {
  const values = (option: string): readonly string[] =>
    [...text.matchAll(/^; with --(\S+) (\S+)$/gm)].flatMap(([, name, value = '']) => (name === option ? [value] : []));
  const ids = values('sender');
  return {
    ...request,
    selectors: [...(request.selectors ?? []), ...values('selector')],
    expectedSenders: [
      ...(request.expectedSenders ?? []),
      ...request.knownSenders.senders.filter(({ id }) => ids.includes(id)),
    ],
  };
}

function recordsOf(text: string): readonly ZoneRecord[] {
  const source = { name: 'example', text, origin: domainFromText(origin) };
  const result = parseZoneFile(source, () => ({ ok: false, reason: 'not-found' }));
  // Examples are ours: an unreadable one is a defect of the rule.
  if (!result.ok) throw new Error(`${JSON.stringify(result.error)}\n${text}`);
  return result.records;
}
