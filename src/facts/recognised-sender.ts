import type { Domain } from '../dns/name.js';
import { includeUseOf, type SenderDirectory } from '../senders/directory.js';
import { constantTarget } from '../spf/macro/expand.js';
import type { Directive, TargetModifier } from '../spf/record/record.js';
import type { CheckRequest } from './request.js';
import { isAboutSender } from './sender-terms.js';
import type { SenderState } from './sender-verdicts.js';

/** Whose mail a term of the domain's record lets pass, where it is somebody who is known by name. */
export function recognisedSender(
  term: Directive | TargetModifier,
  { domain, sender, knownSenders }: CheckRequest,
  state: SenderState,
): string | undefined {
  if (term.type === 'directive' && isAboutSender(term, domain, state)) return sender.name;
  const target = recordTarget(term, domain);
  return target === undefined ? undefined : recognisedTarget(target, knownSenders);
}

/** Whose record an include or redirect leads to. */
export function recognisedTarget(target: Domain, knownSenders: SenderDirectory): string | undefined {
  return includeUseOf(knownSenders, target)?.sender.name;
}

/** The name that an include or redirect leads to, where it is the same for every mail. */
export function recordTarget(term: Directive | TargetModifier, domain: Domain): Domain | undefined {
  if (term.type !== 'directive') return term.type === 'redirect' ? constantTarget(term.target, domain) : undefined;
  return term.mechanism.kind === 'include' ? constantTarget(term.mechanism.target, domain) : undefined;
}
