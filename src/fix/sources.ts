import type { Facts } from '../check/facts.js';
import { formatTerm } from '../spf/format.js';
import { mend } from '../spf/mend.js';
import { type Draft, draftOf, without, withoutDuplicates, withoutTermsAfterAll } from './draft.js';
import type { Edit } from './fix.js';

/** A text that the new record takes the place of, repaired as far as its meaning is clear. */
export interface Source {
  /** As published. */
  readonly text: string;
  readonly draft: Draft;
}

/**
 * The texts to start from: the SPF records, or, where there is none, the one text that was plainly meant as SPF.
 * More than one such near miss is not guessed about.
 */
export function sourcesOf({ spf }: Facts): readonly Source[] {
  if (spf.texts.length > 0) return spf.texts.map((text) => repair(text, text, []));
  const meant = spf.nearMisses.flatMap(({ text, miss }) =>
    'meant' in miss && miss.meant !== undefined ? [{ text, meant: miss.meant }] : [],
  );
  const [only, ...others] = meant;
  if (only === undefined || others.length > 0) return [];
  return [repair(only.text, only.meant, [{ kind: 'recognised', text: only.text }])];
}

function repair(published: string, text: string, edits: readonly Edit[]): Source {
  const mended = mend(text);
  const start = draftOf(mended.text);
  const told: Edit[] = mended.mended.flatMap((mistake) =>
    mistake.remedy.kind === 'clear' ? [{ kind: 'mended', from: mistake.text, to: mistake.remedy.replacement }] : [],
  );
  const draft: Draft = { terms: start.terms, edits: [...edits, ...told], left: mended.left };
  return { text: published, draft: withoutRepeatedModifiers(withoutDuplicates(withoutTermsAfterAll(draft))) };
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
