import { type DnsView, isAnswered, joinStrings, recordsOf } from '../dns/answer.js';
import { below, type Domain, domainFromLabels, isSubdomain, labelsOf } from '../dns/name.js';
import { type BothViews, type Difference, differencesBetween } from './differences.js';
import { type Discovery, discoverPolicy } from './discover/discover.js';
import { discoverOlderPolicy, olderOrganizationalDomain } from './discover/discover-older.js';
import { type OrganizationalDomain, organizationalDomain } from './discover/organizational-domain.js';
import type { OrganizationalDomainOf } from './discover/public-suffix.js';
import { dmarcLabel, type TreeWalk, walkUp } from './discover/tree-walk.js';
import { isSound } from './mend/mend.js';
import { type NearMiss, nearMissOf } from './record/near-miss.js';
import { isDmarcText } from './record/select.js';
import { type ReportHost, reportHosts } from './report-hosts.js';

/** Everything that DNS says about DMARC for mail from one author domain. */
export interface DmarcFacts {
  readonly domain: Domain;
  readonly walk: TreeWalk;
  readonly organizational: { readonly current: OrganizationalDomain; readonly older: Domain };
  readonly discovery: BothViews<Discovery>;
  readonly differences: readonly Difference[];
  /** Where the policy in force sends its reports. */
  readonly reportHosts: readonly ReportHost[];
  /** Texts at the owner's right names that receivers do not recognise as records. */
  readonly nearMisses: readonly { readonly owner: Domain; readonly text: string; readonly why: NearMiss }[];
  /** Records at names where no receiver looks; searched only if no policy applies. */
  readonly misplaced: readonly { readonly owner: Domain; readonly text: string }[];
  /** The CNAME at the name of the domain's own record; asked only if there is no sound record. */
  readonly alias?: Domain;
}

/**
 * Asks at most eight names of the walk, the older lookup's two, the domain itself, and three more where no policy
 * applies; where one does, up to four questions for each of five report hosts.
 */
export function dmarcFacts(domain: Domain, organizationalDomainOf: OrganizationalDomainOf, dns: DnsView): DmarcFacts {
  const walk = walkUp(domain, dns);
  const organizational = {
    current: organizationalDomain(walk),
    older: olderOrganizationalDomain(domain, organizationalDomainOf),
  };
  const discovery = {
    current: discoverPolicy(walk, dns),
    older: discoverOlderPolicy(domain, organizationalDomainOf, dns),
  };
  const alias = ownAlias(walk, dns);
  return {
    domain,
    walk,
    organizational,
    discovery,
    differences: differencesBetween(discovery, organizational),
    reportHosts: reportHosts(discovery.current, organizationalDomainOf, dns),
    nearMisses: nearMissesOf(walk, organizational.older),
    misplaced: discovery.current.kind === 'none' ? findMisplaced(domain, dns) : [],
    ...(alias === undefined ? {} : { alias }),
  };
}

/** Beside it no TXT record can be published (RFC 1034 §3.6.2). */
function ownAlias({ steps, start }: TreeWalk, dns: DnsView): Domain | undefined {
  const own = steps.find(({ domain }) => domain === start);
  if (own === undefined || !isAnswered(own.answer)) return undefined;
  if (own.selection.kind === 'one' && isSound(own.selection.text)) return undefined;
  return recordsOf(dns.lookup(own.owner, 'CNAME'))[0];
}

/** Names above the registered domain belong to another owner. */
function nearMissesOf({ steps }: TreeWalk, registered: Domain): DmarcFacts['nearMisses'] {
  return steps
    .filter(({ domain }) => isSubdomain(domain, registered))
    .flatMap(({ owner, answer }) =>
      recordsOf(answer).flatMap((strings) => {
        const text = joinStrings(strings);
        const why = nearMissOf(text);
        return why === undefined ? [] : [{ owner, text, why }];
      }),
    );
}

/** At the domain itself, at `dmarc.` without its underscore, and at the names that a zone editor doubled. */
function findMisplaced(domain: Domain, dns: DnsView): DmarcFacts['misplaced'] {
  const labels = labelsOf(domain);
  const owners = [
    domain,
    below('dmarc', domain),
    domainFromLabels([dmarcLabel, ...labels, ...labels]),
    domainFromLabels([dmarcLabel, dmarcLabel, ...labels]),
  ];
  return owners.flatMap((owner) => {
    if (owner === undefined) return [];
    const texts = recordsOf(dns.lookup(owner, 'TXT')).map(joinStrings);
    return texts.filter(wasMeantAsDmarc).map((text) => ({ owner, text }));
  });
}

function wasMeantAsDmarc(text: string): boolean {
  // Text before the version may be a record of another kind, as at the domain itself.
  const why = nearMissOf(text);
  return isDmarcText(text) || (why !== undefined && why !== 'text-before');
}
