import type { Facts } from '../../facts/facts.js';
import { findMistakes } from '../../spf/mend/find.js';
import { mend } from '../../spf/mend/mend.js';
import { formatTerm } from '../../spf/record/format.js';
import { parseSpfRecord } from '../../spf/record/parse.js';
import { isSpfText } from '../../spf/record/select.js';
import { type Draft, draftOf, without, withoutDuplicates, withoutTermsAfterAll } from './draft.js';
import type { Edit } from './fix.js';

/** A text that the new record takes the place of, repaired as far as its meaning is clear. */
export interface Source {
  /** The text that holds it, as published. */
  readonly publishedText: string;
  /** The record itself: all of that, or one of several that were pasted together. */
  readonly text: string;
  readonly draft: Draft;
}

/**
 * The texts to start from: the SPF records, or, where there is none, the one text that was plainly meant as SPF.
 * More than one such near miss is not guessed about.
 */
export function sourcesOf({ spf }: Facts): readonly Source[] {
  if (spf.texts.length > 0) return spf.texts.flatMap(sourcesIn);
  const meant = spf.nearMisses.flatMap(({ text, miss }) =>
    'meant' in miss && miss.meant !== undefined ? [{ text, meant: miss.meant }] : [],
  );
  const [only, ...others] = meant;
  if (only === undefined || others.length > 0) return [];
  return [repair(only.text, only.meant, [{ kind: 'recognised', text: only.text }])];
}

/** A record in which a second one was pasted behind the first is two records (§4.5 knows only one). */
function sourcesIn(publishedText: string): Source[] {
  const cuts = findMistakes(parseSpfRecord(publishedText.slice(0, mendedOctets)))
    .filter((mistake) => mistake.kind === 'concatenated-records' && isSpfText(publishedText.slice(mistake.span.start)))
    .map((mistake) => mistake.span.start);
  const starts = [0, ...cuts];
  return starts.map((start, index) => {
    const text = publishedText.slice(start, starts[index + 1]).trimEnd();
    return { ...repair(publishedText, text, []), text: starts.length === 1 ? publishedText : text };
  });
}

/** The longest of 4,477 published records has 1,636 octets; what is far longer was not written to be mended. */
const mendedOctets = 4096;

function repair(publishedText: string, text: string, edits: readonly Edit[]): Source {
  const mended = text.length > mendedOctets ? { text, mended: [] } : mend(text);
  const start = draftOf(mended.text);
  const told = mended.mended.flatMap(({ text: from, remedy }): Edit[] => {
    if (remedy.kind !== 'clear') return [];
    const { replacement: to, elsewhere } = remedy;
    const aside: Edit[] = elsewhere === undefined ? [] : [{ kind: 'set-aside', text: elsewhere }];
    return [{ kind: 'mended', from, to }, ...aside];
  });
  const draft: Draft = { terms: start.terms, edits: [...edits, ...told] };
  return {
    publishedText,
    text: publishedText,
    draft: withoutRepeatedModifiers(withoutDuplicates(withoutTermsAfterAll(draft))),
  };
}

/** The same `redirect` or `exp` twice is a permerror (§6); saying it once means the same. */
function withoutRepeatedModifiers(draft: Draft): Draft {
  const seen = new Set<string>();
  return without(draft, (term) => {
    if (term.type === 'redirect' || term.type === 'exp') seen.add(formatTerm(term).toLowerCase());
    const repeats =
      term.type === 'malformed' && term.problem.kind === 'repeated-modifier' && seen.has(term.text.toLowerCase());
    return repeats ? 'duplicate' : undefined;
  });
}
