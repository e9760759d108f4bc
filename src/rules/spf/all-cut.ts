import { rfc } from '../../finding/source.js';
import { type Directive, directivesOf, hasAll, modifierOf, type SpfRecord } from '../../spf/record/record.js';
import { goodSpf, spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { readableRecord } from '../rule/readable-record.js';
import { defineRule } from '../rule/rule.js';

/** `~all` of which two letters were lost: valid, and about the domain's own address instead of everybody. */
export const allCut = defineRule<{ term: string; meant: string }>()({
  id: 'spf/all-cut',
  about: 'permission',
  severity: 'warning',
  source: rfc(7208, '5.1'),
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx a:directo.gate.ee ~a'), good: goodSpf },
  *check(facts) {
    const record = readableRecord(facts);
    const term = record === undefined ? undefined : cutAll(record);
    if (term !== undefined)
      yield { place: inOwnRecord(facts, term.span), data: { term: term.text, meant: `${term.qualifier}all` } };
  },
});

/** The last term, where it reads like the beginning of an `all` that the record does not have. */
export function cutAll(record: SpfRecord): Directive | undefined {
  if (hasAll(record) || modifierOf(record, 'redirect') !== undefined) return undefined;
  const last = directivesOf(record).at(-1);
  return last !== undefined && /^[-~?]a$/i.test(last.text) ? last : undefined;
}
