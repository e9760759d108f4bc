import {
  type AppliedPolicy,
  appliedPolicy,
  dispositionOf,
  policyIn,
  type Relation,
} from '../dmarc/discover/applied-policy.js';
import { discoverPolicy } from '../dmarc/discover/discover.js';
import { walkUp } from '../dmarc/discover/tree-walk.js';
import { isWeaker } from '../dmarc/record/policy.js';
import type { DmarcRecord } from '../dmarc/record/record.js';
import type { MailChange, PolicyStanding, Side, Weight } from './change.js';

/** What receivers of RFC 9989 are asked to do with mail that fails DMARC, and who hears of it. */
export function policyChangesOf(before: Side, after: Side): MailChange[] {
  const [old, next] = [standingsOf(before), standingsOf(after)];
  const { domain } = after;
  const own = changeOf('domain');
  // What follows from the domain's own policy is not said again.
  const others = (['subdomains', 'non-existent'] as const)
    .flatMap(changeOf)
    .filter((change) => !own.some((one) => one.before === change.before && one.after === change.after));
  return [...own, ...others.slice(0, 1), ...reportChange()];

  function changeOf(of: keyof Standings['policies']): Extract<MailChange, { kind: 'policy' }>[] {
    const [was, is] = [old.policies[of], next.policies[of]];
    if (was === is) return [];
    return [{ kind: 'policy', domain, of, before: was, after: is, weight: weightOf(was, is) }];
  }

  function reportChange(): MailChange[] {
    const lost = old.reports.filter((uri) => !next.reports.includes(uri));
    const gained = next.reports.filter((uri) => !old.reports.includes(uri));
    if (lost.length + gained.length === 0) return [];
    return [{ kind: 'reports', domain, lost, gained, weight: 'other' }];
  }
}

interface Standings {
  readonly policies: Readonly<Record<'domain' | 'subdomains' | 'non-existent', PolicyStanding>>;
  readonly reports: readonly string[];
}

function standingsOf({ domain, dns }: Side): Standings {
  const discovery = discoverPolicy(walkUp(domain, dns), dns);
  switch (discovery.kind) {
    case 'failed':
    case 'unasked':
      return allAre('unknown');
    case 'none':
      return allAre('no-dmarc');
    case 'found': {
      const { record, applied, at } = discovery;
      const below = (relation: Relation): PolicyStanding =>
        standingIn(appliedPolicy(record, relation, 'current'), record);
      const own = standingIn(applied, record);
      const policies =
        at === domain
          ? { domain: own, subdomains: below('existing-subdomain'), 'non-existent': below('non-existent-subdomain') }
          : { domain: own, subdomains: own, 'non-existent': own };
      return { policies, reports: record.rua.map(({ text }) => text) };
    }
  }
}

function allAre(standing: PolicyStanding): Standings {
  return { policies: { domain: standing, subdomains: standing, 'non-existent': standing }, reports: [] };
}

function standingIn(applied: AppliedPolicy, record: DmarcRecord): PolicyStanding {
  const policy = policyIn(applied);
  return policy === undefined ? 'no-dmarc' : dispositionOf(policy, record, 'current').applied;
}

function weightOf(before: PolicyStanding, after: PolicyStanding): Weight {
  if (before === 'unknown' || after === 'unknown') return 'undecided';
  if (after === 'no-dmarc') return 'loss';
  if (before === 'no-dmarc') return 'gain';
  return isWeaker(after, before) ? 'loss' : 'gain';
}
