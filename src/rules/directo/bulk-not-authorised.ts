import { goodSpf, spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';
import { addressTexts, isAccepted, isRefused, regularAddresses } from './address-standing.js';
import { causeOf } from './cause.js';
import { helpPage } from './help-page.js';

/** If the ordinary route is not in order, its own finding comes first, and its remedy solves this one too. */
export const bulkNotAuthorised = defineRule<{ addresses: readonly string[]; used: boolean }>()({
  id: 'directo/bulk-not-authorised',
  severity: 'info',
  source: helpPage,
  remedy: 'choice',
  examples: { bad: goodSpf, good: spfZone('v=spf1 mx a:directo.gate.ee ip4:90.190.150.82 -all') },
  *check(facts) {
    const used = facts.request.massMail;
    if (!regularAddresses(facts).every(isAccepted) || (used && causeOf(facts) !== undefined)) return;
    const open = facts.addresses.filter((one) => one.documented && one.route === 'mass-mail' && isRefused(one));
    if (open.length > 0)
      yield {
        place: inOwnRecord(facts),
        data: { addresses: addressTexts(open), used },
        severity: used ? 'warning' : 'info',
      };
  },
});
