import type { DkimFacts } from '../../dkim/facts.js';
import { inRecord, type Place } from '../../finding/place.js';

/** The key in its record. */
export function keyPlace({ name }: DkimFacts, { record }: Extract<DkimFacts['state'], { kind: 'key' }>): Place {
  return inRecord(name, record.text, record.key?.span);
}
