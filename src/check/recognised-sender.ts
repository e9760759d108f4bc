import { constantTarget } from '../spf/macro.js';
import type { Directive, TargetModifier } from '../spf/record.js';
import type { CheckRequest } from './request.js';
import { isAboutSender } from './sender-terms.js';
import type { SenderState } from './sender-verdicts.js';

/** Whose mail a term of the domain's record lets pass, where it is somebody who is known by name. */
export function recognisedSender(
  term: Directive | TargetModifier,
  { domain, sender, mailboxProviders }: CheckRequest,
  state: SenderState,
): string | undefined {
  if (term.type === 'directive' && isAboutSender(term, domain, state)) return sender.name;
  const target = targetOf(term, domain);
  if (target === undefined) return undefined;
  const provider = mailboxProviders.find(({ routes }) =>
    routes.some(({ authorise }) => authorise.flat().includes(`include:${target}`)),
  );
  return provider?.name;
}

/** The name that an include or redirect leads to, where it is the same for every mail. */
function targetOf(term: Directive | TargetModifier, domain: CheckRequest['domain']): string | undefined {
  if (term.type !== 'directive') return constantTarget(term.target, domain);
  return term.mechanism.kind === 'include' ? constantTarget(term.mechanism.target, domain) : undefined;
}
