import { joinStrings, recordsOf } from '../../dns/answer.js';
import { root } from '../../dns/name.js';
import { mailHostsAt } from '../../dns/standing.js';
import type { Facts } from '../../facts/facts.js';
import { senderOfMailHost } from '../../senders/directory.js';
import type { KnownSender } from '../../senders/sender.js';
import type { FixContext } from '../draft/context.js';
import { type Draft, newTerm } from '../draft/draft.js';
import type { Edit } from '../draft/fix.js';

/**
 * A first record: the company's own mail hosts, its mailbox provider's include where `mx` would not cover what that
 * sends from, and `-all`, as the sender documents it; `~all` where DNS shows signs of senders that nobody named.
 */
export function firstRecord(facts: Facts, context: FixContext): Draft {
  const { mx, request } = facts;
  const hosts = recordsOf(mx).filter(({ exchange }) => exchange !== root);
  const edits: Edit[] = [{ kind: 'created' }];
  const own = hosts.filter(({ exchange }) => senderOfMailHost(request.knownSenders, exchange) === undefined);
  // A provider's hosts receive; its mail leaves from those of its include.
  const terms: string[] = own.length > 0 && mailHostsAt(request.domain, context.dns) !== 'void' ? ['mx'] : [];
  const named: KnownSender[] = [];
  for (const provider of request.knownSenders.senders) {
    const host = hosts.find(({ exchange }) => senderOfMailHost(request.knownSenders, exchange) === provider);
    const include = provider.includes?.[0];
    if (host === undefined || include === undefined) continue;
    const term = `include:${include}`;
    terms.push(term);
    named.push(provider);
    edits.push({
      kind: 'added',
      term,
      reason: { kind: 'mailbox-provider', name: provider.name, host: host.exchange },
    });
  }
  const ending = hasSignsOfOthers(facts, named) ? '~all' : '-all';
  return { terms: [...terms, ending].map(newTerm), edits };
}

/** Proofs of ownership that services ask for which send mail in the domain's name. */
const mailServices =
  /^(?:brevo-code|sendinblue-code|mailru-verification|mailjet|mandrill_verify|klaviyo-site|zoho-verification|MS=ms)/i;

/** Keys of senders that are not in the record, and proofs of ownership for services that send mail. */
export function hasSignsOfOthers({ selectors, spf, standings }: Facts, named: readonly KnownSender[]): boolean {
  const keys = selectors.sought.some(
    ({ sender, state }) => state.kind === 'key' && (sender === undefined || !named.includes(sender)),
  );
  const others = standings.some(({ sender, mailHost }) => mailHost === undefined && !named.includes(sender));
  const texts = recordsOf(spf.tree.answer).map(joinStrings);
  const microsoft = named.some(({ id }) => id === 'microsoft365');
  const proofs = texts.filter((text) => mailServices.test(text) && !(microsoft && /^MS=/i.test(text)));
  return keys || others || proofs.length > 0;
}
