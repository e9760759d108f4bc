import type { DnsView } from '../../dns/answer.js';
import { type AddressSet, emptySet, intersection, isEmpty, unionOfAll } from '../../ip/address-set.js';
import { isOpen, verdictOf } from '../../spf/evaluate/evaluation.js';
import type { Limits } from '../../spf/evaluate/limits.js';
import { isGain, isLoss, type PolicyChange, policyChanges } from '../../spf/policy/diff.js';
import { families, mailOf, type PolicyMap, policyMap } from '../../spf/policy/map.js';
import { type ParseRecord, rememberingParser } from '../../spf/record/parse.js';
import type { FixContext } from '../draft/context.js';
import { withRecord } from '../draft/hypothetical.js';
import type { Trial } from './trial.js';

/** What a new record changes for whom, exactly; a set for each family that has addresses in it. */
export interface Comparison {
  /** Pass today, by one of the records as published, and would not any more. */
  readonly lost: readonly AddressSet[];
  /** Would pass, though none of the records means them to. */
  readonly gained: readonly AddressSet[];
  /** DNS gave no answer that the new record's policy needs. */
  readonly open: boolean;
}

/** What a record means is not altered by its asking too much: that is what a fix mends. */
export function withoutCountLimits(limits: Limits): Limits {
  return { ...limits, lookups: 200, voidLookups: 200 };
}

/** Compares the policy of `next`, a view with the new record, with those of the records that it replaces. */
export function comparePolicies(next: DnsView, { context, current, meant }: Trial): Comparison {
  const { request, dns } = context;
  const parse = rememberingParser();
  const generous = withoutCountLimits(request.limits);
  const mapped = (view: DnsView, limits: Limits): PolicyMap => mapOf(view, limits, parse, context);
  const after = mapped(next, request.limits);
  const afterMeant = mapped(next, generous);
  const viewOf = (text: string): DnsView => withRecord(dns, request.domain, text);
  const lost = current.map((text) => policyChanges(mapped(viewOf(text), request.limits), after).filter(isLoss));
  // A domain without a record admits nobody.
  const meanings = meant.length === 0 ? ['v=spf1 -all'] : meant;
  const gained = meanings.map((text) => policyChanges(mapped(viewOf(text), generous), afterMeant).filter(isGain));
  return {
    lost: byFamily((family) => unionOfAll(family, addressesOf(lost.flat(), family))),
    gained: byFamily((family) => {
      const [first = emptySet(family), ...others] = gained.map((changes) =>
        unionOfAll(family, addressesOf(changes, family)),
      );
      return others.reduce(intersection, first);
    }),
    open: [...after.regions, ...afterMeant.regions].some(({ evaluation }) => isOpen(verdictOf(evaluation.ending))),
  };
}

/** The policy of the domain in a view, for mail of any sender address. */
export function mapOf(view: DnsView, limits: Limits, parse: ParseRecord, { request }: FixContext): PolicyMap {
  return policyMap(request.domain, mailOf(request.domain), view, { limits, parse });
}

function byFamily(setFor: (family: AddressSet['family']) => AddressSet): AddressSet[] {
  return families.map(setFor).filter((set) => !isEmpty(set));
}

function addressesOf(changes: readonly PolicyChange[], family: AddressSet['family']): AddressSet[] {
  return changes.map(({ addresses }) => addresses).filter((set) => set.family === family);
}
