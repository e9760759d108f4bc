import type { Facts } from '../../facts/facts.js';
import { directivesOf, hasAll, modifierOf, type SpfRecord } from '../../spf/record/record.js';
import { readableRecord } from './readable-record.js';

/** The record if no term of it lets any address pass: it says that the domain sends no mail. */
export function denyingRecord(facts: Facts): SpfRecord | undefined {
  const record = readableRecord(facts);
  if (record === undefined || modifierOf(record, 'redirect') !== undefined || !hasAll(record)) return undefined;
  return directivesOf(record).some((term) => term.qualifier === '+') ? undefined : record;
}
