import { type DnsView, isAnswered } from '../dns/answer.js';
import { below, type Domain, domainFromText, labelsOf, parentOf } from '../dns/name.js';
import { documentedIncludeLike, resembles } from '../senders/resemblance.js';
import type { Branch, TreeNode } from '../spf/evaluate/tree.js';
import { recordAt } from '../spf/record/published-record.js';
import { typeAskedBy } from '../spf/record/record.js';
import type { CheckRequest } from './request.js';

/** What a name that finds nothing where it stands was probably meant as, by what DNS has. */
export interface OtherUse {
  readonly target: Domain;
  /** The mechanism to write instead. */
  readonly term: string;
  /** The known sender whose name was misspelt. */
  readonly sender?: string;
}

/** A record with more dead names is not mended name by name. */
const mostNames = 10;

type Question = Pick<CheckRequest, 'domain' | 'sender' | 'knownSenders' | 'organizationalDomainOf'>;

/** Of the domain's own record; asks a few questions for each name that finds nothing. */
export function otherUses({ branches }: TreeNode, request: Question, dns: DnsView): readonly OtherUse[] {
  const hosts = request.sender.routes.flatMap((route) => route.hosts).flatMap((host) => domainFromText(host) ?? []);
  return branches
    .flatMap((branch) => {
      const target = deadTarget(branch);
      if (target === undefined || target === request.domain) return [];
      // The sender's own host has rules of its own.
      const isSenders = hosts.some((host) => host === target || resembles(target, host));
      return isSenders ? [] : [{ branch, target }];
    })
    .slice(0, mostNames)
    .flatMap(({ branch, target }) => otherUseOf(branch, target, request, dns) ?? []);
}

/** The target of a term that finds nothing at all. */
function deadTarget({ term, target, node, voids, mailHosts }: Branch): Domain | undefined {
  switch (typeAskedBy(term)) {
    case 'TXT':
      return node !== undefined && isAnswered(node.answer) && node.selection.kind === 'none' ? target : undefined;
    case 'MX':
      return mailHosts === 0 && voids[4].length > 0 ? target : undefined;
    case 'A':
      return voids[4].length > 0 && voids[6].length > 0 ? target : undefined;
    case undefined:
      return undefined;
  }
}

function otherUseOf({ term }: Branch, target: Domain, request: Question, dns: DnsView): OtherUse | undefined {
  const asked = typeAskedBy(term);
  const lead = term.type === 'redirect' ? 'redirect=' : 'include:';
  if (asked !== 'TXT' && hasRecord(target, dns)) return { target, term: `include:${target}` };
  const known = documentedIncludeLike(target, request.knownSenders);
  if (known !== undefined && hasRecord(known.include, dns))
    return { target, term: lead + known.include, sender: known.sender.name };
  const variant = asked === 'TXT' ? underscored(target) : undefined;
  if (variant !== undefined && hasRecord(variant, dns)) return { target, term: lead + variant };
  const isHost =
    asked !== 'A' && term.type === 'directive' && isBelowOrganization(target, request) && hasAddress(target, dns);
  return isHost ? { target, term: `a:${target}` } : undefined;
}

function hasRecord(name: Domain, dns: DnsView): boolean {
  return recordAt(name, dns).selection.kind === 'one';
}

function hasAddress(name: Domain, dns: DnsView): boolean {
  return dns.lookup(name, 'A').status === 'found' || dns.lookup(name, 'AAAA').status === 'found';
}

/** `spf.example.com` for `_spf.example.com`, and the other way round. */
export function underscored(name: Domain): Domain | undefined {
  const [first = '', ...others] = labelsOf(name);
  if (others.length < 2) return undefined;
  return below(first.startsWith('_') ? first.slice(1) : `_${first}`, parentOf(name));
}

/** An organization's own address is its web site's, not that of a mail server. */
export function isBelowOrganization(
  name: Domain,
  { organizationalDomainOf }: Pick<CheckRequest, 'organizationalDomainOf'>,
): boolean {
  const organization = organizationalDomainOf(name);
  return organization !== undefined && organization !== name && labelsOf(name)[0] !== 'www';
}
