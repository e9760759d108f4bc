import type { Answer, FailureReason, RecordType } from '../dns/answer.js';
import type { Domain } from '../dns/name.js';
import type { Facts } from './facts.js';

/** A question on which a verdict rests and to which DNS gave no answer: what it asks for is not known, not missing. */
export interface UnansweredQuestion {
  readonly name: Domain;
  readonly type: RecordType;
  readonly about: 'dmarc' | 'dkim' | 'mx';
  readonly reason: FailureReason;
}

/**
 * What failed beside the domain's SPF record, which has a rule of its own: the policy of DMARC as far as it was needed, the
 * key of the sender, selectors that the user asked for, and MX.
 */
export function unansweredIn({ dmarc, dkim, selectors, mx, request, spf }: Facts): readonly UnansweredQuestion[] {
  // Where the domain itself gives no answer, that is said once.
  if (spf.tree.answer.status === 'failed') return [];
  const { current } = dmarc.discovery;
  const questions =
    current.kind === 'failed' ? [{ ...current.question, about: 'dmarc', reason: current.reason } as const] : [];
  const asked = selectors.sought.filter((one) => one.asked);
  const keys = [...(dkim === undefined ? [] : [dkim]), ...asked].flatMap(({ name, state }) =>
    state.kind === 'failed' ? [{ name, type: 'TXT', about: 'dkim', reason: state.reason } as const] : [],
  );
  return [...questions, ...keys, ...failure(request.domain, 'MX', 'mx', mx)];
}

function failure(
  name: Domain,
  type: RecordType,
  about: UnansweredQuestion['about'],
  answer: Answer,
): readonly UnansweredQuestion[] {
  return answer.status === 'failed' ? [{ name, type, about, reason: answer.reason }] : [];
}
