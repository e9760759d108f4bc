import type { Facts } from '../../facts/facts.js';
import { isSenderNamedIn } from '../../facts/sender-terms.js';
import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import type { NearMiss } from '../../spf/record/near-miss.js';
import { goodSpf, mailHost, spfZone } from '../rule/example.js';
import { defineRule } from '../rule/rule.js';

/** Whether the domain exists and DNS told what it publishes. */
export function isKnown({ spf }: Facts): boolean {
  const { status } = spf.tree.answer;
  return status === 'found' || status === 'nodata';
}

/** Texts meant as SPF that no receiver takes for it. Sender ID is none of them. */
function failedAttempts({ spf }: Facts): Facts['spf']['nearMisses'] {
  return spf.nearMisses.filter(({ miss }) => miss.kind !== 'spf-obsolete-record');
}

/** A name that does not exist is told by `dns/name-not-found`; a text that was meant as the record, by its own rule. */
export const missing = defineRule<{ domain: string }>()({
  id: 'spf/missing',
  severity: 'error',
  source: rfc(7208, '4.5'),
  remedy: 'automatic',
  examples: { bad: mailHost, good: goodSpf },
  *check(facts) {
    const { spf, request } = facts;
    if (isKnown(facts) && spf.texts.length === 0 && failedAttempts(facts).length === 0)
      yield { place: { owner: request.domain, type: 'TXT' }, data: { domain: request.domain } };
  },
});

/** Two records are a permerror for all mail; nobody picks one. */
export const multipleRecords = defineRule<{ domain: string; count: number }>()({
  id: 'spf/multiple-records',
  severity: 'error',
  source: rfc(7208, '4.5'),
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx -all', 'v=spf1 a:directo.gate.ee -all'), good: goodSpf },
  *check({ spf, request: { domain } }) {
    const count = spf.texts.length;
    if (count > 1) yield { place: { owner: domain, type: 'TXT' }, data: { domain, count } };
  },
});

export interface AttemptData {
  readonly text: string;
  /** No other record of the domain is valid, so that it has no SPF at all. */
  readonly alone: boolean;
}

/** `v=spf1;` is no SPF record at all: not an error, but nothing. */
export const versionNotTerminated = defineRule<AttemptData>()({
  id: 'spf/version-not-terminated',
  severity: 'error',
  source: rfc(7208, '4.5'),
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1; mx; a:directo.gate.ee; -all'), good: goodSpf },
  *check({ spf, request }) {
    const alone = spf.texts.length === 0;
    for (const { text, miss } of spf.nearMisses) {
      if (miss.kind !== 'spf-version-not-terminated') continue;
      const start = 'v=spf1'.length;
      yield {
        place: inRecord(request.domain, text, { start, end: start + 1 }),
        data: { text, alone },
        severity: alone ? 'error' : 'warning',
      };
    }
  },
});

export type NearMissCause = Extract<NearMiss, { kind: 'spf-near-miss' }>['why'];

/** Meant as SPF, but something stands before the version, or it is misspelt. */
export const nearMiss = defineRule<AttemptData & { why: NearMissCause }>()({
  id: 'spf/near-miss',
  severity: 'warning',
  source: rfc(7208, '4.5'),
  remedy: 'automatic',
  examples: { bad: spfZone('spf1 mx a:directo.gate.ee -all'), good: goodSpf },
  *check({ spf, request }) {
    const alone = spf.texts.length === 0;
    for (const { text, miss } of spf.nearMisses) {
      if (miss.kind !== 'spf-near-miss') continue;
      const { why, wrapper } = miss;
      yield {
        place: inRecord(request.domain, text, { start: 0, end: wrapper.length }),
        data: { text, why, alone },
        severity: alone ? 'error' : 'warning',
      };
    }
  },
});

/** Sender ID is history. */
export const obsoleteRecord = defineRule<{ text: string }>()({
  id: 'spf/obsolete-record',
  severity: 'info',
  source: rfc(7208, '3.1'),
  remedy: 'elsewhere',
  examples: { bad: spfZone('v=spf1 mx a:directo.gate.ee -all', 'spf2.0/pra mx -all'), good: goodSpf },
  *check({ spf, request }) {
    for (const { text, miss } of spf.nearMisses)
      if (miss.kind === 'spf-obsolete-record') yield { place: inRecord(request.domain, text), data: { text } };
  },
});

/** Nothing is inherited: a record counts at the very name. One that names the sender is told by a rule of the sender. */
export const misplaced = defineRule<{ owner: string; domain: string }>()({
  id: 'spf/misplaced',
  severity: 'warning',
  source: rfc(7208, '3'),
  remedy: 'elsewhere',
  examples: { bad: `${mailHost}_spf TXT "v=spf1 mx ip4:198.51.100.7 -all"\n`, good: goodSpf },
  *check(facts) {
    const { spf, request } = facts;
    if (!isKnown(facts)) return;
    for (const { owner, text } of spf.misplaced)
      if (!isSenderNamedIn(text, request.sender))
        yield { place: inRecord(owner, text), data: { owner, domain: request.domain } };
  },
});
