import type { promises } from 'node:dns';
import type { RecordData, RecordType } from '../../dns/answer.js';
import { type Domain, domainFromPresentation } from '../../dns/name.js';
import { parseAddress4, parseAddress6 } from '../../ip/address.js';
import { answerWith } from '../record-order.js';
import { failedWith, type Settled } from '../resolver.js';

type Channel = promises.Resolver;

/** The results of `node:dns`, each record turned into our own type; `undefined` for one that cannot be read. */
type Reader<T extends RecordType> = (channel: Channel, name: string) => Promise<readonly (RecordData[T] | undefined)[]>;

const readers: { readonly [T in RecordType]: Reader<T> } = {
  // Strings of one UTF-16 unit per octet, boundaries kept: already what RecordData wants.
  TXT: (channel, name) => channel.resolveTxt(name),
  A: async (channel, name) => (await channel.resolve4(name)).map(parseAddress4),
  AAAA: async (channel, name) => (await channel.resolve6(name)).map(parseAddress6),
  MX: async (channel, name) => (await channel.resolveMx(name)).map(exchangeOf),
  PTR: async (channel, name) => (await channel.resolvePtr(name)).map(domainFromPresentation),
  CNAME: async (channel, name) => (await channel.resolveCname(name)).map(domainFromPresentation),
  NS: async (channel, name) => (await channel.resolveNs(name)).map(domainFromPresentation),
  // Unknown to `node:dns`: asked as are the names that it refuses.
  SPF: () => Promise.reject(Object.assign(new Error('no such type'), { code: 'EBADNAME' })),
};

/** How one question to node:dns ended: with an answer, without one in time, or with nothing sent at all. */
export type NodeOutcome<T extends RecordType> =
  | Settled<T>
  | { readonly kind: 'gave-up' }
  | { readonly kind: 'name-refused' };

/**
 * Queries through `channel`. An empty list is `nodata`: that is how c-ares reports a CNAME whose target lacks the type.
 * Records that cannot be read are left out; if none remain, the answer is malformed. Never rejects.
 */
export async function askChannel<T extends RecordType>(
  channel: Channel,
  name: Domain,
  type: T,
): Promise<NodeOutcome<T>> {
  try {
    const records = await readers[type](channel, name);
    const readable = records.filter((record) => record !== undefined);
    if (records.length > 0 && readable.length === 0) return failedWith('malformed');
    return { kind: 'answer', answer: answerWith(type, readable) };
  } catch (error) {
    return outcomeOf(codeOf(error));
  }
}

function exchangeOf(record: { readonly priority: number; readonly exchange: string }): RecordData['MX'] | undefined {
  // The null MX of RFC 7505 arrives as '', which is the root in presentation form too.
  const exchange = domainFromPresentation(record.exchange);
  return exchange === undefined ? undefined : { preference: record.priority, exchange };
}

/** NXDOMAIN and an empty answer are answers; everything else is `temperror` for SPF (RFC 7208 §4.4). */
function outcomeOf<T extends RecordType>(code: string | undefined): NodeOutcome<T> {
  switch (code) {
    case 'ENOTFOUND':
      return { kind: 'answer', answer: { status: 'nxdomain' } };
    case 'ENODATA':
      return { kind: 'answer', answer: { status: 'nodata' } };
    case 'EBADNAME':
      return { kind: 'name-refused' };
    case 'ETIMEOUT':
    case 'ECANCELLED':
      return { kind: 'gave-up' };
    // RCODEs 5 and 4.
    case 'EREFUSED':
    case 'ENOTIMP':
      return failedWith('refused');
    // Nobody listens there, as when TCP is blocked after a truncated answer; or there is no way there.
    case 'ECONNREFUSED':
      return failedWith('unreachable');
    // The server could not read the question, or we could not read the answer.
    case 'EFORMERR':
    case 'EBADRESP':
      return failedWith('malformed');
    default:
      return failedWith('servfail');
  }
}

/** The message is never used: it holds the name unescaped. */
function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
