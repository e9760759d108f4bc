import { firstIndex } from '../../collections/first-index.js';
import { spfRecordOf } from '../record/parse.js';
import { isSpfText } from '../record/select.js';
import { findMistakes } from './find.js';
import type { Mistake } from './text/mistake.js';
import { replacedFrom, replaceSpans } from './text/replace.js';

/**
 * A mending may bring two terms together that are mended in their turn (`include: x` where `x` held a no-break
 * space). Nobody mistypes in more rounds than this; such a text is left as it was.
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
 * An SPF record with every mistake corrected whose meaning is clear (RFC 7208 §4.6: one malformed term voids all).
 *
 * Without such a mistake it comes back byte for byte. What was well formed stays, in its order; no new malformed term
 * comes up; no host or address that was not in the text. Mending what was mended changes nothing. A text that
 * is not an SPF record (§4.5) comes back as it is, without a mistake. Never throws.
 */
export function mend(text: string): Mended {
  if (!isSpfText(text)) return { text, mended: [], left: [] };
  let mended: readonly Mistake[] = [];
  let current = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const mistakes = findMistakes(spfRecordOf(current));
    const clear = mistakes.filter((mistake) => mistake.remedy.kind === 'clear');
    if (clear.length === 0) return { text: current, mended, left: mistakes };
    mended = round === 0 ? clear : together(text, mended, current, clear);
    current = replaceSpans(text, mended);
  }
  return { text, mended: [], left: findMistakes(spfRecordOf(text)) };
}

/** A mistake that was mended: its place in the original, and that of its replacement in the current text. */
interface Patch {
  readonly original: readonly [start: number, end: number];
  readonly current: readonly [start: number, end: number];
  readonly mistake: Mistake;
}

/** The mistakes of a later round, found in `current`, put in places of the original, and merged with those they touch. */
function together(
  original: string,
  earlier: readonly Mistake[],
  current: string,
  later: readonly Mistake[],
): readonly Mistake[] {
  const patches = patchesOf(original, earlier);
  const merged = new Set<Mistake>();
  const found = later.map((mistake) => {
    const near = around(patches, replacedFrom(current, mistake.span, replacementOf(mistake)), mistake.span.end);
    for (const patch of near.touched) merged.add(patch.mistake);
    return mergedWith(mistake, near, { original, current });
  });
  const untouched = earlier.filter((mistake) => !merged.has(mistake));
  return [...untouched, ...found].sort((one, other) => one.span.start - other.span.start);
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

/** The patches that a stretch of the current text touches, and the last one before it. */
interface Nearby {
  readonly touched: readonly Patch[];
  readonly before?: Patch;
}

function around(patches: readonly Patch[], from: number, to: number): Nearby {
  const first = firstIndex(patches, ({ current }) => current[1] > from);
  const touched = patches.slice(
    first,
    firstIndex(patches, ({ current }) => current[0] >= to),
  );
  const before = patches[first - 1];
  return { touched, ...(before === undefined ? {} : { before }) };
}

/** How far the original is ahead of the current text behind a patch. */
function shiftBehind(patch: Patch | undefined): number {
  return patch === undefined ? 0 : patch.original[1] - patch.current[1];
}

/** One mistake for a place of the original, named after the first cause that was found there. */
function mergedWith(
  mistake: Mistake,
  { touched, before }: Nearby,
  { original, current }: { readonly original: string; readonly current: string },
): Mistake {
  const ownReplacement = replacementOf(mistake);
  const from = replacedFrom(current, mistake.span, ownReplacement);
  const start = Math.min(from, touched[0]?.current[0] ?? from);
  const end = Math.max(mistake.span.end, touched.at(-1)?.current[1] ?? 0);
  const replacement = current.slice(start, from) + ownReplacement + current.slice(mistake.span.end, end);
  const replacedAt = start + shiftBehind(before);
  const span = {
    // The space removed with a dropped term is not part of it.
    start: replacement === '' && original.charAt(replacedAt) === ' ' ? replacedAt + 1 : replacedAt,
    end: end + shiftBehind(touched.at(-1) ?? before),
  };
  // What was found first names the whole, unless it was mere litter.
  const cause = touched.find((patch) => replacementOf(patch.mistake) !== '')?.mistake ?? mistake;
  const elsewhere = [...new Set([cause, mistake])].flatMap(({ remedy }) =>
    remedy.kind === 'clear' && remedy.elsewhere !== undefined ? [remedy.elsewhere] : [],
  );
  return {
    ...cause,
    span,
    text: original.slice(span.start, span.end),
    remedy: { kind: 'clear', replacement, ...(elsewhere.length === 0 ? {} : { elsewhere: elsewhere.join(' ') }) },
  };
}

function replacementOf({ remedy }: Mistake): string {
  return remedy.kind === 'none' ? '' : remedy.replacement;
}
