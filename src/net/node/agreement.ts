import type { RecordType } from '../../dns/answer.js';
import type { Settled, SettledAnswer } from '../resolver.js';
import type { Unsent } from '../wire/transaction.js';

/**
 * What may be believed after the wire client and `node:dns` have asked the same server the same question. The wire
 * client sees more, so records that it found count, and so does an error that it was told. That there is nothing is
 * believed only if both say so. Where it heard nothing in time, only records stand. If one could not ask, the other's
 * answer stands: `node:dns` is `undefined` where it refuses to. It is not waited for if it decides nothing.
 */
export async function agreed<T extends RecordType>(
  wire: Settled<T> | Unsent,
  byNode: Promise<SettledAnswer<T> | undefined>,
): Promise<SettledAnswer<T>> {
  if (wire.kind === 'unsent') return (await byNode) ?? { status: 'failed', reason: 'unreachable' };
  const { answer } = wire;
  switch (answer.status) {
    case 'found':
      return answer;
    case 'failed':
      return answer.reason === 'timeout' ? recordsOr(answer, await byNode) : answer;
    case 'nodata':
    case 'nxdomain':
      return nothingOr(answer, await byNode);
  }
}

function recordsOr<T extends RecordType>(wire: SettledAnswer<T>, node: SettledAnswer<T> | undefined): SettledAnswer<T> {
  return node?.status === 'found' ? node : wire;
}

function nothingOr<T extends RecordType>(wire: SettledAnswer<T>, node: SettledAnswer<T> | undefined): SettledAnswer<T> {
  switch (node?.status) {
    case 'found':
      return { status: 'failed', reason: 'inconsistent' };
    case 'failed':
      return node;
    case 'nodata':
    case 'nxdomain':
    case undefined:
      return wire;
  }
}
