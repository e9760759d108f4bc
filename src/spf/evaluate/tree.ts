import { type Answer, type DnsView, isVoid, recordsOf } from '../../dns/answer.js';
import { type Domain, domainFromText, isSubdomain, root } from '../../dns/name.js';
import { type Address, reverseName } from '../../ip/address.js';
import type { Family } from '../../ip/address-set.js';
import { constantTarget, expandTarget, isConstant } from '../macro/expand.js';
import { type PublishedRecord, recordAt } from '../record/published-record.js';
import {
  type Directive,
  type DomainSpec,
  directivesOf,
  redirectOf,
  type SpfRecord,
  type TargetModifier,
  targetOf,
  typeAskedBy,
} from '../record/record.js';
import { type Envelope, macroContext } from './envelope.js';
import type { Cost } from './evaluation.js';
import { rfcLimits } from './limits.js';
import { addressType } from './match.js';

/**
 * Everything an SPF record leads to, read without a client: what an address that matches nothing makes a receiver
 * ask. `evaluate.ts` alone decides and counts for a given mail; this walk asks ahead of it, so that all of a
 * level is fetched at once, and shows people the whole.
 */
export interface TreeNode extends PublishedRecord {
  /** The terms that ask DNS, in the order of evaluation: none behind `all`, the redirect last. */
  readonly branches: readonly Branch[];
  /** Of the whole walk below this record. */
  readonly cost: Cost;
}

export interface Branch {
  readonly term: Directive | TargetModifier;
  /** Absent if the target is not a name, or differs from mail to mail. */
  readonly target?: Domain;
  readonly kind: 'leaf' | 'walked' | 'loop' | 'beyond-bounds' | 'variable' | 'impossible';
  /** The record that an include or redirect leads to. */
  readonly node?: TreeNode;
  /** The term itself and all below it. */
  readonly cost: Cost;
  /** The names that the term itself asks for in vain. */
  readonly voids: Voids;
  /** How many mail hosts an `mx` leads to. */
  readonly mailHosts?: number;
}

/** Names that have no record of the type that is asked for, for a client of each family. */
export type Voids = Readonly<Record<Family, readonly Domain[]>>;

/** The worst real tree has 83 lookups; what goes on beyond this is hostile or hopeless. */
const maxNames = 120;
const maxDepth = 20;
/** The same names can be included again and again. */
const maxTerms = 400;

const free: Cost = { lookups: 0, voidLookups: 0 };
const noVoids: Voids = { 4: [], 6: [] };

interface Walk {
  readonly dns: DnsView;
  readonly envelopes: readonly Envelope[];
  readonly families: readonly Family[];
  readonly names: Set<Domain>;
  /** Terms that were walked so far. */
  walked: number;
}

/**
 * Walks the record of `domain` and all it includes. Asks every question that an evaluation of one of `envelopes`
 * could ask, within bounds: 120 names, 20 levels, 400 terms; of hosts, the addresses of further `families` as well.
 */
export function walkTree(
  domain: Domain,
  envelopes: readonly Envelope[],
  dns: DnsView,
  families: readonly Family[] = [],
): TreeNode {
  return walkNode(domain, [], { dns, envelopes, families, names: new Set(), walked: 0 });
}

/** Asks what {@link walkTree} asks, for a computation that would come to it one question after another. */
export function askAhead(...walk: Parameters<typeof walkTree>): void {
  walkTree(...walk);
}

/** All nodes, the outermost first. */
export function nodesOf(node: TreeNode): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  const visit = (one: TreeNode): void => {
    nodes.push(one);
    for (const { node: inner } of one.branches) if (inner !== undefined) visit(inner);
  };
  visit(node);
  return nodes;
}

function walkNode(domain: Domain, path: readonly Domain[], walk: Walk): TreeNode {
  walk.names.add(domain);
  const published = recordAt(domain, walk.dns);
  if (published.record === undefined) return { ...published, branches: [], cost: free };
  const branches = reachedTerms(published.record).map((term) => walkTerm(term, domain, [...path, domain], walk));
  return { ...published, branches, cost: sum(branches.map((branch) => branch.cost)) };
}

/** The terms that ask DNS and that an unmatched client reaches. */
function reachedTerms(record: SpfRecord): (Directive | TargetModifier)[] {
  const reached: (Directive | TargetModifier)[] = [];
  for (const term of directivesOf(record)) {
    const { kind } = term.mechanism;
    if (kind === 'all') return reached;
    if (kind !== 'ip4' && kind !== 'ip6') reached.push(term);
  }
  const redirect = redirectOf(record);
  return redirect === undefined ? reached : [...reached, redirect];
}

function walkTerm(term: Directive | TargetModifier, domain: Domain, path: readonly Domain[], walk: Walk): Branch {
  const own = { cost: { lookups: 1, voidLookups: 0 }, voids: noVoids };
  walk.walked += 1;
  if (walk.walked > maxTerms) return { term, kind: 'beyond-bounds', ...own };
  const spec = targetOf(term);
  const targets = spec === undefined ? [domain] : expansions(spec, domain, walk);
  const [target] = targets;
  if (target === undefined) return { term, kind: 'impossible', ...own };
  if (spec !== undefined && !isConstant(spec)) {
    for (const name of targets) if (admit(name, walk)) askTermAhead(term, name, walk);
    return { term, kind: 'variable', ...own };
  }
  if (typeAskedBy(term) === 'TXT') return walkRecord(term, target, path, walk);
  if (!admit(target, walk)) return { term, target, kind: 'beyond-bounds', ...own };
  const { voids, ...found } = askTermAhead(term, target, walk);
  return { term, target, kind: 'leaf', cost: { lookups: 1, voidLookups: voids[4].length }, voids, ...found };
}

function walkRecord(term: Directive | TargetModifier, target: Domain, path: readonly Domain[], walk: Walk): Branch {
  const own = { cost: { lookups: 1, voidLookups: 0 }, voids: noVoids };
  if (path.includes(target)) return { term, target, kind: 'loop', ...own };
  if (path.length >= maxDepth || !admit(target, walk)) return { term, target, kind: 'beyond-bounds', ...own };
  const node = walkNode(target, path, walk);
  const voids = voidIn(node.answer, target);
  const cost = sum([{ lookups: 1, voidLookups: voids[4].length }, node.cost]);
  return { term, target, kind: 'walked', node, cost, voids };
}

/** Asks what evaluating the term will ask, and says what is asked for in vain. */
function askTermAhead(
  term: Directive | TargetModifier,
  target: Domain,
  walk: Walk,
): { readonly voids: Voids; readonly mailHosts?: number } {
  const { dns, envelopes } = walk;
  if (term.type !== 'directive') return { voids: voidIn(dns.lookup(target, 'TXT'), target) };
  switch (term.mechanism.kind) {
    case 'include':
      return { voids: voidIn(dns.lookup(target, 'TXT'), target) };
    case 'a':
      return { voids: askHostAhead(target, walk) };
    case 'exists':
      return { voids: voidIn(dns.lookup(target, 'A'), target) };
    case 'mx':
      return askMxAhead(target, walk);
    case 'ptr': {
      for (const { client } of envelopes) askPtrAhead(client, target, dns);
      return { voids: noVoids };
    }
    case 'all':
    case 'ip4':
    case 'ip6':
      return { voids: noVoids };
  }
}

function askHostAhead(host: Domain, { dns, families }: Walk): Voids {
  const voidFor = (family: Family): readonly Domain[] => (isVoid(dns.lookup(host, addressType(family))) ? [host] : []);
  return { 4: voidFor(4), 6: families.includes(6) ? voidFor(6) : [] };
}

function askMxAhead(target: Domain, walk: Walk): { readonly voids: Voids; readonly mailHosts: number } {
  const answer = walk.dns.lookup(target, 'MX');
  const hosts = recordsOf(answer).filter(({ exchange }) => exchange !== root);
  const mailHosts = hosts.length;
  if (mailHosts > rfcLimits.mxNames) return { voids: noVoids, mailHosts };
  const all = [voidIn(answer, target), ...hosts.map(({ exchange }) => askHostAhead(exchange, walk))];
  return { voids: { 4: all.flatMap((voids) => voids[4]), 6: all.flatMap((voids) => voids[6]) }, mailHosts };
}

function askPtrAhead(client: Address, target: Domain, dns: DnsView): void {
  const reverse = domainFromText(reverseName(client));
  if (reverse === undefined) return;
  const names = recordsOf(dns.lookup(reverse, 'PTR')).slice(0, rfcLimits.ptrNames);
  for (const name of names.filter((one) => isSubdomain(one, target))) dns.lookup(name, addressType(client.family));
}

/** The names that the target expands to for the given mails, each once. */
function expansions(spec: DomainSpec, domain: Domain, { envelopes, dns }: Walk): Domain[] {
  if (isConstant(spec)) {
    const target = constantTarget(spec, domain);
    return target === undefined ? [] : [target];
  }
  const names = new Set<Domain>();
  for (const envelope of envelopes) {
    const target = expandTarget(spec, macroContext(envelope, domain, dns, rfcLimits));
    if (target.kind === 'name') names.add(target.name);
  }
  return [...names];
}

function admit(name: Domain, { names }: Walk): boolean {
  if (names.has(name)) return true;
  if (names.size >= maxNames) return false;
  names.add(name);
  return true;
}

/** A question that is the same for clients of both families. */
function voidIn(answer: Answer, name: Domain): Voids {
  return isVoid(answer) ? { 4: [name], 6: [name] } : noVoids;
}

function sum(costs: readonly Cost[]): Cost {
  return costs.reduce(
    (total, { lookups, voidLookups }) => ({
      lookups: total.lookups + lookups,
      voidLookups: total.voidLookups + voidLookups,
    }),
    free,
  );
}
