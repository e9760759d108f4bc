import type { Facts } from '../../facts/facts.js';
import { recordMeantHere } from '../../facts/spf-facts.js';
import { findMistakes, type Mistake } from '../../spf/mend/find.js';
import { mend } from '../../spf/mend/mend.js';
import { replaceSpans } from '../../spf/mend/text/replace.js';
import { spfRecordOf } from '../../spf/record/parse.js';
import { isSpfText } from '../../spf/record/select.js';
import { isWanted } from '../draft/certainty.js';
import { isAboutSender } from '../draft/clean.js';
import type { FixContext } from '../draft/context.js';
import { type Draft, draftOf, withoutDuplicates } from '../draft/draft.js';
import type { Edit } from '../draft/fix.js';
import { withCutAll, withoutRepeatedModifiers, withRedirectsAsIncludes, withTermsBeforeAll } from './endings.js';
import { settleMistakes } from './guesses.js';
import { frameOf } from './sender-frame.js';

/** A text that the new record takes the place of, repaired as far as its meaning is clear. */
export interface Source {
  /** The text that holds it, as published. */
  readonly publishedText: string;
  /** The record itself: all of that, or one of several that were pasted together. */
  readonly text: string;
  readonly draft: Draft;
}

/**
 * The texts to start from: the SPF records, or, where there is none, the one text that was plainly meant as SPF: a near
 * miss at the name itself, else a record at a name where people put it by mistake. Of several nothing is guessed.
 */
export function sourcesOf({ spf }: Facts, context: FixContext): readonly Source[] {
  if (spf.texts.length > 0) return [...spf.texts.flatMap((text) => sourcesIn(text, context)), ...restsOf(spf, context)];
  const meant = spf.nearMisses.flatMap(({ text, miss }) =>
    'meant' in miss && miss.meant !== undefined ? [{ text, meant: miss.meant }] : [],
  );
  const [only, ...others] = meant;
  if (only !== undefined)
    return others.length > 0 ? [] : [repair(only.text, only.meant, [{ kind: 'recognised', text: only.text }], context)];
  const found = recordMeantHere(spf);
  if (found === undefined) return [];
  return [repair(found.text, found.text, [{ kind: 'found-elsewhere', ...pick(found) }], context)];
}

/** TXT records that hold only terms: the rest of the record beside them, which receivers do not join (§4.5). */
function restsOf({ nearMisses }: Facts['spf'], context: FixContext): readonly Source[] {
  return nearMisses.flatMap(({ text, miss }) =>
    miss.kind === 'spf-near-miss' && miss.why === 'no-version' && miss.meant !== undefined
      ? [{ ...repair(text, miss.meant, [], context), text }]
      : [],
  );
}

function pick({ owner, text }: Facts['spf']['misplaced'][number]) {
  return { owner, text };
}

/** A record in which a second one was pasted behind the first is two records (§4.5 knows only one). */
function sourcesIn(publishedText: string, context: FixContext): Source[] {
  const cuts = findMistakes(spfRecordOf(publishedText.slice(0, mendedOctets)))
    .filter((mistake) => mistake.kind === 'concatenated-records')
    .flatMap(({ span, text }) => {
      const at = span.start + text.search(/v=spf1/i);
      return isSpfText(publishedText.slice(at)) ? [at] : [];
    });
  const starts = [0, ...cuts];
  return starts.map((start, index) => {
    // Only the blank between two records goes: others are for `mend`, which tells them.
    const next = starts[index + 1];
    const text = next === undefined ? publishedText.slice(start) : publishedText.slice(start, next).replace(/ +$/, '');
    return { ...repair(publishedText, text, [], context), text: starts.length === 1 ? publishedText : text };
  });
}

/** The longest of 4,477 published records has 1,636 octets; what is far longer was not written to be mended. */
const mendedOctets = 4096;

function repair(publishedText: string, text: string, edits: readonly Edit[], context: FixContext): Source {
  const mended = mendWanted(text, context);
  const start = draftOf(mended.text);
  const draft: Draft = { terms: start.terms, edits: [...edits, ...mended.edits] };
  const ordered = withTermsBeforeAll(withoutDuplicates(withCutAll(draft, context), context), context);
  return {
    publishedText,
    text: publishedText,
    draft: withRedirectsAsIncludes(withoutRepeatedModifiers(ordered), context),
  };
}

/** The text with its mistakes mended: by the text where that is clear, else by what DNS confirms. */
function mendWanted(text: string, context: FixContext): { readonly text: string; readonly edits: readonly Edit[] } {
  if (text.length > mendedOctets) return { text, edits: [] };
  const { mended } = mend(text);
  const wanted = mended
    .map((mistake) => asFrame(mistake, context))
    .map((mistake) => ({ mistake, edits: editsFor(mistake) }))
    .filter(({ edits }) => edits.every((edit) => isWanted(edit, context.request)));
  const clear = replaceSpans(
    text,
    wanted.map(({ mistake }) => mistake),
  );
  const settled = settleMistakes(clear, findMistakes(spfRecordOf(clear)).filter(isOpen), context);
  return { text: settled.text, edits: [...wanted.flatMap(({ edits }) => edits), ...settled.edits] };
}

/** Those declined by the user are left as well, and stay. */
function isOpen({ remedy }: Mistake): boolean {
  return remedy.kind !== 'clear';
}

/** What speaks of the sender alone goes: the documented term takes its place, unless the mending gives just that. */
function asFrame(mistake: Mistake, context: FixContext): Mistake {
  const frame = frameOf(mistake.text, context);
  const { remedy, kind } = mistake;
  if (frame === undefined || remedy.kind !== 'clear') return mistake;
  const documented = context.request.sender.routes.some(({ authorise }) => authorise[0]?.includes(remedy.replacement));
  const list = kind === 'bad-address' || kind === 'bad-prefix' || kind === 'address-list';
  const { terms } = spfRecordOf(`v=spf1 ${remedy.replacement}`);
  const others = terms.some((term) => term.type !== 'directive' || !isAboutSender(term, context));
  if (documented || others || (frame === 'addresses' && !list)) return mistake;
  return { ...mistake, remedy: { kind: 'clear', replacement: '' } };
}

function editsFor({ text, remedy, kind }: Mistake): readonly Edit[] {
  if (remedy.kind !== 'clear') return [];
  const { replacement: to, elsewhere } = remedy;
  const aside: Edit[] = elsewhere === undefined ? [] : [{ kind: 'set-aside', text: elsewhere }];
  if (to === '' && (kind === 'bad-address' || kind === 'address-list') && elsewhere === undefined)
    return [{ kind: 'dropped', term: text, reason: 'wrong-form' }];
  // A text that only goes elsewhere is told once.
  return to === '' && aside.length > 0 ? aside : [{ kind: 'mended', from: text, to }, ...aside];
}
