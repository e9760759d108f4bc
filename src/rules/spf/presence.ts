import type { Facts } from '../../check/facts.js';
import { goodSpf, mailHost, spfZone } from '../example.js';
import { inRecord } from '../place.js';
import { defineRule, rfc } from '../rule.js';

/** Whether DNS said, one way or the other, what the domain publishes. */
function isKnown({ spf }: Facts): boolean {
  const { status } = spf.tree.answer;
  return status === 'found' || status === 'nodata';
}

/** Without a record receivers can only guess. A near miss says more and speaks instead. */
export const missing = defineRule<{ domain: string }>()({
  id: 'spf/missing',
  severity: 'error',
  source: rfc(7208, '4.5'),
  remedy: 'automatic',
  examples: { bad: mailHost, good: goodSpf },
  *check(facts) {
    const { spf, request } = facts;
    const nearly = spf.nearMisses.some(({ miss }) => miss.kind !== 'spf-obsolete-record');
    if (isKnown(facts) && spf.texts.length === 0 && !nearly)
      yield { place: { owner: request.domain, type: 'TXT' }, data: { domain: request.domain } };
  },
});

/** Two records are a permerror for all mail; nobody picks one. */
export const multipleRecords = defineRule<{ count: number }>()({
  id: 'spf/multiple-records',
  severity: 'error',
  source: rfc(7208, '4.5'),
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx -all', 'v=spf1 a:directo.gate.ee -all'), good: goodSpf },
  *check({ spf, request }) {
    const { texts } = spf;
    if (texts.length > 1) yield { place: { owner: request.domain, type: 'TXT' }, data: { count: texts.length } };
  },
});

/** `v=spf1;` is no SPF record at all: not an error, but nothing. */
export const versionNotTerminated = defineRule<{ text: string }>()({
  id: 'spf/version-not-terminated',
  severity: 'error',
  source: rfc(7208, '4.5'),
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1; mx; a:directo.gate.ee; -all'), good: goodSpf },
  *check({ spf, request }) {
    for (const { text, miss } of spf.nearMisses)
      if (miss.kind === 'spf-version-not-terminated')
        yield { place: inRecord(request.domain, text, { start: 0, end: Math.min(7, text.length) }), data: { text } };
  },
});

/** Meant as SPF, but something stands before the version or it is misspelt. */
export const nearMiss = defineRule<{ text: string }>()({
  id: 'spf/near-miss',
  severity: 'warning',
  source: rfc(7208, '4.5'),
  remedy: 'automatic',
  examples: { bad: spfZone('spf1 mx a:directo.gate.ee -all'), good: goodSpf },
  *check({ spf, request }) {
    const severity = spf.texts.length === 0 ? 'error' : 'warning';
    for (const { text, miss } of spf.nearMisses)
      if (miss.kind === 'spf-near-miss') yield { place: inRecord(request.domain, text), data: { text }, severity };
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

/** Nothing is inherited: a record counts at the very name of the sender's domain. */
export const misplaced = defineRule<{ owner: string; domain: string }>()({
  id: 'spf/misplaced',
  severity: 'warning',
  source: rfc(7208, '3'),
  remedy: 'elsewhere',
  examples: { bad: `${mailHost}_spf TXT "v=spf1 mx a:directo.gate.ee -all"\n`, good: goodSpf },
  *check({ spf, request }) {
    for (const { owner, text } of spf.misplaced)
      yield { place: inRecord(owner, text), data: { owner, domain: request.domain } };
  },
});

/** RFC 7208 §3.4: above 450 octets an answer may not fit into a datagram of 512. */
const comfortableOctets = 450;
const datagramOctets = 512;

export const answerTooLarge = defineRule<{ octets: number }>()({
  id: 'spf/answer-too-large',
  severity: 'warning',
  source: rfc(7208, '3.4'),
  remedy: 'choice',
  examples: {
    bad: `${goodSpf}@ TXT "${'x'.repeat(250)}"\n@ TXT "${'y'.repeat(250)}"\n`,
    good: goodSpf,
  },
  *check({ spf, request }) {
    const { answer } = spf.tree;
    if (answer.status !== 'found') return;
    // Each string has a length octet; each record a compressed name and a header of its own (RFC 1035 §4.1.3).
    const records = answer.records.map((strings) => 12 + strings.reduce((sum, text) => sum + text.length + 1, 0));
    const octets = 12 + request.domain.length + 6 + records.reduce((sum, size) => sum + size, 0);
    if (octets > comfortableOctets)
      yield {
        place: { owner: request.domain, type: 'TXT' },
        data: { octets },
        severity: octets > datagramOctets ? 'warning' : 'info',
      };
  },
});
