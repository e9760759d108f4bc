import type { DnsView } from '../../dns/answer.js';
import type { Domain } from '../../dns/name.js';
import { openReason } from '../../dns/open-questions.js';
import type { Facts } from '../../facts/facts.js';
import { isNoDomain } from '../../facts/spf-facts.js';
import { isChanged } from '../draft/fix.js';
import type { Proposal } from '../propose.js';
import { dkimPart } from './dkim.js';
import { dmarcPart, reportConsentPart } from './dmarc.js';
import { type PublishPart, type PublishPlan, txt } from './plan.js';

/**
 * All records that the domain should have for the sender's mail, ready to copy. Asks DNS only about hosts that a mended
 * DMARC record names and the published one does not.
 */
export function publishPlan(facts: Facts, proposal: Proposal, dns: DnsView): PublishPlan {
  const { domain, organizationalDomainOf } = facts.request;
  if (isNoDomain(facts.spf)) return noneFor(domain);
  const zone = organizationalDomainOf(domain) ?? domain;
  const dmarc = dmarcPart(facts, zone);
  return {
    spf: spfPart(facts, proposal, zone),
    dkim: dkimPart(facts, zone, dns),
    dmarc,
    reportConsent: reportConsentPart(facts, dmarc, dns),
  };
}

function noneFor(domain: Domain): PublishPlan {
  const part: PublishPart = { kind: 'refused', why: { kind: 'no-domain', domain } };
  return { spf: part, dkim: part, dmarc: part, reportConsent: { kind: 'ready', records: [], doubts: [] } };
}

function spfPart({ request, alias, open }: Facts, proposal: Proposal, zone: Domain): PublishPart {
  if (proposal.kind === 'none' && proposal.why === 'too-many-records')
    return { kind: 'refused', why: { kind: 'too-many-records', count: proposal.count } };
  if (proposal.kind === 'none') return { kind: 'refused', why: { kind: 'unanswered', why: openReason(open) } };
  const { fix } = proposal;
  const { domain } = request;
  if (!fix.proof.verified) return { kind: 'refused', why: { kind: 'not-verified', objections: fix.proof.objections } };
  const changed = isChanged(fix);
  if (changed && alias !== undefined) return { kind: 'refused', why: { kind: 'alias', name: domain, target: alias } };
  const parts = fix.split.map(({ name, text, strings }) => ({
    name,
    zone,
    data: txt(text, strings),
    replaces: [],
    why: { kind: 'spf-part', domain } as const,
  }));
  const own = {
    name: domain,
    zone,
    data: txt(fix.after, fix.strings),
    replaces: fix.before,
    why: changed ? ({ kind: 'spf' } as const) : ({ kind: 'unchanged' } as const),
  };
  return { kind: 'ready', records: [...parts, own], doubts: [] };
}
