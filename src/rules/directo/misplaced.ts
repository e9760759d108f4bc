import { isSenderNamedIn } from '../../facts/sender-terms.js';
import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { goodSpf, mailHost, spfZone } from '../rule/example.js';
import { defineRule } from '../rule/rule.js';
import { causeOf, type WrongForm, wrongForms } from './cause.js';
import { help, placeInRecord } from './standing.js';

// The sender is in the record and still not authorised: one cause, so that at most one of these rules speaks.

/** `before`: the sender's own term, which comes too late. */
export const weakQualifier = defineRule<{ term: string; before?: string }>()({
  id: 'directo/weak-qualifier',
  severity: 'error',
  source: rfc(7208, '4.6.2'),
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx ?a:directo.gate.ee -all'), good: goodSpf },
  *check(facts) {
    const cause = causeOf(facts);
    if (cause?.kind !== 'weak-qualifier') return;
    const before = 'before' in cause ? { before: cause.before.text } : {};
    yield { place: placeInRecord(facts, cause.term.span), data: { term: cause.term.text, ...before } };
  },
});

export const afterAll = defineRule<{ term: string }>()({
  id: 'directo/after-all',
  severity: 'error',
  source: rfc(7208, '5.1'),
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx -all a:directo.gate.ee'), good: goodSpf },
  *check(facts) {
    const cause = causeOf(facts);
    if (cause?.kind === 'after-all')
      yield { place: placeInRecord(facts, cause.term.span), data: { term: cause.term.text } };
  },
});

export const hostTypo = defineRule<{ term: string; host: string }>()({
  id: 'directo/host-typo',
  severity: 'error',
  source: help,
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx a:gate.directo.ee -all'), good: goodSpf },
  *check(facts) {
    const cause = causeOf(facts);
    const host = facts.sender.hosts[0]?.host;
    if (cause?.kind === 'host-typo' && host !== undefined)
      yield { place: placeInRecord(facts, cause.term.span), data: { term: cause.term.text, host } };
  },
});

/** The host is no list of servers. Speaks even where the sender passes: `include:` of it breaks SPF for everybody else. */
export const asInclude = defineRule<{ term: string; host: string; form: WrongForm }>()({
  id: 'directo/as-include',
  severity: 'error',
  source: rfc(7208, '5.2'),
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx include:directo.gate.ee -all'), good: goodSpf },
  *check(facts) {
    const host = facts.sender.hosts[0]?.host;
    if (host === undefined) return;
    for (const { term, form } of wrongForms(facts))
      yield { place: placeInRecord(facts, term.span), data: { term: term.text, host, form } };
  },
});

/** The sender is named in a record at another name. A second record at the right name is `spf/multiple-records`. */
export const inOtherRecord = defineRule<{ owner: string; domain: string; text: string }>()({
  id: 'directo/in-other-record',
  severity: 'error',
  source: rfc(7208, '4.5'),
  remedy: 'automatic',
  examples: { bad: `${mailHost}www TXT "v=spf1 a:directo.gate.ee -all"\n`, good: goodSpf },
  *check({ spf, request }) {
    for (const { owner, text } of spf.misplaced)
      if (isSenderNamedIn(text, request.sender))
        yield { place: inRecord(owner, text), data: { owner, domain: request.domain, text } };
  },
});
