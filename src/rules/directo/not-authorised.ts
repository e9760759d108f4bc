import { recordsOf } from '../../dns/answer.js';
import { root } from '../../dns/name.js';
import type { Facts } from '../../facts/facts.js';
import { verdictFor } from '../../facts/sender-verdicts.js';
import { denyingRecord } from '../rule/denying-record.js';
import { goodSpf, spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';
import { addressTexts, isRefused, ownDecision, refused, regularAddresses } from './address-standing.js';
import { causeOf } from './cause.js';
import { helpPage } from './help-page.js';

/** The receivers' results for the refused addresses. */
export type Refusal = 'fail' | 'softfail' | 'neutral';

/** Silent if SPF is missing or broken: that has its own rules, and the headline says that the sender is refused. */
export const notAuthorised = defineRule<{ domain: string; result: Refusal; addresses: readonly string[] }>()({
  id: 'directo/not-authorised',
  severity: 'error',
  source: helpPage,
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx -all'), good: goodSpf },
  *check(facts) {
    const open = regularAddresses(facts);
    if (open.length === 0 || !open.every(isRefused)) return;
    if (causeOf(facts) !== undefined || isDeniedAltogether(facts)) return;
    const [first] = open;
    yield {
      place: inOwnRecord(facts, first === undefined ? undefined : ownDecision(first)?.span),
      data: { domain: facts.request.domain, result: refusalOf(facts), addresses: addressTexts(refused(facts)) },
    };
  },
});

/** If the whole record says that the domain sends no mail: `spf/denies-all` reports it. */
function isDeniedAltogether(facts: Facts): boolean {
  const speaks =
    recordsOf(facts.mx).some(({ exchange }) => exchange !== root) ||
    refused(facts).some((one) => verdictFor(one) === 'fail' && ownDecision(one) !== undefined);
  return speaks && denyingRecord(facts) !== undefined;
}

function refusalOf(facts: Facts): Refusal {
  const verdicts = refused(facts).map(verdictFor);
  if (verdicts.includes('fail')) return 'fail';
  return verdicts.includes('softfail') ? 'softfail' : 'neutral';
}
