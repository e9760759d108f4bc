import { type DnsView, isAnswered, recordsOf } from '../dns/answer.js';
import { root } from '../dns/name.js';
import type { Facts } from '../facts/facts.js';
import type { CheckRequest } from '../facts/request.js';
import { senderOfMailHost } from '../senders/directory.js';
import { isAboutSender, withoutHarm } from './draft/clean.js';
import type { FixContext } from './draft/context.js';
import { type Draft, isAll, newTerm, textOf } from './draft/draft.js';
import type { Edit, Fix, Objection } from './draft/fix.js';
import { mergeSources } from './draft/merge.js';
import { type Source, sourcesOf } from './draft/sources.js';
import { characterStrings } from './draft/strings.js';
import { prove } from './proof/prove.js';
import { type Trial, trialOf } from './proof/trial.js';
import { type Candidate, candidatesFrom } from './strategy/candidates.js';

export type Proposal =
  | { readonly kind: 'fix'; readonly fix: Fix }
  /** Without knowing what is published, nothing may be put in its place. */
  | { readonly kind: 'none'; readonly why: 'record-unknown' };

/**
 * The one SPF record to publish: the customer's own terms, mended where they have one meaning, with the sender's put
 * in. Each candidate is evaluated in a hypothetical DNS; the first that passes is taken, else the one with
 * the fewest objections. New terms come from the sender's data alone, never from DNS, a mail or a person's page.
 */
export function propose(facts: Facts, dns: DnsView): Proposal {
  if (!isAnswered(facts.spf.tree.answer)) return { kind: 'none', why: 'record-unknown' };
  const context: FixContext = { request: facts.request, state: facts.sender, dns };
  const sources = ownersFirst(sourcesOf(facts), context);
  const base = withoutHarm(sources.length === 0 ? fromNothing(facts) : mergeSources(sources), context);
  const trial = trialOf(sources, facts.spf.tree.cost, context);
  let best: Fix | undefined;
  for (const candidate of candidatesFrom(base, context)) {
    const fix = finish(candidate, trial);
    if (isAcceptable(fix, facts.request) && (best === undefined || weight(fix) < weight(best))) best = fix;
    if (best?.proof.verified === true) break;
  }
  return best === undefined ? { kind: 'none', why: 'record-unknown' } : { kind: 'fix', fix: best };
}

/** A record that names nobody but the sender was added for it; its terms go behind the company's own. */
function ownersFirst(sources: readonly Source[], context: FixContext): readonly Source[] {
  const isAddition = ({ draft }: Source): boolean =>
    draft.terms.every((term) => term.type === 'directive' && (isAll(term) || isAboutSender(term, context)));
  return [...sources.filter((source) => !isAddition(source)), ...sources.filter(isAddition)];
}

/** Addresses that will change and records at other names are worth it only where that is the end of the trouble. */
function isAcceptable({ strategy, proof }: Fix, request: CheckRequest): boolean {
  const isMild = strategy === 'documented' || strategy === 'slim' || strategy === 'addresses';
  return isMild || proof.verified || request.strategy !== undefined;
}

function weight({ proof }: Fix): number {
  return proof.objections.reduce((sum, objection) => sum + gravity(objection), 0);
}

/** Refusing the sender weighs more than any number of lookups; between those the smaller number wins. */
function gravity(objection: Objection): number {
  switch (objection.kind) {
    case 'loses':
    case 'admits':
      return 1e6 * objection.addresses.length;
    case 'not-authorised':
      return 1e4 * objection.addresses.length;
    case 'broken-inside':
    case 'syntax':
    case 'unanswered':
      return 1e3;
    case 'lookups':
    case 'voids':
      return objection.count;
  }
}

function finish({ draft, records, strategy }: Candidate, trial: Trial): Fix {
  const [only, ...others] = trial.sources;
  const untouched = only !== undefined && others.length === 0 && draft.edits.length === 0;
  const after = untouched ? only.text : textOf(draft.terms);
  return {
    before: trial.current,
    after,
    strings: characterStrings(after),
    split: records.map((record) => ({ ...record, strings: characterStrings(record.text) })),
    strategy,
    edits: draft.edits,
    proof: prove([...records, { name: trial.context.request.domain, text: after }], trial),
  };
}

/**
 * A first record: the company's own mail hosts, its mailbox provider's include where `mx` would not cover what that
 * sends from, and `-all`, as the sender documents it.
 */
function fromNothing({ mx, request }: Facts): Draft {
  const hosts = recordsOf(mx).filter(({ exchange }) => exchange !== root);
  const edits: Edit[] = [{ kind: 'created' }];
  const terms: string[] = hosts.length > 0 ? ['mx'] : [];
  for (const provider of request.knownSenders.senders) {
    const host = hosts.find(({ exchange }) => senderOfMailHost(request.knownSenders, exchange) === provider);
    const include = provider.includes?.[0];
    if (host === undefined || include === undefined) continue;
    const term = `include:${include}`;
    terms.push(term);
    edits.push({
      kind: 'added',
      term,
      reason: { kind: 'mailbox-provider', name: provider.name, host: host.exchange },
    });
  }
  return { terms: [...terms, '-all'].map(newTerm), edits };
}
