import type { SpfRecord } from '../record/record.js';
import { mistakesOf } from './examiners/examine.js';
import type { Mistake } from './text/mistake.js';

export type { Mistake, MistakeKind } from './text/mistake.js';

/**
 * How often a replacement is examined in its turn: `"include: 192.0.2.1/32` takes three (quote, blank, network).
 * Bounds the work, since every step may try several readings.
 */
const deepestRepair = 3;

/**
 * What a record's author meant, certainly or probably, where the text alone shows a mistake.
 *
 * Every malformed term is covered by exactly one mistake; one cause gives one mistake, named by its most telling
 * kind, also where it covers several terms. Spans are in the record's text, in order, and don't overlap. Never
 * throws; linear in the length of the text. Knows nothing of DNS, and nothing of `all` missing or terms behind it.
 */
export function findMistakes(record: SpfRecord): readonly Mistake[] {
  return mistakesOf(record, deepestRepair);
}
