import { Effort } from '../../collections/effort.js';
import { groupBy } from '../../collections/group-by.js';
import type { DnsView } from '../../dns/answer.js';
import type { Domain } from '../../dns/name.js';
import type { Address } from '../../ip/address.js';
import { type AddressSet, type Family, hasAddress, unionOfAll, wholeSpace } from '../../ip/address-set.js';
import { checkHost, type Evaluated } from '../evaluate/check-host.js';
import type { Circumstances } from '../evaluate/circumstances.js';
import { type Cohort, cohortKey, cohortOf } from '../evaluate/cohort.js';
import type { Condition } from '../evaluate/condition.js';
import type { SmtpSession } from '../evaluate/envelope.js';
import type { Cost, Evaluation } from '../evaluate/evaluation.js';
import { type Limits, rfcLimits } from '../evaluate/limits.js';
import { identityOf } from '../macro/identity.js';
import type { MacroLetter } from '../record/record.js';

/** Addresses for which a record decides the same, by the same term, at the same cost, under the same conditions. */
export interface Region {
  readonly addresses: AddressSet;
  /** What has to hold of the mail beside the address; none: the address alone decides. */
  readonly conditions: readonly Condition[];
  /** The deciding term, through includes and redirects; terms tried in vain before it are left out. */
  readonly evaluation: Evaluation;
  /** The lookups until there; where `conditions` name terms of unknown cost, at least these. */
  readonly cost: Cost;
}

/**
 * What the record of a domain answers for every address: for each, the regions that hold it are all its possible
 * answers, one of which applies to any mail. An IPv4-mapped IPv6 address is to be asked as IPv4 (RFC 7208 §5).
 */
export interface PolicyMap {
  readonly domain: Domain;
  readonly regions: readonly Region[];
  /** What it was made within, and what is made of it. */
  readonly effort: Effort;
}

/** A mail, and the macro letters that nothing is known of. */
export interface KnownMail {
  readonly session: SmtpSession;
  readonly unknown: ReadonlySet<MacroLetter>;
}

export interface PolicyOptions {
  readonly limits?: Limits;
  /** What lies beyond it is left unexplored. */
  readonly effort?: Effort;
}

export const families: readonly Family[] = [4, 6];

/** A mail of which only the domain is known, its sender and HELO name where given. */
export function mailOf(
  domain: Domain,
  known: { readonly mailFrom?: string | undefined; readonly helo?: string | undefined } = {},
): KnownMail {
  const unknown: MacroLetter[] = ['t', 'r'];
  if (known.mailFrom === undefined) unknown.push('s', 'l');
  if (known.helo === undefined) unknown.push('h');
  const helo = known.helo ?? '';
  const identity = identityOf(known.mailFrom ?? `postmaster@${domain}`, helo);
  return { session: { identity, helo, receiver: '', unixSeconds: 0 }, unknown: new Set(unknown) };
}

/**
 * Maps the policy of `domain`: `check_host()` (RFC 7208 §4) for all addresses at once, with the early end at the first
 * match and the limits of §4.6.4, so that a record with eleven lookups passes whom an early term matches and is a
 * permerror for the rest. Linear but for sorting in the number of networks. Never throws.
 */
export function policyMap(
  domain: Domain,
  known: KnownMail,
  dns: DnsView,
  { limits = rfcLimits, effort = new Effort() }: PolicyOptions = {},
): PolicyMap {
  const circumstances: Circumstances = {
    ...known,
    dns,
    limits,
    effort,
  };
  const regions = families.flatMap((family) => {
    const everybody = cohortOf({ kind: 'many', addresses: wholeSpace(family) });
    return regionsOf(family, checkHost(domain, everybody, circumstances));
  });
  return { domain, regions, effort };
}

/** The possible answers for one address: exactly one where nothing but the address decides. */
export function regionsAt({ regions }: PolicyMap, address: Address): readonly Region[] {
  return regions.filter(({ addresses }) => hasAddress(addresses, address));
}

/** Joins cohorts that differ in nothing but their addresses. */
function regionsOf(family: Family, evaluated: readonly Evaluated[]): Region[] {
  const groups = groupBy(evaluated, ({ cohort, evaluation }) => `${decisionKey(evaluation)} ${cohortKey(cohort)}`);
  return [...groups.values()].map((group) => {
    const [{ cohort, evaluation }] = group;
    const addresses = unionOfAll(
      family,
      group.flatMap((one) => addressesOf(one.cohort)),
    );
    return { addresses, conditions: cohort.conditions, evaluation, cost: cohort.cost };
  });
}

function addressesOf({ clients }: Cohort): AddressSet[] {
  return clients.kind === 'many' ? [clients.addresses] : [];
}

/** The same for evaluations that were decided in the same place of the same records, in the same way. */
function decisionKey({ domain, steps, ending }: Evaluation): string {
  const last = steps.at(-1);
  // Which term was tried last decides nothing where none matched.
  if (ending.kind === 'default' || last === undefined) return `${domain} ${ending.kind}`;
  const inner = last.inner === undefined ? '' : ` ${decisionKey(last.inner)}`;
  const how = ending.kind === 'assumed' ? ending.result : ending.kind;
  return `${domain}:${last.term.span.start} ${how}${inner}`;
}
