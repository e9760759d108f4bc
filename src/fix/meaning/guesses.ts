import { domainFromText } from '../../dns/name.js';
import type { Mistake } from '../../spf/mend/find.js';
import { replaceSpans } from '../../spf/mend/text/replace.js';
import { isWanted } from '../draft/certainty.js';
import { type Change, converted, dropped } from '../draft/change.js';
import type { FixContext } from '../draft/context.js';
import type { Edit } from '../draft/fix.js';
import { readingOf } from './names.js';
import { plainChange } from './plain-readings.js';
import { frameOf } from './sender-frame.js';
import { changeOfShortName, shortNameOf } from './short-names.js';
import { tryReading } from './try-reading.js';

/** DNS is asked about each reading of each mistake; a hostile record holds thousands. */
const mostSettled = 20;

/** A text in which mistakes were settled, and the edits that did it. */
export interface Settled {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** Settles what the text alone leaves open, where DNS confirms one reading and no other. */
export function settleMistakes(text: string, left: readonly Mistake[], context: FixContext): Settled {
  const settled = left.slice(0, mostSettled).flatMap((mistake) => {
    const change = changeOf(mistake, context);
    return change === undefined || !isWanted(change.edit, context.request) ? [] : [{ mistake, change }];
  });
  const replaced = settled.map(({ mistake: { span }, change }) => ({
    span,
    remedy: { kind: 'clear', replacement: change.terms.join(' ') } as const,
  }));
  return { text: replaceSpans(text, replaced), edits: settled.map(({ change }) => change.edit) };
}

function changeOf(mistake: Mistake, context: FixContext): Change | undefined {
  if (mistake.kind === 'repeated-modifier') return undefined;
  if (frameOf(mistake.text, context) !== undefined) {
    // `all` may be stuck to the host.
    const all = /[-~?]all$/i.exec(mistake.text)?.[0];
    return { ...dropped(mistake.text, 'wrong-form'), terms: all === undefined ? [] : [all] };
  }
  if (namesNobody(mistake)) return dropped(mistake.text, 'no-name');
  const plain = plainChange(mistake);
  if (plain !== undefined) return plain;
  const short = shortNameOf(mistake);
  if (short !== undefined) return changeOfShortName(mistake, short, context);
  const tried = readingsOf(mistake).map((reading) => ({ reading, ...tryReading(reading, context) }));
  if (tried.some(({ standing }) => standing === 'unknown')) return undefined;
  const working = tried.filter(({ standing }) => standing === 'there');
  // However it is read, it names what DNS does not know: it lets nobody pass.
  if (working.length === 0 && namesIn(mistake.text).length > 0) return deadName(mistake, context);
  const documented = working.filter(({ reason }) => reason?.kind === 'known-sender');
  const [only, ...others] = documented.length === 1 ? documented : working;
  if (only === undefined || others.length > 0) return undefined;
  return converted(mistake.text, only.reading, only.reason ?? { kind: 'only-reading' });
}

/** A word of a remark: no name, no address, and nothing like a mechanism. */
function namesNobody(mistake: Mistake): boolean {
  return (
    mistake.kind === 'unknown-mechanism' &&
    mistake.nearest === undefined &&
    mistake.remedy.kind === 'none' &&
    /^[^.:=/%0-9]+$/.test(mistake.text)
  );
}

/** A name that finds nothing in any reading: near a known sender's it is that, else it can go. */
function deadName({ text }: Mistake, context: FixContext): Change | undefined {
  const name = domainFromText(namesIn(text)[0] ?? '');
  if (name === undefined) return undefined;
  // What speaks for everybody who is left stays one that does.
  if (isRedirect(text)) return undefined;
  const reading = readingOf(name, 'record', context);
  if (reading === 'unknown') return undefined;
  return reading === undefined ? dropped(text, 'void') : converted(text, reading.mechanism, reading.reason);
}

/** Names of two labels or more that end in letters, wherever they stand in a term. */
const names = /[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.[a-z]{2,}/gi;
/** What is stuck to a name by a slip for a colon: `include.example.com`. */
const stuckMechanism = /^(?:include|redirect|exists|ip[46]?|a|mx)[._-](?=[^.]+\.)/i;

/** The readings that the text offers, and, of a term with one name, that name as a record and as a host. */
function readingsOf({ text, remedy }: Mistake): readonly string[] {
  const offered = remedy.kind === 'guess' ? [remedy.replacement, ...remedy.others] : [];
  const derived = (name: string): readonly string[] =>
    isRedirect(text) ? [`redirect=${name}`] : [`include:${name}`, `a:${name}`];
  const all = [...offered, ...namesIn(text).flatMap(derived)];
  // A final dot means nothing (RFC 7208 §7.3).
  return [...new Set(all.map((reading) => reading.replace(/\.$/, '')))].filter((reading) => reading !== '');
}

function isRedirect(text: string): boolean {
  return /^[+\-~?]?redirect\b/i.test(text);
}

/**
 * The one name in a term, with and without what may be stuck to it; none where there are several, nor of a pattern,
 * which does not mean the name behind its star.
 */
function namesIn(text: string): readonly string[] {
  if (text.includes('*')) return [];
  const found = new Set(text.match(names) ?? []);
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return [];
  return [...new Set([only, only.replace(stuckMechanism, '')])];
}
