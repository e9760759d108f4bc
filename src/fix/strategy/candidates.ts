import type { Domain } from '../../dns/name.js';
import { exchangesIn } from '../../dns/standing.js';
import type { Strategy } from '../../facts/request.js';
import { includeUseOf, senderOfMailHost } from '../../senders/directory.js';
import type { KnownSender } from '../../senders/sender.js';
import type { Branch } from '../../spf/evaluate/tree.js';
import type { Directive } from '../../spf/record/record.js';
import type { FixContext } from '../draft/context.js';
import { type Draft, supposeTerms, textOf } from '../draft/draft.js';
import type { NamedRecord } from '../draft/hypothetical.js';
import type { Way } from '../draft/way.js';
import { flattenable, withFlattened, withOwnAddresses } from './flatten.js';
import { comfortableOctets, joinedIfLong } from './join.js';
import { withIpv6SendersFirst } from './order.js';
import { withHostTermsAsAddresses, withSender } from './sender.js';
import { slim, withoutIdleTerms } from './slim.js';
import { split } from './split.js';
import { unwrapped, type Wrapper, wrappersIn } from './unwrap.js';

/** A record that might do, and how far it goes for it. */
export interface Candidate {
  readonly strategy: Strategy;
  /** What it does about lookups; absent: nothing, or what the user asked for. */
  readonly way?: Way;
  readonly draft: Draft;
  readonly records: readonly NamedRecord[];
}

/** Longest record to split into, tried in this order: one character-string, a comfortable answer, a large one. */
const partOctets = [255, comfortableOctets, 1000] as const;

/** The mildest repair first; where a strategy was asked for, that alone. */
export function* candidatesFrom(base: Draft, context: FixContext): Generator<Candidate> {
  const { strategy } = context.request;
  for (const candidate of strategy === undefined ? mildestFirst(base, context) : only(strategy, base, context))
    yield candidate;
}

/** Names of senders; then what does nothing; then the sender's and own hosts as addresses; foreign addresses last. */
function* mildestFirst(base: Draft, context: FixContext): Generator<Candidate> {
  const lean = slim(base, context);
  const drafts = lean.terms.length === base.terms.length ? [base] : [base, lean];
  for (const draft of drafts) {
    const kind = draft === base ? { strategy: 'documented' as const } : way('slim');
    yield* inOrders(kind, withSender(draft, 'documented', context), context);
  }
  const sender = way('sender-addresses');
  for (const draft of drafts) yield* inOrders(sender, withSender(draft, 'addresses', context), context);
  const byAddress = withSender(withHostTermsAsAddresses(lean, context), 'addresses', context);
  yield* inOrders(sender, byAddress, context);
  const own = withOwnAddresses(byAddress, context);
  if (own.edits.length > byAddress.edits.length) yield plain(way('own-addresses'), own);
  const apart = yield* unwrapping(own, context);
  yield* flattening(apart, context);
}

/** One include after another taken apart until the record asks little enough; the result with all of them. */
function* unwrapping(start: Draft, context: FixContext): Generator<Candidate, Draft> {
  let draft = start;
  const providers = mailboxProviders(context);
  const reluctance = ({ target }: Wrapper): number => (isOf(providers, target, context) ? 1 : 0);
  const wrappers = [...wrappersIn(start, context)].sort(
    // Few terms in the place of one: what an operator adds to its record later is missed by fewer.
    (one, other) => reluctance(one) - reluctance(other) || one.to.length - other.to.length,
  );
  for (const wrapper of wrappers) {
    const next = unwrapped(draft, wrapper, context);
    if (next.edits.length === draft.edits.length) continue;
    draft = next;
    yield plain(way('unwrapped'), draft);
  }
  return draft;
}

/** The mailbox provider's records and addresses change, and all of the company's mail depends on them. */
function mailboxProviders({ request, dns }: FixContext): readonly KnownSender[] {
  return exchangesIn(dns.lookup(request.domain, 'MX')).flatMap(
    (host) => senderOfMailHost(request.knownSenders, host) ?? [],
  );
}

function isOf(senders: readonly KnownSender[], target: Domain, { request }: FixContext): boolean {
  const sender = includeUseOf(request.knownSenders, target)?.sender;
  return sender !== undefined && senders.includes(sender);
}

/** As it is, and with the includes before hosts that cost void lookups. */
function* inOrders(kind: Kind, draft: Draft, context: FixContext): Generator<Candidate> {
  yield plain(kind, draft);
  const ordered = withIpv6SendersFirst(draft, context);
  if (ordered !== draft) yield plain({ strategy: kind.strategy, way: kind.way ?? 'reordered' }, ordered);
}

/**
 * One include after another until the record asks little enough: the most expensive first, and one of whose sender
 * nothing is known only when no other is left.
 */
function* flattening(start: Draft, context: FixContext): Generator<Candidate> {
  let draft = start;
  for (const include of inOrderOfFlattening(flattenable(draft, context), draft, context)) {
    const next = withoutIdleTerms(withFlattened(draft, include, context), context);
    if (next.edits.length === draft.edits.length) continue;
    draft = next;
    yield* whole(draft, context);
  }
}

function inOrderOfFlattening(includes: readonly Directive[], { terms }: Draft, context: FixContext): Directive[] {
  const { request } = context;
  const { branches } = supposeTerms(terms, context).tree();
  const branchOf = ({ text }: Directive): Branch | undefined => branches.find(({ term }) => term.text === text);
  const cost = (include: Directive): number => branchOf(include)?.cost.lookups ?? 0;
  const providers = mailboxProviders(context);
  const reluctance = (include: Directive): number => {
    const target = branchOf(include)?.target;
    if (target === undefined || includeUseOf(request.knownSenders, target) === undefined) return 1;
    return isOf(providers, target, context) ? 2 : 0;
  };
  return [...includes].sort((one, other) => reluctance(one) - reluctance(other) || cost(other) - cost(one));
}

/** The flattened record, split if it has become too long for one. */
function* whole(draft: Draft, context: FixContext): Generator<Candidate> {
  if (textOf(draft.terms).length > comfortableOctets) yield* parting(way('split'), draft, context);
  yield plain(way('flattened'), draft);
}

function* parting(kind: Kind, draft: Draft, context: FixContext): Generator<Candidate> {
  for (const octets of partOctets) {
    const parted = split(draft, octets, context);
    if (parted !== undefined) yield { ...kind, ...parted };
  }
}

function* only(strategy: Strategy, base: Draft, context: FixContext): Generator<Candidate> {
  switch (strategy) {
    case 'documented':
      yield plain({ strategy }, withSender(base, 'documented', context));
      return;
    case 'slim':
      yield plain({ strategy }, withSender(slim(base, context), 'documented', context));
      return;
    case 'addresses':
      yield plain({ strategy }, withSender(withHostTermsAsAddresses(base, context), 'addresses', context));
      return;
    case 'own-addresses':
      yield plain({ strategy }, withOwnAddresses(withSender(base, 'addresses', context), context));
      return;
    case 'flatten': {
      const start = withSender(base, 'addresses', context);
      const draft = flattenable(start, context).reduce((flat, include) => withFlattened(flat, include, context), start);
      yield plain({ strategy }, draft);
      return;
    }
    case 'split': {
      const draft = withSender(base, 'documented', context);
      yield* parting({ strategy }, draft, context);
      yield plain({ strategy: 'documented' }, draft);
      return;
    }
  }
}

type Kind = Pick<Candidate, 'strategy' | 'way'>;

function way(chosen: Way): Kind {
  return { strategy: strategies[chosen], way: chosen };
}

/** The strategy that a user would ask for to get the same. */
const strategies: Readonly<Record<Way, Strategy>> = {
  slim: 'slim',
  reordered: 'documented',
  'sender-addresses': 'addresses',
  'own-addresses': 'own-addresses',
  unwrapped: 'own-addresses',
  flattened: 'flatten',
  split: 'split',
};

function plain(kind: Kind, draft: Draft): Candidate {
  return { ...kind, draft: joinedIfLong(draft), records: [] };
}
