import type { Strategy } from '../../facts/request.js';
import { walkTree } from '../../spf/evaluate/tree.js';
import type { Directive } from '../../spf/record/record.js';
import { withoutHostTerms } from '../draft/clean.js';
import type { FixContext } from '../draft/context.js';
import { type Draft, textOf } from '../draft/draft.js';
import { type NamedRecord, withRecord } from '../draft/hypothetical.js';
import { flattenable, withFlattened, withOwnAddresses } from './flatten.js';
import { withSender } from './sender.js';
import { slim } from './slim.js';
import { split } from './split.js';

/** A record that might do, and how far it goes for it. */
export interface Candidate {
  readonly strategy: Strategy;
  readonly draft: Draft;
  readonly records: readonly NamedRecord[];
}

/** Longer ones make the answer outgrow what every resolver and every form for DNS records takes (RFC 7208 §3.4). */
const comfortableOctets = 400;
/** Longest record to split into, tried in this order: one character-string, a comfortable answer, a large one. */
const partOctets = [255, comfortableOctets, 1000] as const;

/** The mildest repair first; where a strategy was asked for, that alone. */
export function* candidatesFrom(base: Draft, context: FixContext): Generator<Candidate> {
  const { strategy } = context.request;
  for (const candidate of strategy === undefined ? mildestFirst(base, context) : only(strategy, base, context))
    yield candidate;
}

function* mildestFirst(base: Draft, context: FixContext): Generator<Candidate> {
  const lean = slim(base, context);
  const drafts = lean.terms.length === base.terms.length ? [base] : [base, lean];
  for (const draft of drafts)
    yield plain(draft === base ? 'documented' : 'slim', withSender(draft, 'documented', context));
  for (const draft of drafts) yield plain('addresses', withSender(draft, 'addresses', context));
  const byAddress = withSender(withoutHostTerms(lean, context), 'addresses', context);
  yield plain('addresses', byAddress);
  const own = withOwnAddresses(byAddress, context);
  yield plain('own-addresses', own);
  yield* flattening(own, context);
}

/** One include after another, the most expensive first, until the record asks little enough. */
function* flattening(start: Draft, context: FixContext): Generator<Candidate> {
  let draft = start;
  for (const include of dearestFirst(flattenable(draft, context), draft, context)) {
    const next = withFlattened(draft, include, context);
    if (next.terms === draft.terms || next.edits.length === draft.edits.length) continue;
    draft = next;
    yield* whole(draft, context);
  }
}

function dearestFirst(includes: readonly Directive[], { terms }: Draft, { request, dns }: FixContext): Directive[] {
  const { branches } = walkTree(request.domain, [], withRecord(dns, request.domain, textOf(terms)));
  const cost = ({ text }: Directive): number => branches.find(({ term }) => term.text === text)?.cost.lookups ?? 0;
  return [...includes].sort((one, other) => cost(other) - cost(one));
}

/** The flattened record, split if it has become too long for one. */
function* whole(draft: Draft, context: FixContext): Generator<Candidate> {
  if (textOf(draft.terms).length > comfortableOctets) yield* parting(draft, context);
  yield plain('flatten', draft);
}

function* parting(draft: Draft, context: FixContext): Generator<Candidate> {
  for (const octets of partOctets) {
    const parted = split(draft, octets, context);
    if (parted !== undefined) yield { strategy: 'split', ...parted };
  }
}

function* only(strategy: Strategy, base: Draft, context: FixContext): Generator<Candidate> {
  switch (strategy) {
    case 'documented':
      yield plain(strategy, withSender(base, 'documented', context));
      return;
    case 'slim':
      yield plain(strategy, withSender(slim(base, context), 'documented', context));
      return;
    case 'addresses':
      yield plain(strategy, withSender(withoutHostTerms(base, context), 'addresses', context));
      return;
    case 'own-addresses':
      yield plain(strategy, withOwnAddresses(withSender(base, 'addresses', context), context));
      return;
    case 'flatten': {
      const start = withSender(base, 'addresses', context);
      const draft = flattenable(start, context).reduce((flat, include) => withFlattened(flat, include, context), start);
      yield plain(strategy, draft);
      return;
    }
    case 'split': {
      const draft = withSender(base, 'documented', context);
      yield* parting(draft, context);
      yield plain('documented', draft);
      return;
    }
  }
}

function plain(strategy: Strategy, draft: Draft): Candidate {
  return { strategy, draft, records: [] };
}
