import { recordsOf } from '../../dns/answer.js';
import { type Domain, root } from '../../dns/name.js';
import { exchangesIn } from '../../dns/standing.js';
import type { Facts } from '../../facts/facts.js';
import { type SenderStanding, senderStandings } from '../../facts/known-senders.js';
import { senderOfMailHost } from '../../senders/directory.js';
import type { KnownSender } from '../../senders/sender.js';
import { certainlyPassing } from '../../spf/policy/coverage.js';
import type { Term } from '../../spf/record/record.js';
import { isWanted } from '../draft/certainty.js';
import type { FixContext } from '../draft/context.js';
import { type Draft, isReadable, mechanismKey, newTerm, ordinaryPlace, supposeTerms } from '../draft/draft.js';
import type { Edit } from '../draft/fix.js';

/** With the mailbox provider that MX shows and the record does not let pass, and the senders that the user named. */
export function withProviders(draft: Draft, facts: Facts, context: FixContext): Draft {
  const missing = standingsUnder(draft, facts, context).filter(isMissing);
  return missing.reduce((grown, standing) => withProvider(grown, standing, context), draft);
}

function isMissing({ authorised, mailHost, expected }: SenderStanding): boolean {
  return (authorised === 'no' || (expected && authorised === 'named-only')) && (mailHost !== undefined || expected);
}

function standingsUnder(draft: Draft, { mx }: Facts, context: FixContext): readonly SenderStanding[] {
  const { request } = context;
  const mailHosts = recordsOf(mx)
    .map(({ exchange }) => exchange)
    .filter((exchange) => exchange !== root);
  const providers = mailHosts.filter((host) => senderOfMailHost(request.knownSenders, host) !== undefined);
  if (providers.length === 0 && (request.expectedSenders ?? []).length === 0) return [];
  const { view, tree, policy } = supposeTerms(draft.terms.filter(isReadable), context);
  const map = policy();
  return senderStandings(
    request,
    { tree: tree(), passing: certainlyPassing(map), effort: map.effort },
    { mailHosts, signers: [] },
    view,
  );
}

function withProvider(draft: Draft, { sender, mailHost, expected }: SenderStanding, context: FixContext): Draft {
  const include = sender.includes?.[0];
  if (include === undefined) return draft;
  const text = `include:${include}`;
  const mx = draft.terms.find((term) => isOwnMx(term, sender, context));
  if (mx !== undefined && mailHost !== undefined)
    return withIncludeFor(draft, mx, text, sender.name, mailHost, context);
  const reason =
    mailHost === undefined || expected
      ? ({ kind: 'expected', name: sender.name } as const)
      : ({ kind: 'mailbox-provider', name: sender.name, host: mailHost } as const);
  const edit: Edit = { kind: 'added', term: text, reason };
  if (!isWanted(edit, context.request)) return draft;
  const terms = draft.terms.filter((one) => one.type !== 'directive' || one.text.replace(/^[-~?]/, '') !== text);
  const at = ordinaryPlace(terms);
  return { terms: [...terms.slice(0, at), newTerm(text), ...terms.slice(at)], edits: [...draft.edits, edit] };
}

/** `mx` where every mail host is the provider's: they receive, and send nothing. */
function isOwnMx(term: Term, sender: KnownSender, { request, dns }: FixContext): boolean {
  if (term.type !== 'directive' || term.qualifier !== '+') return false;
  if (mechanismKey(term, request.domain) !== 'mx') return false;
  return exchangesIn(dns.lookup(request.domain, 'MX')).every(
    (host) => senderOfMailHost(request.knownSenders, host) === sender,
  );
}

function withIncludeFor(
  draft: Draft,
  mx: Term,
  include: string,
  name: string,
  host: Domain,
  { request }: FixContext,
): Draft {
  const reason = { kind: 'mailbox-provider', name, host } as const;
  const edit: Edit = { kind: 'converted', from: mx.text, to: include, reason };
  if (!isWanted(edit, request)) return draft;
  const terms = draft.terms.map((term) => (term === mx ? newTerm(include) : term));
  return { terms, edits: [...draft.edits, edit] };
}
