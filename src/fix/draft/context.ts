import type { Effort } from '../../collections/effort.js';
import type { DnsView } from '../../dns/answer.js';
import { type OpenReason, openReason } from '../../dns/open-questions.js';
import type { Facts } from '../../facts/facts.js';
import type { CheckRequest } from '../../facts/request.js';
import type { SenderState } from '../../facts/sender-verdicts.js';
import { type Suppose, supposing } from './hypothesis.js';

/** What a fix is made for: the request, the sender's hosts and addresses today, and DNS as it is. */
export interface FixContext {
  readonly request: CheckRequest;
  readonly state: SenderState;
  readonly dns: DnsView;
  readonly suppose: Suppose;
  /** Of the whole run: {@link Facts} had their part of it. */
  readonly effort: Effort;
  /** Why answers are missing, where some are. */
  readonly missing: OpenReason;
}

export function contextOf(
  request: CheckRequest,
  { sender: state, open, policy }: Pick<Facts, 'sender' | 'open' | 'policy'>,
  dns: DnsView,
): FixContext {
  const { effort } = policy.map;
  return { request, state, dns, effort, suppose: supposing(request, state, dns, effort), missing: openReason(open) };
}
