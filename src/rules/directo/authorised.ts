import { recordsOf } from '../../dns/answer.js';
import { root } from '../../dns/name.js';
import type { Facts } from '../../facts/facts.js';
import { isRequired, verdictFor } from '../../facts/sender-verdicts.js';
import { goodSpf, spfZone } from '../rule/example.js';
import { defineRule } from '../rule/rule.js';
import { deniesAll } from '../spf/policy.js';
import { causeOf } from './cause.js';
import { addressTexts, help, isAccepted, isRefused, ownDecision, placeInRecord, refused } from './standing.js';

/** What receivers answer for the addresses that are refused. */
export type Refusal = 'fail' | 'softfail' | 'neutral';

/** The addresses of the ordinary route: mass mail has a rule of its own. */
function regular({ addresses }: Facts): Facts['addresses'] {
  return addresses.filter((one) => isRequired(one, false));
}

/** Where the whole record says that nobody sends mail, `spf/denies-all` tells it. */
function isDeniedAltogether(facts: Facts): boolean {
  const speaks =
    recordsOf(facts.mx).some(({ exchange }) => exchange !== root) ||
    refused(facts).some((one) => verdictFor(one) === 'fail' && ownDecision(one) !== undefined);
  return speaks && deniesAll(facts) !== undefined;
}

function refusalOf(facts: Facts): Refusal {
  const verdicts = refused(facts).map(verdictFor);
  if (verdicts.includes('fail')) return 'fail';
  return verdicts.includes('softfail') ? 'softfail' : 'neutral';
}

/** Silent where SPF is missing or broken: its own rules say so, and the headline that the sender is refused. */
export const notAuthorised = defineRule<{ domain: string; result: Refusal; addresses: readonly string[] }>()({
  id: 'directo/not-authorised',
  severity: 'error',
  source: help,
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx -all'), good: goodSpf },
  *check(facts) {
    const open = regular(facts);
    if (open.length === 0 || !open.every(isRefused)) return;
    if (causeOf(facts) !== undefined || isDeniedAltogether(facts)) return;
    const [first] = open;
    yield {
      place: placeInRecord(facts, first === undefined ? undefined : ownDecision(first)?.span),
      data: { domain: facts.request.domain, result: refusalOf(facts), addresses: addressTexts(refused(facts)) },
    };
  },
});

export const partlyAuthorised = defineRule<{ addresses: readonly string[]; accepted: readonly string[] }>()({
  id: 'directo/partly-authorised',
  severity: 'warning',
  source: help,
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx ip4:90.190.150.212 -all'), good: goodSpf },
  *check(facts) {
    const accepted = regular(facts).filter(isAccepted);
    const open = regular(facts).filter(isRefused);
    // An address for which SPF breaks is the matter of the SPF rules.
    if (accepted.length === 0 || open.length === 0 || accepted.length + open.length < regular(facts).length) return;
    if (causeOf(facts) !== undefined) return;
    yield {
      place: placeInRecord(facts),
      data: { addresses: addressTexts(refused(facts)), accepted: addressTexts(accepted) },
    };
  },
});

/** Where the ordinary route is not in order, its own finding comes first, and mends this one too. */
export const bulkNotAuthorised = defineRule<{ addresses: readonly string[]; used: boolean }>()({
  id: 'directo/bulk-not-authorised',
  severity: 'info',
  source: help,
  remedy: 'automatic',
  examples: { bad: goodSpf, good: spfZone('v=spf1 mx a:directo.gate.ee ip4:90.190.150.82 -all') },
  *check(facts) {
    const used = facts.request.massMail;
    if (!regular(facts).every(isAccepted) || (used && causeOf(facts) !== undefined)) return;
    const open = facts.addresses.filter((one) => one.documented && one.route === 'mass-mail' && isRefused(one));
    if (open.length > 0)
      yield {
        place: placeInRecord(facts),
        data: { addresses: addressTexts(open), used },
        severity: used ? 'warning' : 'info',
      };
  },
});
