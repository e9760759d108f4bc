import { groupBy } from '../../collections/group-by.js';
import type { DnsView } from '../../dns/answer.js';
import type { Domain } from '../../dns/name.js';
import { withAnswer } from '../../dns/snapshot.js';
import {
  type AddressSet,
  difference,
  emptySet,
  type Family,
  intersection,
  isEmpty,
  setOf,
  sizeOf,
  union,
  unionOfAll,
} from '../../ip/address-set.js';
import { type Evaluation, innermostEvaluation, isOpen, verdictOf } from '../evaluate/evaluation.js';
import type { Limits } from '../evaluate/limits.js';
import { formatMechanism } from '../record/format.js';
import { type Directive, directivesOf, redirectOf, type SpfRecord, type TargetModifier } from '../record/record.js';
import { alwaysAnswered } from './answers.js';
import { type KnownMail, type PolicyMap, policyMap, type Region } from './map.js';

/** Addresses of both families. */
export interface Addresses {
  readonly 4: AddressSet;
  readonly 6: AddressSet;
}

/** What one term of a record does among the others. */
export interface TermCoverage {
  readonly term: Directive | TargetModifier;
  /** The addresses that it decides beyond doubt: the first match does (RFC 7208 §4.6.2). */
  readonly decides: Addresses;
  /** Those of them that pass; a redirect decides otherwise about the rest. */
  readonly passes: Addresses;
  /** Those that it decides for some mails. */
  readonly mayDecide: Addresses;
  /** Those that it would match alone, as far as the address tells. */
  readonly alone: Addresses;
  /** Whether it depends on more than the address. */
  readonly varies: boolean;
  /** Whether an answer is missing: its own, or one that an earlier term needs. */
  readonly open: 'itself' | 'before' | 'no';
  /** Earlier terms that decide some of what it matches. */
  readonly hiddenBy: readonly (Directive | TargetModifier)[];
  /** The records that an include or redirect leads to, with what each decides of `decides`. */
  readonly behind: readonly { readonly domain: Domain; readonly addresses: Addresses }[];
}

/** What a policy map was made from. */
export interface MapSource {
  readonly known: KnownMail;
  readonly dns: DnsView;
  readonly limits: Limits;
}

/** A receiver follows ten terms that ask DNS; what terms far behind would match alone does not matter. */
const mostTermsAlone = 30;

/** Naming which term hides which is quadratic, and longer lists are not read. */
const mostTermsCompared = 200;

/**
 * What every term of the record at `domain` does: what it decides, what it would match alone, which terms precede it.
 * `map` is the policy map of the domain, made from the same source.
 */
export function coverageOf(record: SpfRecord, map: PolicyMap, source: MapSource): readonly TermCoverage[] {
  const redirect = redirectOf(record);
  const terms = [...directivesOf(record), ...(redirect === undefined ? [] : [redirect])];
  const regions = regionsByTerm(map);
  const covered: TermCoverage[] = [];
  // The same term may stand there thousands of times.
  const known = new Map<string, Alone>();
  let asking = 0;
  let openBefore = false;
  for (const term of terms) {
    const own = regions.get(term.span.start) ?? [];
    const certain = own.filter(({ conditions }) => conditions.length === 0);
    const decides = addressesOf(certain);
    const asks = asksDns(term);
    if (asks) asking += 1;
    const { alone, varies, open } =
      asks && asking > mostTermsAlone
        ? { alone: decides, varies: false, open: false }
        : (known.get(term.text) ?? matchedAlone(term, map, source));
    known.set(term.text, { alone, varies, open });
    covered.push({
      term,
      decides,
      passes: addressesOf(certain.filter(isPassing)),
      mayDecide: addressesOf(own.filter(({ conditions }) => conditions.length > 0)),
      alone,
      varies,
      open: open ? 'itself' : openBefore ? 'before' : 'no',
      hiddenBy: isCompared(covered.length, map) ? hiders(without(alone, decides), covered) : [],
      behind: recordsBehind(certain),
    });
    openBefore ||= open;
  }
  return covered;
}

function isCompared(earlier: number, { effort }: PolicyMap): boolean {
  return earlier < mostTermsCompared && effort.takes(earlier);
}

export function countOf(addresses: Addresses, family: Family): bigint {
  return sizeOf(addresses[family]);
}

export function isNobody(addresses: Addresses): boolean {
  return isEmpty(addresses[4]) && isEmpty(addresses[6]);
}

/** The addresses that a policy answers with `pass`, whatever the mail. */
export function certainlyPassing(map: PolicyMap): Addresses {
  return { 4: alwaysAnswered(map, 'pass', 4), 6: alwaysAnswered(map, 'pass', 6) };
}

function isPassing({ evaluation }: Region): boolean {
  return verdictOf(evaluation.ending) === 'pass';
}

function without(one: Addresses, other: Addresses): Addresses {
  return { 4: difference(one[4], other[4]), 6: difference(one[6], other[6]) };
}

function hiders(hidden: Addresses, earlier: readonly TermCoverage[]): readonly (Directive | TargetModifier)[] {
  if (isNobody(hidden)) return [];
  return earlier
    .filter(({ decides, mayDecide }) =>
      ([4, 6] as const).some(
        (family) => !isEmpty(intersection(union(decides[family], mayDecide[family]), hidden[family])),
      ),
    )
    .map(({ term }) => term);
}

/** Regions by the place of the term that decided them; `undefined` where none did. */
function regionsByTerm({ regions }: PolicyMap): ReadonlyMap<number | undefined, readonly Region[]> {
  return groupBy(regions, ({ evaluation }) => decidingTerm(evaluation)?.span.start);
}

/** The outermost term that decided; none where no term matched, or one ended in an error. */
export function decidingTerm({ ending }: Evaluation): Directive | TargetModifier | undefined {
  switch (ending.kind) {
    case 'match':
      return ending.by;
    case 'redirect':
    case 'assumed':
      return ending.term;
    case 'default':
    case 'none':
    case 'permerror':
    case 'temperror':
    case 'undetermined':
    case 'unexplored':
      return undefined;
  }
}

function asksDns(term: Directive | TargetModifier): boolean {
  return term.type !== 'directive' || !['all', 'ip4', 'ip6'].includes(term.mechanism.kind);
}

interface Alone {
  readonly alone: Addresses;
  readonly varies: boolean;
  readonly open: boolean;
}

/** An address or network matches what it says; for other terms, a record with only that term shows it. */
function matchedAlone(term: Directive | TargetModifier, map: PolicyMap, source: MapSource): Alone {
  const mechanism = term.type === 'directive' ? term.mechanism : undefined;
  if (mechanism?.kind === 'ip4' || mechanism?.kind === 'ip6')
    return {
      alone: { 4: setOf(4, [mechanism.network]), 6: setOf(6, [mechanism.network]) },
      varies: false,
      open: false,
    };
  return onlyTerm(mechanism === undefined ? term.text : formatMechanism(mechanism), map, source);
}

function onlyTerm(text: string, { domain, effort }: PolicyMap, { known, dns, limits }: MapSource): Alone {
  const records = [[`v=spf1 ${text}`]];
  const view = withAnswer(dns, domain, 'TXT', { status: 'found', records });
  const { regions } = policyMap(domain, known, view, { limits, effort });
  const matched = regions.filter(({ evaluation }) => decidingTerm(evaluation) !== undefined);
  const varies = regions.some(({ conditions }) => conditions.length > 0);
  const open = regions.some(({ evaluation }) => isOpen(verdictOf(evaluation.ending)));
  return { alone: addressesOf(matched.filter(({ conditions }) => conditions.length === 0)), varies, open };
}

function recordsBehind(regions: readonly Region[]): TermCoverage['behind'] {
  const behind = regions.filter(({ evaluation }) => innermostEvaluation(evaluation) !== evaluation);
  const byDomain = groupBy(behind, ({ evaluation }) => innermostEvaluation(evaluation).domain);
  return [...byDomain].map(([domain, own]) => ({ domain, addresses: addressesOf(own) }));
}

function addressesOf(regions: readonly Region[]): Addresses {
  const of = (family: Family): AddressSet => {
    const sets = regions.map(({ addresses }) => addresses).filter((set) => set.family === family);
    return sets.length === 0 ? emptySet(family) : unionOfAll(family, sets);
  };
  return { 4: of(4), 6: of(6) };
}
