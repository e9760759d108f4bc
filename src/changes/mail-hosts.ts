import { type Answer, isAnswered, isVoid, recordsOf } from '../dns/answer.js';
import { type Domain, root } from '../dns/name.js';
import type { MailChange, Side, Weight } from './change.js';

/** Of the hosts that receive the domain's mail, those that come, go, or lose their address. */
export function mailHostChanges(before: Side, after: Side): MailChange[] {
  const { domain } = after;
  const [old, next] = [before.dns.lookup(domain, 'MX'), after.dns.lookup(domain, 'MX')];
  if (!isAnswered(old) || !isAnswered(next)) {
    if (old.status === next.status) return [];
    return [{ kind: 'mail-hosts', domain, lost: [], gained: [], weight: 'undecided' }];
  }
  const [were, are] = [hostsIn(old), hostsIn(next)];
  const lost = were.filter((host) => !are.includes(host));
  const gained = are.filter((host) => !were.includes(host));
  const moved: MailChange[] =
    lost.length + gained.length === 0
      ? []
      : [{ kind: 'mail-hosts', domain, lost, gained, weight: weightOf(lost, gained) }];
  const vanished = are
    .filter((host) => were.includes(host) && hasAddress(host, before) && isGone(host, after))
    .map((host): MailChange => ({ kind: 'mail-host-address', domain, host, weight: 'loss' }));
  return [...moved, ...vanished];
}

/** A null MX (RFC 7505) names nobody. */
function hostsIn(answer: Answer<'MX'>): readonly Domain[] {
  return [...new Set(recordsOf(answer).map(({ exchange }) => exchange))].filter((exchange) => exchange !== root);
}

/** One host in the place of another is a move; one that goes, and none comes, may be a slip. */
function weightOf(lost: readonly Domain[], gained: readonly Domain[]): Weight {
  if (lost.length === 0) return 'gain';
  return gained.length === 0 ? 'loss' : 'other';
}

function hasAddress(host: Domain, { dns }: Side): boolean {
  return recordsOf(dns.lookup(host, 'A')).length + recordsOf(dns.lookup(host, 'AAAA')).length > 0;
}

function isGone(host: Domain, { dns }: Side): boolean {
  return isVoid(dns.lookup(host, 'A')) && isVoid(dns.lookup(host, 'AAAA'));
}
