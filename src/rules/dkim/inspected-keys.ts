import type { KeyInspection } from '../../dkim/public-key.js';
import type { Facts } from '../../facts/facts.js';
import { inRecord, type Place } from '../../finding/place.js';
import { keyRecordsOf, type Selector } from './selectors.js';

export interface InspectedKey {
  readonly inspection: KeyInspection;
  readonly place: Place;
  readonly name: string;
  /** `k=` if it names no known type. */
  readonly keyType?: string;
  /**
   * Whether advice on it would be useless, though not a warning of danger: a stranger's key that must go anyway, or one
   * that others maintain.
   */
  readonly isBeyondAdvice: boolean;
  readonly role: Selector['role'];
}

/** The keys that a rule may report on: not those that `directo/dkim-differs` compares with the sender's. */
export function inspectedKeys(facts: Facts): readonly InspectedKey[] {
  return keyRecordsOf(facts).flatMap(({ state, record, verdict, name, role, isForeign }): InspectedKey[] => {
    if (state.kind !== 'key' || state.inspection === undefined) return [];
    if (verdict?.kind === 'damaged' || verdict?.kind === 'printed-text') return [];
    if (record.problems.some((problem) => problem.kind === 'bad-base64')) return [];
    const unknown = record.problems.find((problem) => problem.kind === 'unknown-key-type');
    const one = {
      inspection: state.inspection,
      place: inRecord(name, record.text, (unknown ?? record.key)?.span),
      name,
      isBeyondAdvice: verdict?.kind === 'other-key' || isForeign,
      role,
    };
    return [unknown === undefined ? one : { ...one, keyType: unknown.name }];
  });
}
