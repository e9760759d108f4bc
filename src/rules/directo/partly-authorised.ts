import { goodSpf, spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';
import { addressTexts, isAccepted, isRefused, refused, regularAddresses } from './address-standing.js';
import { causeOf } from './cause.js';
import { helpPage } from './help-page.js';

export const partlyAuthorised = defineRule<{ addresses: readonly string[]; accepted: readonly string[] }>()({
  id: 'directo/partly-authorised',
  severity: 'warning',
  source: helpPage,
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx ip4:90.190.150.212 -all'), good: goodSpf },
  *check(facts) {
    const regular = regularAddresses(facts);
    const accepted = regular.filter(isAccepted);
    const open = regular.filter(isRefused);
    // Addresses where SPF breaks are left to the SPF rules.
    if (accepted.length === 0 || open.length === 0 || accepted.length + open.length < regular.length) return;
    if (causeOf(facts) !== undefined) return;
    yield {
      place: inOwnRecord(facts),
      data: { addresses: addressTexts(refused(facts)), accepted: addressTexts(accepted) },
    };
  },
});
