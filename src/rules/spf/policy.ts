import { isAnswered, recordsOf } from '../../dns/answer.js';
import { root } from '../../dns/name.js';
import type { Facts } from '../../facts/facts.js';
import { isAboutSender } from '../../facts/sender-terms.js';
import { verdictFor } from '../../facts/sender-verdicts.js';
import type { Place } from '../../finding/place.js';
import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { decisionPath } from '../../spf/evaluate/evaluation.js';
import {
  type Directive,
  directivesOf,
  hasAll,
  modifierOf,
  redirectOf,
  type SpfRecord,
} from '../../spf/record/record.js';
import { spfZone } from '../rule/example.js';
import { readableRecord } from '../rule/readable-record.js';
import { defineRule } from '../rule/rule.js';

function firstAll(record: SpfRecord): Directive | undefined {
  return directivesOf(record).find((term) => term.mechanism.kind === 'all');
}

function termPlace({ request }: Facts, record: SpfRecord, term: { readonly span: Directive['span'] }): Place {
  return inRecord(request.domain, record.text, term.span);
}

export const allPass = defineRule<{ term: string }>()({
  id: 'spf/all-pass',
  severity: 'error',
  source: rfc(7208, '5.1'),
  remedy: 'choice',
  examples: { bad: spfZone('v=spf1 mx +all'), good: spfZone('v=spf1 mx a:directo.gate.ee -all') },
  *check(facts) {
    const record = readableRecord(facts);
    const all = record === undefined ? undefined : firstAll(record);
    if (record !== undefined && all?.qualifier === '+')
      yield { place: termPlace(facts, record, all), data: { term: all.text } };
  },
});

export const allNeutral = defineRule()({
  id: 'spf/all-neutral',
  severity: 'warning',
  source: rfc(7208, '8.2'),
  remedy: 'choice',
  examples: { bad: spfZone('v=spf1 mx a:directo.gate.ee ?all'), good: spfZone('v=spf1 mx a:directo.gate.ee ~all') },
  *check(facts) {
    const record = readableRecord(facts);
    const all = record === undefined ? undefined : firstAll(record);
    if (record !== undefined && all?.qualifier === '?') yield { place: termPlace(facts, record, all), data: {} };
  },
});

export const allMissing = defineRule()({
  id: 'spf/all-missing',
  severity: 'warning',
  source: rfc(7208, '4.7'),
  remedy: 'choice',
  examples: { bad: spfZone('v=spf1 mx a:directo.gate.ee'), good: spfZone('v=spf1 mx a:directo.gate.ee ~all') },
  *check(facts) {
    const record = readableRecord(facts);
    if (record === undefined || hasAll(record) || modifierOf(record, 'redirect') !== undefined) return;
    yield { place: inRecord(facts.request.domain, record.text), data: {} };
  },
});

/** What stands behind `all` is never reached. A term of the sender itself is told by a rule of its own. */
export const termAfterAll = defineRule<{ term: string }>()({
  id: 'spf/term-after-all',
  severity: 'warning',
  source: rfc(7208, '5.1'),
  remedy: 'automatic',
  examples: {
    bad: spfZone('v=spf1 mx a:directo.gate.ee -all ip4:198.51.100.7'),
    good: spfZone('v=spf1 mx a:directo.gate.ee ip4:198.51.100.7 -all'),
  },
  *check(facts) {
    const record = readableRecord(facts);
    const all = record === undefined ? undefined : firstAll(record);
    if (record === undefined || all === undefined) return;
    for (const term of directivesOf(record))
      if (term.span.start > all.span.start && !isAboutSender(term, facts.request.domain, facts.sender))
        yield { place: termPlace(facts, record, term), data: { term: term.text } };
  },
});

export const redirectWithAll = defineRule<{ term: string }>()({
  id: 'spf/redirect-with-all',
  severity: 'warning',
  source: rfc(7208, '6.1'),
  remedy: 'choice',
  examples: {
    bad: spfZone('v=spf1 mx a:directo.gate.ee redirect=pavyzdys.lt -all'),
    good: `${spfZone('v=spf1 mx a:directo.gate.ee include:pavyzdys.lt -all')}pavyzdys.lt. TXT "v=spf1 ip4:198.51.100.7 -all"\n`,
  },
  *check(facts) {
    const record = readableRecord(facts);
    const redirect = record === undefined ? undefined : modifierOf(record, 'redirect');
    if (record !== undefined && redirect !== undefined && hasAll(record))
      yield { place: termPlace(facts, record, redirect), data: { term: redirect.text } };
  },
});

export const redirectUnusable = defineRule<{ term: string; target: string }>()({
  id: 'spf/redirect-unusable',
  severity: 'error',
  source: rfc(7208, '6.1'),
  remedy: 'elsewhere',
  examples: {
    bad: `${spfZone('v=spf1 redirect=_spf.pavyzdys.lt')}pavyzdys.lt. A 192.0.2.80\n`,
    good: `${spfZone('v=spf1 redirect=_spf.pavyzdys.lt')}_spf.pavyzdys.lt. TXT "v=spf1 a:directo.gate.ee -all"\n`,
  },
  *check(facts) {
    const record = readableRecord(facts);
    const redirect = record === undefined ? undefined : redirectOf(record);
    const branch = facts.spf.tree.branches.find(({ term }) => term === redirect || term.type === 'redirect');
    if (record === undefined || redirect === undefined || branch?.node === undefined) return;
    const { answer, selection } = branch.node;
    // A target that nobody holds is a danger of its own kind: `spf/dangling-domain`.
    if (facts.spf.dangling.some(({ target }) => target === branch.target)) return;
    // The sender's host as a redirect is told by the sender's own rule.
    if (facts.sender.hosts.some(({ host }) => host === branch.target)) return;
    if (isAnswered(answer) && selection.kind !== 'one')
      yield {
        place: termPlace(facts, record, redirect),
        data: { term: redirect.text, target: branch.target ?? redirect.target.text },
      };
  },
});

/** A record without a single passing term says that the domain sends no mail at all. */
export function deniesAll(facts: Facts): SpfRecord | undefined {
  const record = readableRecord(facts);
  if (record === undefined || modifierOf(record, 'redirect') !== undefined || !hasAll(record)) return undefined;
  return directivesOf(record).some((term) => term.qualifier === '+') ? undefined : record;
}

export const deniesEverybody = defineRule()({
  id: 'spf/denies-all',
  severity: 'error',
  source: rfc(7208, '10.1.2'),
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 -all'), good: spfZone('v=spf1 mx a:directo.gate.ee -all') },
  *check(facts) {
    const record = deniesAll(facts);
    const hasMail = recordsOf(facts.mx).some(({ exchange }) => exchange !== root);
    const refused = facts.addresses.some(
      (one) => verdictFor(one) === 'fail' && decisionPath(one.evaluation).length > 0,
    );
    if (record !== undefined && (hasMail || refused))
      yield { place: inRecord(facts.request.domain, record.text), data: {} };
  },
});

/** `-`, `~` or `?` before an include refuses or doubts exactly those whom the included record admits. */
export const weakQualifier = defineRule<{ term: string }>()({
  id: 'spf/weak-qualifier',
  severity: 'warning',
  source: rfc(7208, '5.2'),
  remedy: 'choice',
  examples: {
    bad: `${spfZone('v=spf1 ?include:pavyzdys.lt a:directo.gate.ee -all')}pavyzdys.lt. TXT "v=spf1 ip4:198.51.100.7 -all"\n`,
    good: `${spfZone('v=spf1 include:pavyzdys.lt a:directo.gate.ee -all')}pavyzdys.lt. TXT "v=spf1 ip4:198.51.100.7 -all"\n`,
  },
  *check(facts) {
    const record = readableRecord(facts);
    if (record === undefined) return;
    for (const term of directivesOf(record))
      if (term.qualifier !== '+' && term.mechanism.kind === 'include')
        yield { place: termPlace(facts, record, term), data: { term: term.text } };
  },
});
