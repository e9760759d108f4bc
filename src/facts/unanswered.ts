import type { Answer, FailureReason, RecordType } from '../dns/answer.js';
import { type Domain, domainFromText } from '../dns/name.js';
import type { OpenQuestions } from '../dns/open-questions.js';
import type { Facts } from './facts.js';

/** A question on which a verdict rests and to which DNS gave no answer: what it asks for is not known, not missing. */
export interface UnansweredQuestion {
  readonly name: Domain;
  readonly type: RecordType;
  readonly about: 'dmarc' | 'dkim' | 'reference' | 'mx' | 'sender';
  /** Absent where several questions lead on from this one. */
  readonly reason?: FailureReason;
}

/**
 * What failed beside the domain's SPF record, which has a rule of its own: the policy of DMARC as far as it was needed, the
 * key of the sender, selectors and senders that the user asked for, and MX.
 */
export function unansweredIn({
  dmarc,
  dkim,
  selectors,
  mx,
  request,
  spf,
  standings,
  open,
}: Facts): readonly UnansweredQuestion[] {
  // Where the domain itself gives no answer, that is said once.
  if (spf.tree.answer.status === 'failed') return [];
  const { current } = dmarc.discovery;
  const questions =
    current.kind === 'failed' ? [{ ...current.question, about: 'dmarc', reason: current.reason } as const] : [];
  const asked = selectors.sought.filter((one) => one.asked);
  const keys = [...(dkim === undefined ? [] : [dkim]), ...asked].flatMap(({ name, state }) =>
    state.kind === 'failed' ? [{ name, type: 'TXT', about: 'dkim', reason: state.reason } as const] : [],
  );
  const senders = standings
    .filter(({ expected, authorised }) => expected && authorised === 'unknown')
    .flatMap(({ sender }) => domainFromText(sender.includes?.[0] ?? '') ?? [])
    .map((name) => ({ name, type: 'TXT', about: 'sender', ...reasonFor(name, open) }) as const);
  // Without the sender's own key, the one that is published cannot be told from any other.
  const reference =
    dkim?.state.kind === 'key' && dkim.reference === undefined && dkim.live.state.kind === 'failed'
      ? dkim.live
      : undefined;
  const compared =
    reference?.state.kind === 'failed' && reference.state.reason !== 'outside-zones'
      ? [{ name: reference.name, type: 'TXT', about: 'reference', reason: reference.state.reason } as const]
      : [];
  return [...questions, ...keys, ...compared, ...senders, ...failure(request.domain, 'MX', 'mx', mx)];
}

function reasonFor(name: Domain, { outsideZones }: OpenQuestions): { readonly reason?: FailureReason } {
  return outsideZones.includes(name) ? { reason: 'outside-zones' } : {};
}

function failure(
  name: Domain,
  type: RecordType,
  about: UnansweredQuestion['about'],
  answer: Answer,
): readonly UnansweredQuestion[] {
  return answer.status === 'failed' ? [{ name, type, about, reason: answer.reason }] : [];
}
