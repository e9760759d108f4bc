import { groupBy } from '../../collections/group-by.js';
import { isAnswered, recordsOf } from '../../dns/answer.js';
import { type Domain, isSubdomain } from '../../dns/name.js';
import type { Address } from '../../ip/address.js';
import { type AddressSet, isEmpty, unionOfAll } from '../../ip/address-set.js';
import { coverOf } from '../../ip/cover.js';
import { formatNetwork, hostNetwork, type Network } from '../../ip/network.js';
import { type Evaluation, innermostEvaluation, verdictOf } from '../../spf/evaluate/evaluation.js';
import { constantTarget } from '../../spf/macro/expand.js';
import { families, type Region } from '../../spf/policy/map.js';
import { formatMechanism, signOf } from '../../spf/record/format.js';
import type { Directive, Term } from '../../spf/record/record.js';
import type { FixContext } from '../draft/context.js';
import { type Draft, newTerm } from '../draft/draft.js';
import type { Edit } from '../draft/fix.js';

/** A record of hundreds of networks helps nobody: receivers truncate it, and people cannot keep it. */
const mostNetworks = 300;

type Flattened = Extract<Edit, { kind: 'flattened' }>;

/** With the company's own `a` and `mx` written out as the addresses of today. */
export function withOwnAddresses(draft: Draft, context: FixContext): Draft {
  return flattened(draft, (term) => isOwnHost(term, context), context);
}

/** With this include written out as the networks that it admits today; unchanged if it depends on more than the address. */
export function withFlattened(draft: Draft, include: Term, context: FixContext): Draft {
  return flattened(draft, (term) => term === include, context);
}

/** The includes that may be written out: those asked for, or any. */
export function flattenable({ terms }: Draft, { request }: FixContext): readonly Directive[] {
  return terms.filter((term): term is Directive => {
    if (term.type !== 'directive' || term.mechanism.kind !== 'include') return false;
    const target = constantTarget(term.mechanism.target, request.domain);
    if (target === undefined) return false;
    return request.flatten === undefined || request.flatten.includes(target);
  });
}

/** With `mx` of more hosts than a receiver reads written out: all of them were meant, and nobody passes by it. */
export function withManyMailHosts(draft: Draft, context: FixContext): Draft {
  return flattened(draft, () => true, context, manyMailHosts);
}

interface WrittenOut {
  readonly terms: readonly Term[];
  readonly edit: Flattened;
}

function flattened(
  draft: Draft,
  chosen: (term: Term) => boolean,
  context: FixContext,
  write: (term: Directive, context: FixContext) => WrittenOut | undefined = writtenOut,
): Draft {
  const edits: Edit[] = [];
  const terms = draft.terms.flatMap((term): readonly Term[] => {
    if (term.type !== 'directive' || !chosen(term)) return [term];
    const out = write(term, context);
    if (out === undefined) return [term];
    edits.push(out.edit);
    return out.terms;
  });
  return { ...draft, terms, edits: [...draft.edits, ...edits] };
}

function isOwnHost(term: Term, { request }: FixContext): boolean {
  if (term.type !== 'directive') return false;
  const { mechanism } = term;
  if (mechanism.kind !== 'a' && mechanism.kind !== 'mx') return false;
  const target = mechanism.target === undefined ? request.domain : constantTarget(mechanism.target, request.domain);
  return target !== undefined && isSubdomain(target, request.domain);
}

/** RFC 7208 §4.6.4: receivers read the addresses of ten mail hosts, and of more none. */
const mostMailHosts = 10;

/** `mx` of more hosts than a receiver reads: the addresses of all of them were meant. */
function manyMailHosts(term: Directive, context: FixContext): WrittenOut | undefined {
  const { request, dns } = context;
  const { mechanism } = term;
  if (mechanism.kind !== 'mx' || mechanism.prefix4 !== 32 || mechanism.prefix6 !== 128) return undefined;
  const name = mechanism.target === undefined ? request.domain : constantTarget(mechanism.target, request.domain);
  if (name === undefined) return undefined;
  const hosts = recordsOf(dns.lookup(name, 'MX')).map(({ exchange }) => exchange);
  if (hosts.length <= mostMailHosts || hosts.length > mostNetworks) return undefined;
  const answers = hosts.flatMap((host) => [dns.lookup(host, 'A'), dns.lookup(host, 'AAAA')]);
  if (!answers.every(isAnswered)) return undefined;
  const networks = answers.flatMap((answer) => recordsOf<Address>(answer).map(hostNetwork));
  const sources = [{ name, networks: networks.map(formatNetwork) }];
  return result(term, networks, sources, context);
}

function result(
  term: Directive,
  networks: readonly Network[],
  sources: Flattened['sources'],
  context: FixContext,
): WrittenOut | undefined {
  if (networks.length === 0 || networks.length > mostNetworks) return undefined;
  const sign = signOf(term.qualifier);
  const terms = networks.map((network) => newTerm(`${sign}ip${network.address.family}:${formatNetwork(network)}`));
  const readAt = context.request.unixSeconds;
  return { terms, edit: { kind: 'flattened', term: term.text, own: isOwnHost(term, context), sources, readAt } };
}

/**
 * The networks that a term matches today, with where they were read. `undefined` where more than the address decides,
 * where DNS fails, or where a receiver would meet an error: nothing could be put in its place that means the same.
 */
function writtenOut(term: Directive, context: FixContext): WrittenOut | undefined {
  const { request, suppose } = context;
  const alone = suppose([{ name: request.domain, text: `v=spf1 ${formatMechanism(term.mechanism)} -all` }]);
  const { regions } = alone.meaning();
  const admitted: Region[] = [];
  for (const region of regions) {
    const verdict = verdictOf(region.evaluation.ending);
    if (region.conditions.length > 0 || (verdict !== 'pass' && verdict !== 'fail')) return undefined;
    if (verdict === 'pass') admitted.push(region);
  }
  const networks = networksIn(admitted.map(({ addresses }) => addresses));
  return result(term, networks, sourcesOf(admitted, context), context);
}

function networksIn(sets: readonly AddressSet[]): Network[] {
  return families.flatMap((family) => {
    const union = unionOfAll(
      family,
      sets.filter((set) => set.family === family),
    );
    return isEmpty(union) ? [] : coverOf(union);
  });
}

/** By the domain whose record has the deciding term. */
function sourcesOf(regions: readonly Region[], { request }: FixContext): Flattened['sources'] {
  const groups = groupBy(regions, ({ evaluation }) => decidingName(evaluation, request.domain));
  return [...groups].map(([name, own]) => ({
    name,
    networks: networksIn(own.map(({ addresses }) => addresses)).map(formatNetwork),
  }));
}

/** Where the deciding term stands, or, of a term of the record itself, the name that it asks for. */
function decidingName(evaluation: Evaluation, domain: Domain): Domain {
  const inner = innermostEvaluation(evaluation);
  return inner.domain === domain ? (inner.steps.at(-1)?.target ?? domain) : inner.domain;
}
