import type { Facts } from '../../facts/facts.js';
import { isAboutSender, matchesAddress } from '../../facts/sender-terms.js';
import type { AddressVerdict } from '../../facts/sender-verdicts.js';
import { type Decision, decisionPath } from '../../spf/evaluate/evaluation.js';
import {
  type Directive,
  directivesOf,
  modifierOf,
  type SpfRecord,
  type TargetModifier,
} from '../../spf/record/record.js';
import { goodSpf, spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { readableRecord } from '../rule/readable-record.js';
import { defineRule } from '../rule/rule.js';
import { isAccepted, required } from './address-standing.js';
import { helpPage } from './help-page.js';

/** A range wider than this was not written for the sender. */
const deliberatePrefix = 24;

/** The sender passes only through a range, an include or an `all` that was not written for it. */
export const authorisedByAccident = defineRule<{ term: string; add: string }>()({
  id: 'directo/authorised-by-accident',
  severity: 'info',
  source: helpPage,
  remedy: 'choice',
  examples: { bad: spfZone('v=spf1 mx ip4:90.190.0.0/16 -all'), good: goodSpf },
  *check(facts) {
    const record = readableRecord(facts);
    const host = facts.sender.hosts[0]?.host;
    if (record === undefined || host === undefined || !required(facts).every(isAccepted)) return;
    const terms = new Map(
      required(facts).flatMap((one) => {
        const term = accidentalTerm(one, record, facts);
        return term === undefined ? [] : [[term.span.start, term] as const];
      }),
    );
    for (const term of terms.values())
      yield { place: inOwnRecord(facts, term.span), data: { term: term.text, add: `a:${host}` } };
  },
});

/** The term of the domain's own record that lets the address pass without being meant for it. */
function accidentalTerm(one: AddressVerdict, record: SpfRecord, facts: Facts): Directive | TargetModifier | undefined {
  const path = decisionPath(one.evaluation);
  const [outer] = path;
  const inner = path.at(-1);
  if (outer === undefined || inner === undefined || isMeant(one, inner, record, facts)) return undefined;
  if (one.evaluation.ending.kind === 'redirect') return modifierOf(record, 'redirect');
  return path.length > 1 || isWide(outer.term) ? outer.term : undefined;
}

function isMeant(one: AddressVerdict, inner: Decision, record: SpfRecord, { request, sender }: Facts): boolean {
  if (isAboutSender(inner.term, inner.domain, sender)) return true;
  const terms = directivesOf(record);
  const all = terms.findIndex((term) => term.mechanism.kind === 'all');
  return (all === -1 ? terms : terms.slice(0, all)).some(
    (term) =>
      term.qualifier === '+' &&
      isAboutSender(term, request.domain, sender) &&
      matchesAddress(term, one.address, request.domain, sender),
  );
}

function isWide({ mechanism }: Directive): boolean {
  switch (mechanism.kind) {
    case 'all':
    case 'include':
    case 'exists':
    case 'ptr':
      return true;
    case 'ip4':
      return mechanism.network.prefix < deliberatePrefix;
    case 'a':
    case 'mx':
      return mechanism.prefix4 < deliberatePrefix;
    // The sender has no IPv6 address, so the right size of an IPv6 range is unknown.
    case 'ip6':
      return false;
  }
}
