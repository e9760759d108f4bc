import { type DnsView, isAnswered, recordsOf } from '../dns/answer.js';
import type { Facts } from '../facts/facts.js';
import type { CheckRequest } from '../facts/request.js';
import { isNoDomain } from '../facts/spf-facts.js';
import { senderOfMailHost } from '../senders/directory.js';
import { certaintyOf, editId } from './draft/certainty.js';
import { isAboutSender } from './draft/clean.js';
import { contextOf, type FixContext } from './draft/context.js';
import { type Draft, isAll, mechanismKey, textOf } from './draft/draft.js';
import type { Edit, Fix, Objection, Proof, UnusedChoice } from './draft/fix.js';
import type { NamedRecord } from './draft/hypothetical.js';
import { characterStrings } from './draft/strings.js';
import { tidied } from './draft/tidy.js';
import { type Advice, type UnusedAdvice, withAdvice } from './meaning/advice.js';
import { withEnding } from './meaning/endings.js';
import { firstRecord } from './meaning/first-record.js';
import { mergeSources } from './meaning/merge.js';
import { withProviders } from './meaning/providers.js';
import { type Source, sourcesOf } from './meaning/sources.js';
import { withMeanings } from './meaning/terms.js';
import { comparing } from './proof/compare.js';
import { prove } from './proof/prove.js';
import { type Trial, trialOf } from './proof/trial.js';
import { type Candidate, candidatesFrom } from './strategy/candidates.js';
import { withManyMailHosts } from './strategy/flatten.js';
import { withoutIdleIncludes, withoutIdleTerms } from './strategy/slim.js';
import { type Tried, wayChosen } from './strategy/way.js';

export type Proposal =
  | { readonly kind: 'fix'; readonly fix: Fix }
  /** Without knowing what is published, nothing may be put in its place. */
  | { readonly kind: 'none'; readonly why: 'record-unknown' }
  /** More than a person would merge: which are meant, only the owner can tell. */
  | { readonly kind: 'none'; readonly why: 'too-many-records'; readonly count: number }
  /** There is nothing to put a record into. */
  | { readonly kind: 'none'; readonly why: 'no-domain' };

/** Real domains have two or three records, if more than one; what lies beyond is no mistake of one person. */
export const mostMerged = 5;

/**
 * The one SPF record to publish: the customer's own terms, mended where they have one meaning, with the sender's put
 * in. Each candidate is evaluated in a hypothetical DNS; the first that passes is taken, else the one with
 * the fewest objections. New terms come from the sender's data alone, never from DNS, a mail or a person's page.
 */
export function propose(facts: Facts, dns: DnsView): Proposal {
  if (isNoDomain(facts.spf)) return { kind: 'none', why: 'no-domain' };
  if (!isAnswered(facts.spf.tree.answer)) return { kind: 'none', why: 'record-unknown' };
  // Without an own record, the hosts of MX are what is to be allowed.
  if (facts.spf.texts.length === 0 && !isAnswered(facts.mx)) return { kind: 'none', why: 'record-unknown' };
  const context = contextOf(facts.request, facts, dns);
  const found = sourcesOf(facts, context);
  if (found.length > mostMerged) return { kind: 'none', why: 'too-many-records', count: found.length };
  const sources = ownersFirst(found, context);
  const { draft: meant, open, unused } = withAdvice(meaningOf(sources, facts, context), context);
  const current = sources.map(({ publishedText }) => publishedText);
  const reference = sources.length === 0 ? undefined : { all: meant, needed: withoutIdleIncludes(meant, context) };
  const trial = trialOf(current, reference, facts.spf.tree.cost, context);
  // A policy for one given mail is another one.
  const compared = comparing(trial, facts.request.sampleMail === undefined ? facts.policy.map : undefined);
  const told = { sources, advice: open, unused: [...keptNowhere(facts, context), ...unused.map(asUnused)] };
  const tried: Tried[] = [];
  let best: { readonly candidate: Candidate; readonly fix: Fix } | undefined;
  for (const candidate of candidatesFrom(meant, context)) {
    const fix = finish(candidate, told, trial, (records) => prove(records, trial, compared, 'first'));
    if (isAcceptable(fix, facts.request) && (best === undefined || weight(fix) < weight(best.fix)))
      best = { candidate, fix };
    tried.push({ way: candidate.way, fix });
    // No further record can be proven.
    if (context.effort.isSpent) break;
    if (best !== undefined && (best.fix.proof.verified || cannotBeJudged(best.fix))) {
      const chosen = best.fix.proof.verified ? wayChosen(tried) : undefined;
      return { kind: 'fix', fix: { ...best.fix, ...(chosen === undefined ? {} : { chosen }) } };
    }
  }
  if (best === undefined) return { kind: 'none', why: 'record-unknown' };
  // None will do: of the best, everything is told.
  return {
    kind: 'fix',
    fix: finish(best.candidate, told, trial, (records) => prove(records, trial, compared, 'all')),
  };
}

/** What is told of every candidate alike. */
interface Told {
  readonly sources: readonly Source[];
  readonly advice: readonly Advice[];
  readonly unused: readonly UnusedChoice[];
}

function asUnused({ name, why }: UnusedAdvice): UnusedChoice {
  return { kind: 'applied', name, why };
}

/** Terms that the user wants to keep, and that neither a text of the domain nor a mailbox provider has. */
function keptNowhere({ spf, mx }: Facts, { request }: FixContext): readonly UnusedChoice[] {
  const texts = [...spf.texts, ...[...spf.nearMisses, ...spf.misplaced].map(({ text }) => text)];
  const terms = new Set(texts.flatMap((text) => text.toLowerCase().split(' ')));
  const offered = recordsOf(mx).flatMap(({ exchange }) => {
    const include = senderOfMailHost(request.knownSenders, exchange)?.includes?.[0];
    return include === undefined ? [] : [`include:${include}`];
  });
  return (request.keptTerms ?? []).flatMap((term): readonly UnusedChoice[] => {
    const wanted = term.toLowerCase();
    // A mistake may be several words long.
    const isThere = wanted.includes(' ')
      ? texts.some((text) => text.toLowerCase().includes(wanted))
      : terms.has(wanted);
    return isThere || offered.includes(wanted) ? [] : [{ kind: 'kept', term }];
  });
}

/** What the published texts mean, as one record: with the mailbox provider, and before the sender is put in. */
function meaningOf(sources: readonly Source[], facts: Facts, context: FixContext): Draft {
  if (sources.length === 0) return firstRecord(facts, context);
  const merged = withMeanings(mergeSources(sources, context), context);
  return withoutIdleTerms(
    withManyMailHosts(withProviders(withEnding(merged, context), facts, context), context),
    context,
  );
}

/**
 * DNS gives several records in no order: the company's own hosts come first, and last a record that names nobody but the
 * sender, since that was added for it.
 */
function ownersFirst(sources: readonly Source[], context: FixContext): readonly Source[] {
  const isAddition = ({ draft }: Source): boolean =>
    draft.terms.every((term) => term.type === 'directive' && (isAll(term) || isAboutSender(term, context)));
  const namesOwnHosts = ({ draft }: Source): boolean =>
    draft.terms.some(
      (term) => term.type === 'directive' && /^(?:a|mx)$/.test(mechanismKey(term, context.request.domain)),
    );
  const place = (source: Source): number => (isAddition(source) ? 2 : namesOwnHosts(source) ? 0 : 1);
  return [...sources].sort((one, other) => place(one) - place(other));
}

/**
 * Nothing speaks against the record but that answers are missing, and the sender is in it already: other ways to write
 * the same would only get round the question.
 */
function cannotBeJudged({ proof, edits }: Fix): boolean {
  const isOpen = proof.objections.length > 0 && proof.objections.every(({ kind }) => kind === 'unanswered');
  return isOpen && !edits.some((edit) => edit.kind === 'added' && edit.reason.kind === 'sender');
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
    case 'errors':
    case 'everybody':
    case 'unconfirmed':
    case 'unanswered':
    case 'not-computed':
      return 1e3;
    case 'lookups':
    case 'voids':
      return objection.count;
  }
}

function finish(
  { draft, records, strategy }: Candidate,
  { sources, advice, unused }: Told,
  trial: Trial,
  proofOf: (records: readonly NamedRecord[]) => Proof,
): Fix {
  const [only, ...others] = sources;
  const untouched = only !== undefined && others.length === 0 && draft.edits.length === 0;
  const tidy = tidied(draft, trial.context);
  const after = untouched ? only.text : textOf(tidy.terms);
  return {
    before: trial.current,
    after,
    strings: characterStrings(after),
    split: records.map((record) => ({ ...record, strings: characterStrings(record.text) })),
    strategy,
    edits: tidy.edits,
    advice: advice.filter(({ edit }) => !tidy.edits.some((made) => editId(made) === editId(edit))),
    unused,
    proof: confirmed(proofOf([...records, { name: trial.context.request.domain, text: after }]), tidy.edits, trial),
  };
}

/** Where only certain changes were asked for, a record that needs others is not ready. */
function confirmed(proof: Proof, edits: readonly Edit[], { context }: Trial): Proof {
  const open = context.request.certainOnly === true ? edits.filter((edit) => certaintyOf(edit) === 'plain') : [];
  if (open.length === 0) return proof;
  return { ...proof, verified: false, objections: [...proof.objections, { kind: 'unconfirmed', edits: open }] };
}
