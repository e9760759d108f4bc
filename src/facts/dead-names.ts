import type { DnsView } from '../dns/answer.js';
import { isAnswered } from '../dns/answer.js';
import { below, type Domain, domainFromText, isSubdomain, labelsOf, parentOf } from '../dns/name.js';
import { addressesAt, mailHostsAt, type Standing, standingOf } from '../dns/standing.js';
import { documentedIncludeLike, resembles } from '../senders/resemblance.js';
import type { Branch, TreeNode } from '../spf/evaluate/tree.js';
import { recordAt } from '../spf/record/published-record.js';
import { typeAskedBy } from '../spf/record/record.js';
import type { CheckRequest } from './request.js';

/** A name in the domain's own record that finds nothing where it stands, and what was probably meant. */
export interface DeadName {
  readonly target: Domain;
  /** The term to write instead. */
  readonly term: string;
  /** The known sender whose name was misspelt. */
  readonly sender?: string;
}

/** As what a name was tried: `record`: by an include or redirect. */
export type TriedAs = 'record' | 'a' | 'mx' | 'exists';

/** What a name that finds nothing where it stands was meant to be, by what DNS has. */
export type OtherUse =
  /** An SPF record at this name: of a known sender, whose name was misspelt, or of nobody known. */
  | { readonly kind: 'record'; readonly name: Domain; readonly sender?: string }
  /** A host, or a domain whose mail hosts have addresses. */
  | { readonly kind: 'host' | 'mail-hosts'; readonly name: Domain };

type Question = Pick<CheckRequest, 'domain' | 'sender' | 'knownSenders' | 'organizationalDomainOf'>;

/** A record with more dead names is not mended name by name. */
const mostNames = 10;

/** Of the domain's own record; asks a few questions for each name that finds nothing. */
export function deadNames({ branches }: TreeNode, request: Question, dns: DnsView): readonly DeadName[] {
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
    .flatMap(({ branch, target }): readonly DeadName[] => {
      const use = otherUseOf(target, triedAs(branch), request, dns);
      if (use === undefined || use === 'unknown') return [];
      const sender = use.kind === 'record' && use.sender !== undefined ? { sender: use.sender } : {};
      const term = termOf(use, branch);
      return term === undefined ? [] : [{ target, term, ...sender }];
    });
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

function triedAs({ term }: Branch): TriedAs {
  if (term.type !== 'directive') return 'record';
  const { kind } = term.mechanism;
  return kind === 'a' || kind === 'mx' || kind === 'exists' ? kind : 'record';
}

function termOf(use: OtherUse, { term }: Branch): string | undefined {
  if (term.type === 'redirect') return use.kind === 'record' ? `redirect=${use.name}` : undefined;
  return mechanismOf(use);
}

/** The mechanism by which a name is used so. */
export function mechanismOf({ kind, name }: OtherUse): string {
  switch (kind) {
    case 'record':
      return `include:${name}`;
    case 'host':
      return `a:${name}`;
    case 'mail-hosts':
      return `mx:${name}`;
  }
}

/** What to make of a name that finds nothing where it stands; `unknown` while DNS has not said. */
export function otherUseOf(
  name: Domain,
  tried: TriedAs,
  request: Question,
  dns: DnsView,
): OtherUse | 'unknown' | undefined {
  for (const { use, standing } of readings(name, tried, request, dns)) {
    if (standing === 'unknown') return 'unknown';
    if (standing === 'there') return use;
  }
  return undefined;
}

interface Reading {
  readonly use: OtherUse;
  readonly standing: Standing;
}

/** The likeliest first; each asks only if none before it was there. */
function* readings(name: Domain, tried: TriedAs, request: Question, dns: DnsView): Generator<Reading> {
  const whole = withoutOwnDomain(name, request);
  if (whole !== undefined) yield* sameUse(whole, tried, dns);
  const host: OtherUse = { kind: 'host', name };
  const isHostName = isBelowOrganization(name, request);
  if (tried === 'mx' && isHostName) yield { use: host, standing: addressesAt(name, dns) };
  if (tried !== 'record') yield { use: { kind: 'record', name }, standing: usableRecordAt(name, dns) };
  const known = documentedIncludeLike(name, request.knownSenders);
  if (known !== undefined)
    yield {
      use: { kind: 'record', name: known.include, sender: known.sender.name },
      standing: usableRecordAt(known.include, dns),
    };
  const variant = tried === 'record' ? underscored(name) : undefined;
  if (variant !== undefined) yield { use: { kind: 'record', name: variant }, standing: usableRecordAt(variant, dns) };
  if (tried === 'record' && isHostName) yield { use: host, standing: addressesAt(name, dns) };
  if (tried === 'a') yield { use: { kind: 'mail-hosts', name }, standing: mailHostsAt(name, dns) };
}

/** `_spf.example.com.company.example` of company.example: a form for the zone appended its name, as to a host's. */
function withoutOwnDomain(name: Domain, { domain }: Question): Domain | undefined {
  if (!isSubdomain(name, domain)) return undefined;
  const whole = domainFromText(name.slice(0, -domain.length - 1));
  return whole === undefined || labelsOf(whole).length < 2 ? undefined : whole;
}

/** Another name used as the term uses the one that is there. */
function* sameUse(name: Domain, tried: TriedAs, dns: DnsView): Generator<Reading> {
  switch (tried) {
    case 'record':
      return yield { use: { kind: 'record', name }, standing: usableRecordAt(name, dns) };
    case 'a':
      return yield { use: { kind: 'host', name }, standing: addressesAt(name, dns) };
    case 'mx':
      return yield { use: { kind: 'mail-hosts', name }, standing: mailHostsAt(name, dns) };
    case 'exists':
      return;
  }
}

/** Whether the name has the one SPF record that an include needs. */
function usableRecordAt(name: Domain, dns: DnsView): Standing {
  const { answer, selection } = recordAt(name, dns);
  if (answer.status !== 'found') return standingOf(answer);
  return selection.kind === 'one' ? 'there' : 'void';
}

/** `spf.example.com` for `_spf.example.com`, and the other way round. */
function underscored(name: Domain): Domain | undefined {
  const [first = '', ...others] = labelsOf(name);
  if (others.length < 2) return undefined;
  return below(first.startsWith('_') ? first.slice(1) : `_${first}`, parentOf(name));
}

/** An organization's own address is its web site's, not that of a mail server. */
function isBelowOrganization(
  name: Domain,
  { organizationalDomainOf }: Pick<CheckRequest, 'organizationalDomainOf'>,
): boolean {
  const organization = organizationalDomainOf(name);
  return organization !== undefined && organization !== name && labelsOf(name)[0] !== 'www';
}
