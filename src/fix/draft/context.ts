import type { DnsView } from '../../dns/answer.js';
import type { CheckRequest } from '../../facts/request.js';
import type { SenderState } from '../../facts/sender-verdicts.js';
import { type Suppose, supposing } from './hypothesis.js';

/** What a fix is made for: the request, the sender's hosts and addresses today, and DNS as it is. */
export interface FixContext {
  readonly request: CheckRequest;
  readonly state: SenderState;
  readonly dns: DnsView;
  readonly suppose: Suppose;
}

export function contextOf(request: CheckRequest, state: SenderState, dns: DnsView): FixContext {
  return { request, state, dns, suppose: supposing(request, state, dns) };
}
