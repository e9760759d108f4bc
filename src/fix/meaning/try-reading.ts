import { addressesAt, mailHostsAt, type Standing } from '../../dns/standing.js';
import { includeUseOf } from '../../senders/directory.js';
import { constantTarget } from '../../spf/macro/expand.js';
import { spfRecordOf } from '../../spf/record/parse.js';
import { recordStanding } from '../../spf/record/published-record.js';
import { admitsEverybody, type Term } from '../../spf/record/record.js';
import type { FixContext } from '../draft/context.js';
import type { Conversion } from '../draft/fix.js';

/** Whether DNS bears a reading out: every term of it finds something. */
export function tryReading(
  reading: string,
  context: FixContext,
): { readonly standing: Standing; readonly reason?: Conversion } {
  const { terms } = spfRecordOf(`v=spf1 ${reading}`);
  if (terms.some((term) => term.type === 'malformed' || admitsEverybody(term))) return { standing: 'void' };
  const found = terms.map((term) => standingOfTerm(term, context));
  const standings = found.map(({ standing }) => standing);
  if (standings.includes('void') || found.length === 0) return { standing: 'void' };
  if (standings.includes('unknown')) return { standing: 'unknown' };
  const [only, ...others] = found;
  return only?.reason === undefined || others.length > 0
    ? { standing: 'there' }
    : { standing: 'there', reason: only.reason };
}

function standingOfTerm(
  term: Term,
  context: FixContext,
): { readonly standing: Standing; readonly reason?: Conversion } {
  if (term.type === 'unknown-modifier' || term.type === 'malformed') return { standing: 'void' };
  const { domain, knownSenders } = context.request;
  if (term.type !== 'directive') {
    const name = constantTarget(term.target, domain);
    return name === undefined ? { standing: 'void' } : { standing: recordStanding(name, context.dns) };
  }
  const { mechanism } = term;
  switch (mechanism.kind) {
    case 'include': {
      const name = constantTarget(mechanism.target, domain);
      if (name === undefined || name === domain) return { standing: 'void' };
      const known = includeUseOf(knownSenders, name)?.sender.name;
      const reason: Conversion = known === undefined ? { kind: 'record', name } : { kind: 'known-sender', name: known };
      return { standing: recordStanding(name, context.dns), reason };
    }
    case 'a':
    case 'mx': {
      const name = mechanism.target === undefined ? domain : constantTarget(mechanism.target, domain);
      if (name === undefined) return { standing: 'void' };
      const standing = mechanism.kind === 'a' ? addressesAt(name, context.dns) : mailHostsAt(name, context.dns);
      return { standing, reason: { kind: 'host', name } };
    }
    // Nothing in DNS can confirm an address, a pattern or everybody else.
    case 'ip4':
    case 'ip6':
    case 'exists':
    case 'ptr':
    case 'all':
      return { standing: 'void' };
  }
}
