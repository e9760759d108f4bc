import type { SpfRecord, Term } from '../../record/record.js';
import type { Particulars, Remedy } from '../text/mistake.js';

/** A term that examiners look at, with what stands around it. */
export interface ExaminedTerm {
  readonly record: SpfRecord;
  readonly index: number;
  readonly term: Term;
  /** The qualifier as written, or nothing. */
  readonly sign: string;
  /** The term without its qualifier. */
  readonly body: string;
  /** The term behind this one. */
  readonly next: Term | undefined;
  /** What becomes of a candidate text, one term or several: clear where every term of it is right or clearly mended. */
  readonly repair: (text: string) => Remedy;
}

/** A mistake that begins at the examined term; `terms` is how many terms it covers. */
export type FoundMistake = Particulars & { readonly remedy: Remedy; readonly terms: number };

/** Recognises one kind of mistake; `undefined` where the term is none of its business. Linear in the term's length. */
export type Examiner = (examined: ExaminedTerm) => FoundMistake | undefined;

export const none: Remedy = { kind: 'none' };

export function guess(replacement: string, others: readonly string[] = []): Remedy {
  return { kind: 'guess', replacement, others };
}

/** The same remedy, but for a person to decide. */
export function asGuess(remedy: Remedy, others: readonly string[] = []): Remedy {
  return remedy.kind === 'clear' ? { ...remedy, kind: 'guess', others } : remedy;
}

/** The first reading that can be repaired, clear ones before guesses. */
export function best(remedies: readonly Remedy[]): Remedy {
  return (
    remedies.find((remedy) => remedy.kind === 'clear') ?? remedies.find((remedy) => remedy.kind === 'guess') ?? none
  );
}
