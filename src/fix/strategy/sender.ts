import { type AddressVerdict, isRequired, verdictFor } from '../../facts/sender-verdicts.js';
import type { Address } from '../../ip/address.js';
import type { Route } from '../../senders/sender.js';
import { isOpen } from '../../spf/evaluate/evaluation.js';
import type { Term } from '../../spf/record/record.js';
import { admits, isHostTerm } from '../draft/clean.js';
import type { FixContext } from '../draft/context.js';
import { type Draft, isReadable, newTerm, supposeTerms, withoutDuplicates } from '../draft/draft.js';
import type { Addition, Edit } from '../draft/fix.js';
import { place } from './place.js';

/** As documented, or by addresses, which cost no lookup. */
export type SenderForm = 'documented' | 'addresses';

/** The draft with terms for every required address of the sender that does not pass yet. */
export function withSender(draft: Draft, form: SenderForm, context: FixContext): Draft {
  return context.request.sender.routes.reduce((grown, route) => withRoute(grown, route, form, context), draft);
}

/** The draft with the sender's addresses in the place of its host, which costs lookups. */
export function withHostTermsAsAddresses(draft: Draft, context: FixContext): Draft {
  const edits: Edit[] = [];
  const terms = draft.terms.flatMap((term): readonly Term[] => {
    if (!isHostTerm(term, context)) return [term];
    const addresses = addressTermsFor(term, context);
    edits.push({ kind: 'dropped', term: term.text, reason: 'replaced' });
    for (const { text } of addresses) edits.push({ kind: 'added', term: text, reason: { kind: 'sender' } });
    return addresses;
  });
  return withoutDuplicates({ terms, edits: [...draft.edits, ...edits] }, context);
}

/** The documented addresses of the routes that the host serves. */
function addressTermsFor(host: Term, context: FixContext): readonly Term[] {
  const { request, state } = context;
  const texts = request.sender.routes.flatMap((route) => {
    const own = state.addresses.filter((one) => one.route === route.id && admits(host, one.address, context));
    return own.length === 0
      ? []
      : coveringTerms(
          route,
          own.map(({ address }) => address),
          'addresses',
          context,
        );
  });
  return texts.map(newTerm);
}

function withRoute(draft: Draft, route: Route, form: SenderForm, context: FixContext): Draft {
  const { massMail } = context.request;
  const refused = supposeTerms(draft.terms.filter(isReadable), context)
    .verdicts()
    .filter((one) => one.route === route.id && isRequired(one, massMail) && !isProvidedFor(one, draft, context))
    .map((one) => one.address);
  if (refused.length === 0) return draft;
  const added = coveringTerms(route, refused, form, context).map(newTerm);
  const reason: Addition = { kind: route.id === 'regular' ? 'sender' : 'mass-mail' };
  const edits = added.map((term): Edit => ({ kind: 'added', term: term.text, reason }));
  // A term that stood too late to be read is now there twice.
  return withoutDuplicates(
    { ...draft, terms: place(draft.terms, added, context), edits: [...draft.edits, ...edits] },
    context,
  );
}

/** Passes, or would where DNS does not say: then a term for it is there, and another would say the same twice. */
function isProvidedFor(one: AddressVerdict, draft: Draft, context: FixContext): boolean {
  const verdict = verdictFor(one);
  return verdict === 'pass' || (isOpen(verdict) && draft.terms.some((term) => admits(term, one.address, context)));
}

/** The route's documented terms that admit all of `addresses`, none of them for nothing. */
function coveringTerms(route: Route, addresses: readonly Address[], form: SenderForm, context: FixContext): string[] {
  const terms: string[] = [];
  let open = [...addresses];
  const [documented, ...others] = route.authorise;
  const alternatives = form === 'addresses' && others.length > 0 ? others : [documented ?? [], ...others];
  for (const text of alternatives.flat()) {
    const term = newTerm(text);
    const admitted = open.filter((address) => admits(term, address, context));
    if (admitted.length === 0) continue;
    terms.push(text);
    open = open.filter((address) => !admitted.includes(address));
  }
  return terms;
}
