import { dispositionOf, policyIn } from '../../dmarc/discover/applied-policy.js';
import { recordsFound } from '../../dmarc/discover/organizational-domain.js';
import type { DmarcRecord } from '../../dmarc/record/record.js';
import { wholePercent } from '../../dmarc/record/tags.js';
import type { Facts } from '../../facts/facts.js';
import { inRecord } from '../../finding/place.js';
import { isDeclined } from '../../mail-records/bimi.js';
import { dmarcZone, goodDmarc, logoRecord, rua } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { bimiDraft } from './draft.js';

/** Why the logo is not shown. */
export type Weakness = 'no-record' | 'none' | 'testing' | 'subdomains' | 'share';

/** "Authentication Requirements" of the draft: logos are for domains that have receivers stop forged mail. */
export const dmarcTooWeak = defineRule<{ domain: string; weakness: Weakness }>()({
  id: 'bimi/dmarc-too-weak',
  severity: 'warning',
  source: bimiDraft,
  remedy: 'elsewhere',
  examples: { bad: dmarcZone(`v=DMARC1; p=none; ${rua}`) + logoRecord, good: goodDmarc + logoRecord },
  *check(facts) {
    const { owner, state } = facts.mailRecords.bimi;
    if (state.kind !== 'one' || isDeclined(state.text)) return;
    const weakness = weaknessOf(facts);
    if (weakness !== undefined)
      yield { place: inRecord(owner, state.text), data: { domain: facts.request.domain, weakness } };
  },
});

function weaknessOf({ dmarc }: Facts): Weakness | undefined {
  const { current } = dmarc.discovery;
  switch (current.kind) {
    case 'failed':
    case 'unasked':
      return undefined;
    case 'none':
      return 'no-record';
    case 'found': {
      const policy = policyIn(current.applied);
      if (policy === undefined || policy === 'none') return 'none';
      if (dispositionOf(policy, current.record, 'current').applied === 'none') return 'testing';
      return [current.record, ...organizationalRecords(dmarc)].map(weaknessIn).find((one) => one !== undefined);
    }
  }
}

/** The draft requires it of the author's domain and of its organizational domain. */
function organizationalRecords({ walk, organizational }: Facts['dmarc']): readonly DmarcRecord[] {
  const { current } = organizational;
  return recordsFound(walk).flatMap(({ at, record }) =>
    current.kind === 'known' && at === current.domain ? [record] : [],
  );
}

function weaknessIn({ published, percent }: DmarcRecord): Weakness | undefined {
  const { p, sp } = published;
  if (p.kind === 'valid' && p.value === 'none') return 'none';
  if (sp.kind === 'valid' && sp.value === 'none') return 'subdomains';
  return p.kind === 'valid' && p.value === 'quarantine' && percent < wholePercent ? 'share' : undefined;
}
