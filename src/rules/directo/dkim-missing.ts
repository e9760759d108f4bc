import type { Facts } from '../../facts/facts.js';
import { inRecord, type Place } from '../../finding/place.js';
import { goodDkim, goodSpf } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { refused } from './address-standing.js';
import { enforcedPolicy } from './enforced-policy.js';
import { helpPage } from './help-page.js';
import { type KeySource, sourceOf } from './key-source.js';

/** `instead`: the text found instead of a key, such as a wildcard's. */
export const dkimMissing = defineRule<{ name: string; source: KeySource; instead?: string }>()({
  id: 'directo/dkim-missing',
  severity: 'warning',
  source: helpPage,
  remedy: 'elsewhere',
  examples: { bad: goodSpf, good: goodDkim },
  *check(facts) {
    const { dkim } = facts;
    if (dkim === undefined) return;
    const { state, name } = dkim;
    if (state.kind !== 'missing' && state.kind !== 'no-key-record') return;
    // One that merely stands at a wrong name is `dkim/misplaced`.
    if (dkim.misplaced.some(({ isSenders }) => isSenders)) return;
    const instead = state.kind === 'no-key-record' ? state.texts[0] : undefined;
    const place: Place = instead === undefined ? { owner: name, type: 'TXT' } : inRecord(name, instead);
    yield {
      place,
      data: { name, source: sourceOf(dkim), ...(instead === undefined ? {} : { instead }) },
      severity: enforcedPolicy(facts) !== undefined && isWithoutSpf(facts) ? 'error' : 'warning',
    };
  },
});

/** Whether SPF certainly does not authenticate all mail of the sender; includes SPF that is missing or broken. */
function isWithoutSpf(facts: Facts): boolean {
  const { current } = facts.senderDmarc;
  return current.kind === 'fail' || refused(facts).length > 0;
}
