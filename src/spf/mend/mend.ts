import { parseSpfRecord } from '../record/parse.js';
import { isSpfText } from '../record/select.js';
import type { Mistake } from './examiners/mistake.js';
import { replacedFrom, replaceSpans } from './examiners/replace.js';
import { findMistakes } from './find.js';

/**
 * A mending may bring two terms together that are mended in their turn (`include: x` where `x` held a no-break
 * space). More rounds than this are no slip of a person; such a text is left as it was.
 */
const mostRounds = 8;

export interface Mended {
  readonly text: string;
  /** What was mended, all with clear remedies; places and texts are those of the original, in order, not overlapping. */
  readonly mended: readonly Mistake[];
  /** What only a person can decide; places and texts are those of the mended text. */
  readonly left: readonly Mistake[];
}

/**
 * An SPF record with every mistake put right whose meaning is plain (RFC 7208 §4.6: one malformed term voids all).
 *
 * Without such a mistake it comes back byte for byte. What was well formed stays, in its order; no new malformed term
 * comes up; no host or address that did not stand in the text. Mending what was mended changes nothing. A text that
 * is no SPF record (§4.5) comes back as it is, without a mistake. Never throws.
 */
export function mend(text: string): Mended {
  if (!isSpfText(text)) return { text, mended: [], left: [] };
  let mended: readonly Mistake[] = [];
  let current = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const mistakes = findMistakes(parseSpfRecord(current));
    const clear = mistakes.filter((mistake) => mistake.remedy.kind === 'clear');
    if (clear.length === 0) return { text: current, mended, left: mistakes };
    mended = round === 0 ? clear : together(text, mended, current, clear);
    current = replaceSpans(text, mended);
  }
  return { text, mended: [], left: findMistakes(parseSpfRecord(text)) };
}

/** A stretch of the original and what stands for it in the current text. */
interface Patch {
  readonly original: readonly [start: number, end: number];
  readonly current: readonly [start: number, end: number];
  readonly mistake: Mistake;
}

/** The mistakes of a later round, found in `current`, told in places of the original, and joined to those they touch. */
function together(
  original: string,
  earlier: readonly Mistake[],
  current: string,
  later: readonly Mistake[],
): readonly Mistake[] {
  const patches = patchesOf(original, earlier);
  const result: Mistake[] = [];
  let next = 0;
  let shift = 0;
  const pass = (patch: Patch) => {
    shift = patch.original[1] - patch.current[1];
    next += 1;
  };
  for (const mistake of later) {
    const replacement = replacementOf(mistake);
    const from = replacedFrom(current, mistake.span, replacement);
    for (let patch = patches[next]; patch !== undefined && patch.current[1] <= from; patch = patches[next]) {
      result.push(patch.mistake);
      pass(patch);
    }
    const touched: Patch[] = [];
    const start = Math.min(from, patches[next]?.current[0] ?? from);
    const originalStart = start + shift;
    let end = mistake.span.end;
    for (let patch = patches[next]; patch !== undefined && patch.current[0] < end; patch = patches[next]) {
      touched.push(patch);
      end = Math.max(end, patch.current[1]);
      pass(patch);
    }
    const whole = current.slice(start, from) + replacement + current.slice(mistake.span.end, end);
    result.push(joined(original, [originalStart, end + shift], whole, causeOf(touched) ?? mistake, mistake));
  }
  return [...result, ...patches.slice(next).map((patch) => patch.mistake)];
}

/** What was found first names the whole, unless it was mere litter. */
function causeOf(patches: readonly Patch[]): Mistake | undefined {
  return patches.find(({ mistake }) => replacementOf(mistake) !== '')?.mistake;
}

function patchesOf(original: string, mistakes: readonly Mistake[]): readonly Patch[] {
  let shift = 0;
  return mistakes.map((mistake) => {
    const replacement = replacementOf(mistake);
    const start = replacedFrom(original, mistake.span, replacement);
    const current = [start + shift, start + shift + replacement.length] as const;
    shift = current[1] - mistake.span.end;
    return { original: [start, mistake.span.end], current, mistake };
  });
}

/** One mistake for a stretch of the original, named after the first cause that was found there. */
function joined(
  original: string,
  [start, end]: readonly [number, number],
  replacement: string,
  cause: Mistake,
  last: Mistake,
): Mistake {
  // The space that goes with a dropped term is no part of it.
  const spanStart = replacement === '' && original.charAt(start) === ' ' ? start + 1 : start;
  const elsewhere = [...new Set([cause, last])].flatMap(({ remedy }) =>
    remedy.kind === 'clear' && remedy.elsewhere !== undefined ? [remedy.elsewhere] : [],
  );
  return {
    ...cause,
    span: { start: spanStart, end },
    text: original.slice(spanStart, end),
    remedy: { kind: 'clear', replacement, ...(elsewhere.length === 0 ? {} : { elsewhere: elsewhere.join(' ') }) },
  };
}

function replacementOf({ remedy }: Mistake): string {
  return remedy.kind === 'none' ? '' : remedy.replacement;
}
