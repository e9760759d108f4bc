import type { Effort } from '../collections/effort.js';
import type { DnsView } from '../dns/answer.js';
import { type Domain, domainFromText, isSubdomain } from '../dns/name.js';
import { intersection, isEmpty, sizeOf } from '../ip/address-set.js';
import { includeUseOf, senderOfMailHost } from '../senders/directory.js';
import type { KnownSender } from '../senders/sender.js';
import { isOpen, verdictOf } from '../spf/evaluate/evaluation.js';
import { askAhead, type Branch, type TreeNode } from '../spf/evaluate/tree.js';
import { type Addresses, certainlyPassing } from '../spf/policy/coverage.js';
import { mailOf, policyMap } from '../spf/policy/map.js';
import { recordTarget } from './recognised-sender.js';
import type { CheckRequest } from './request.js';

/** A sender that the domain shows signs of, or that is expected to be authorised. */
export interface SenderStanding {
  readonly sender: KnownSender;
  /** The configuration names it. */
  readonly expected: boolean;
  /** The terms of the domain's own records that lead to it. */
  readonly named: readonly NamedBy[];
  /** The mail host by which it is recognised as the mailbox provider. */
  readonly mailHost?: Domain;
  readonly authorised: Authorised;
}

export interface NamedBy {
  readonly branch: Branch;
  /** The record that contains the term. */
  readonly within: TreeNode;
  readonly target: Domain;
}

export type Authorised =
  /** An include or redirect lets its mail pass. */
  | 'by-include'
  /** No term names it, but most of its addresses pass. */
  | 'by-address'
  /** A term names it without letting it pass, such as `?include:`. */
  | 'named-only'
  | 'no'
  /** It needs no include: its mail has its own envelope senders. */
  | 'not-needed'
  /** DNS did not say. */
  | 'unknown';

/** What is known of the domain's senders, in the order in which its records name them. */
export function senderStandings(
  request: CheckRequest,
  { tree, ...context }: Pick<PermissionContext, 'passing' | 'effort'> & { readonly tree: TreeNode },
  signs: { readonly mailHosts: readonly Domain[]; readonly signers: readonly KnownSender[] },
  dns: DnsView,
): readonly SenderStanding[] {
  const { domain, knownSenders, expectedSenders = [] } = request;
  const links = linksIn(tree, true);
  const idle = targetsNeverReached(tree);
  const own = links.filter(({ within }) => isSubdomain(within.domain, domain));
  const owners = own.flatMap(({ target }) => includeUseOf(knownSenders, target)?.sender ?? []);
  const hosts = signs.mailHosts.flatMap((host) => {
    const sender = senderOfMailHost(knownSenders, host);
    return sender === undefined ? [] : [{ host, sender }];
  });
  const shown = new Set([...owners, ...hosts.map(({ sender }) => sender), ...signs.signers, ...expectedSenders]);
  return [...shown].map((sender) => {
    const leadsTo = ({ target }: Link): boolean => includeUseOf(knownSenders, target)?.sender === sender;
    const mailHost = hosts.find((one) => one.sender === sender)?.host;
    return {
      sender,
      expected: expectedSenders.includes(sender),
      named: own.filter(leadsTo),
      ...(mailHost === undefined ? {} : { mailHost }),
      authorised: authorisationOf(
        sender,
        links.filter(leadsTo),
        idle.some((target) => includeUseOf(knownSenders, target)?.sender === sender),
        { ...context, request, dns },
      ),
    };
  });
}

interface Link extends NamedBy {
  /** Every term on the way here lets those pass whom the next record lets pass. */
  readonly passes: boolean;
}

function linksIn(within: TreeNode, passesSoFar: boolean): readonly Link[] {
  return within.branches.flatMap((branch) => {
    const { term, target, node } = branch;
    if (target === undefined || (term.type === 'directive' && term.mechanism.kind !== 'include')) return [];
    const passes = passesSoFar && (term.type === 'redirect' || (term.type === 'directive' && term.qualifier === '+'));
    return [{ branch, within, target, passes }, ...(node === undefined ? [] : linksIn(node, passes))];
  });
}

/** Of includes behind `all` and a redirect beside it, which no receiver reads. */
function targetsNeverReached({ record, domain, branches }: TreeNode): readonly Domain[] {
  const reached = new Set<unknown>(branches.map(({ term }) => term));
  return (record?.terms ?? []).flatMap((term) => {
    if (reached.has(term) || (term.type !== 'directive' && term.type !== 'redirect')) return [];
    return recordTarget(term, domain) ?? [];
  });
}

interface PermissionContext {
  readonly request: CheckRequest;
  /** Who passes whatever the mail. */
  readonly passing: Addresses;
  readonly dns: DnsView;
  readonly effort: Effort;
}

function authorisationOf(
  sender: KnownSender,
  links: readonly Link[],
  isNamedInVain: boolean,
  context: PermissionContext,
): Authorised {
  const [documented] = (sender.includes ?? []).flatMap((text) => domainFromText(text) ?? []);
  if (sender.idleIncludes !== undefined) return 'not-needed';
  if (links.some(({ passes }) => passes)) return 'by-include';
  if (links.length > 0 || isNamedInVain) return 'named-only';
  if (documented === undefined) return sender.includesBelow === undefined ? 'not-needed' : 'no';
  return byAddress(documented, context);
}

/** The include was replaced by its addresses, now or some time ago: most of them still pass. */
function byAddress(include: Domain, { request, passing, dns, effort }: PermissionContext): Authorised {
  askAhead(include, [], dns);
  const map = policyMap(include, mailOf(include), dns, { limits: request.limits, effort });
  if (map.regions.some(({ evaluation }) => isOpen(verdictOf(evaluation.ending)))) return 'unknown';
  const own = certainlyPassing(map);
  const family = isEmpty(own[4]) ? 6 : 4;
  const common = intersection(own[family], passing[family]);
  return !isEmpty(common) && sizeOf(common) * 2n >= sizeOf(own[family]) ? 'by-address' : 'no';
}
