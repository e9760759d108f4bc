import { spfRecordOf } from '../../record/parse.js';
import { admitsEverybody, malformedTerms, type SpfRecord, type Term } from '../../record/record.js';
import type { Mistake, Remedy } from '../text/mistake.js';
import { replaceSpans } from '../text/replace.js';
import { asGuess, type ExaminedTerm, type FoundMistake, none } from './examiner.js';
import { examinersFor } from './examiners.js';

/** The mistakes of a record, their replacements examined `depth` levels deep. */
export function mistakesOf(record: SpfRecord, depth: number): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  const right: Term[] = [];
  for (let index = 0; index < record.terms.length; ) {
    const found = examine(record, index, depth);
    const last = record.terms[index + (found?.terms ?? 1) - 1];
    const first = record.terms[index];
    if (found !== undefined && first !== undefined && last !== undefined) {
      const { terms: _, ...mistake } = found;
      const span = { start: first.span.start, end: last.span.end };
      mistakes.push({ ...mistake, span, text: record.text.slice(span.start, span.end) });
    }
    if (found === undefined && first !== undefined) right.push(first);
    index += found?.terms ?? 1;
  }
  return withModifiersOnce(mistakes, right);
}

function examine(record: SpfRecord, index: number, depth: number): FoundMistake | undefined {
  const term = record.terms[index];
  if (term === undefined) return undefined;
  const sign = /^[+\-~?]/.exec(term.text)?.[0] ?? '';
  const examined: ExaminedTerm = {
    record,
    index,
    term,
    sign,
    body: term.text.slice(sign.length),
    next: record.terms[index + 1],
    repair: (text) => repair(text, depth - 1),
  };
  for (const examiner of examinersFor(term)) {
    const found = examiner(examined);
    if (found !== undefined) return found;
  }
  return undefined;
}

const versionSection = 'v=spf1 ';

function repair(text: string, depth: number): Remedy {
  const record = spfRecordOf(versionSection + text);
  const mistakes = depth > 0 ? mistakesOf(record, depth).filter((mistake) => mistake.kind !== 'unknown-modifier') : [];
  const remedies = mistakes.map((mistake) => mistake.remedy);
  if (remedies.some((remedy) => remedy.kind === 'none')) return none;
  const mended = replaceSpans(record.text, mistakes).slice(versionSection.length).trim();
  const result = spfRecordOf(versionSection + mended);
  if (malformedTerms(result).length > 0) return none;
  const elsewhere = remedies.flatMap((remedy) => ('elsewhere' in remedy ? [remedy.elsewhere] : [])).join(' ');
  const clear: Remedy = { kind: 'clear', replacement: mended, ...(elsewhere === '' ? {} : { elsewhere }) };
  // A broken `+all` or `/0` admits nobody; corrected it would admit the world, which must not happen unasked.
  const sure = remedies.every((remedy) => remedy.kind === 'clear') && !result.terms.some(admitsEverybody);
  return sure ? clear : asGuess(clear, otherReadings(text, mistakes));
}

/** Where one guess is all there is to it, its other readings hold as well. */
function otherReadings(text: string, mistakes: readonly Mistake[]): readonly string[] {
  const [only] = mistakes;
  return mistakes.length === 1 && only?.text === text && only.remedy.kind === 'guess' ? only.remedy.others : [];
}

/** `redirect` and `exp` may occur once (RFC 7208 §6): a correction that makes a second one needs a person. */
function withModifiersOnce(mistakes: readonly Mistake[], right: readonly Term[]): readonly Mistake[] {
  const seen = new Set(right.filter(isModifier).map((term) => term.type));
  return mistakes.map((mistake) => {
    if (mistake.remedy.kind !== 'clear') return mistake;
    const made = spfRecordOf(versionSection + mistake.remedy.replacement).terms.filter(isModifier);
    const repeated = made.some((term) => seen.has(term.type));
    for (const term of made) seen.add(term.type);
    return repeated ? { ...mistake, remedy: asGuess(mistake.remedy) } : mistake;
  });
}

function isModifier(term: Term): boolean {
  return term.type === 'redirect' || term.type === 'exp';
}
