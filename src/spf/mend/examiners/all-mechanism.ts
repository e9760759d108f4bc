import { hasAll } from '../../record/record.js';
import { isForeignText, tagsFrom } from '../text/foreign-text.js';
import type { Remedy } from '../text/mistake.js';
import { namedArgument } from '../text/words.js';
import { asGuess, type ExaminedTerm, type Examiner, type FoundMistake, guess, none } from './examiner.js';

/** A term that begins with `all`, in two. */
interface StuckToAll extends ExaminedTerm {
  /** `all` as it is written, with its qualifier. */
  readonly all: string;
  /** What sticks to it. */
  readonly tail: string;
}

/** What may stick to `all`, and what it was meant to be: the first line that fits decides. */
const tails: readonly (readonly [fits: (stuck: StuckToAll) => boolean, read: (stuck: StuckToAll) => FoundMistake])[] = [
  [({ tail }) => isForeignText(tail), foreignRecord],
  [({ sign, tail }) => sign === '' && /^[-~?]$/.test(tail), qualifierBehind],
  [({ tail }) => /^[^A-Za-z0-9%]+$/.test(tail), litter],
  [({ tail }) => /^[/:=]/.test(tail), argument],
  [({ tail }) => /^(?:[+\-~?]?all)+$/i.test(tail), repeatedAll],
  [() => true, furtherTerms],
];

/** `all` takes nothing (RFC 7208 §5.1), but things stick to it: a full stop, a quote, the next term, another TXT. */
export const textAtAll: Examiner = (examined) => {
  const { sign, body, repair } = examined;
  if (/^(?:al|a+ll+|al{3,})$/i.test(body) && body.length !== 'all'.length && sign !== '')
    return { kind: 'junk-at-all', remedy: repair(`${sign}all`), terms: 1 };
  // `i~all`: a letter that slipped in; a whole mechanism before it is another mistake.
  const slipped = /^[b-z0-9]([-~?]all)$/i.exec(body)?.[1];
  if (slipped !== undefined && sign === '') return { kind: 'junk-at-all', remedy: repair(slipped), terms: 1 };
  if (!/^all./i.test(body)) return undefined;
  const end = 'all'.length;
  const stuck: StuckToAll = { ...examined, all: sign + body.slice(0, end), tail: body.slice(end) };
  return tails.find(([fits]) => fits(stuck))?.[1](stuck);
};

function foreignRecord({ record, index, all, tail, repair }: StuckToAll): FoundMistake {
  const count = tagsFrom(tail, record.terms, index + 1);
  const rest = record.terms.slice(index + 1, index + 1 + count).map((term) => term.text);
  const remedy = repair(all);
  return {
    kind: 'glued-terms',
    remedy: remedy.kind === 'none' ? none : { ...remedy, elsewhere: [tail, ...rest].join(' ') },
    terms: 1 + count,
  };
}

function qualifierBehind({ all, tail, repair }: StuckToAll): FoundMistake {
  return { kind: 'qualifier-syntax', remedy: repair(tail + all), terms: 1 };
}

function litter({ all, repair }: StuckToAll): FoundMistake {
  return { kind: 'junk-at-all', remedy: repair(all), terms: 1 };
}

/** `all:x`, `all/24`, `all=x`: nothing of it has a meaning, unless a host or a term hides there. */
function argument({ term, all, tail, repair }: StuckToAll): FoundMistake {
  const content = tail.replace(/^[/:=]+/, '');
  if (namedArgument(content) !== undefined)
    return { kind: 'glued-terms', remedy: asGuess(repair(`${content} ${all}`)), terms: 1 };
  const lost = content.includes('.') || term.type === 'unknown-modifier';
  const remedy = repair(all);
  return { kind: 'junk-at-all', remedy: lost ? asGuess(remedy) : remedy, terms: 1 };
}

/** `~all~all` says one thing twice; of `~all-all` the first would count (RFC 7208 §5.1), which cannot have been meant. */
function repeatedAll({ sign, all, tail, repair }: StuckToAll): FoundMistake {
  const same = tail.toLowerCase().replaceAll(`${sign}all`, '') === '';
  return { kind: 'junk-at-all', remedy: same ? repair(all) : guess(all, [tail]), terms: 1 };
}

function furtherTerms({ sign, all, tail, repair }: StuckToAll): FoundMistake {
  const remedy = repair(`${all} ${tail}`);
  if (remedy.kind === 'clear' || (remedy.kind === 'guess' && /[.:]/.test(tail)))
    return { kind: 'glued-terms', remedy, terms: 1 };
  const remedyWithout = repair(all);
  // With its qualifier `all` is complete; without one `allow` may be another word.
  const plain = sign !== '' && /^[A-Z]/.test(tail);
  return { kind: 'junk-at-all', remedy: plain ? remedyWithout : asGuess(remedyWithout), terms: 1 };
}

/** A qualifier that lost its mechanism: `- all`, `+ ?all`, a `~` at the end (RFC 7208 §4.6.1). */
export const detachedQualifier: Examiner = ({ record, term, next, repair }) => {
  if (!/^[+\-~?]+$/.test(term.text)) return undefined;
  // A second record begins behind it.
  if (next !== undefined && /^v=spf1$/i.test(next.text))
    return { kind: 'qualifier-syntax', remedy: guess(''), terms: 1 };
  const kind = 'qualifier-syntax';
  const sign = isOneSign(term.text) ? term.text.charAt(0) : undefined;
  const remedy = next === undefined ? none : withNext(sign, next.text, repair);
  if (remedy.kind !== 'none') return { kind, remedy, terms: 2 };
  const ending = sign !== undefined && sign !== '+' && next === undefined && !hasAll(record);
  return { kind, remedy: ending ? guess(`${sign}all`, ['']) : guess(''), terms: 1 };
};

/** The qualifier together with the term behind it; `sign` is absent where several say different things. */
function withNext(sign: string | undefined, next: string, repair: ExaminedTerm['repair']): Remedy {
  const own = /^[+\-~?]/.exec(next)?.[0];
  if (own !== undefined) {
    if (!/^.[A-Za-z]/.test(next)) return none;
    // A lone `+` says nothing: every term has it unless it has another.
    return own === sign || sign === '+' ? repair(next) : asGuess(repair(next));
  }
  if (sign === undefined) return none;
  // A hyphen before a sender may be a bullet of a list; before `all` it is what it looks like.
  const plain = sign === '+' || /^all/i.test(next);
  return plain ? repair(sign + next) : asGuess(repair(sign + next));
}

/** `include:x.com~ all`: the qualifier stuck to the term before. */
export const qualifierOfNextAll: Examiner = ({ term, next, repair }) => {
  if (next === undefined || !/^all$/i.test(next.text) || !/[^+\-~?][-~?]$/.test(term.text)) return undefined;
  const remedy = repair(`${term.text.slice(0, -1)} ${term.text.slice(-1)}${next.text}`);
  return remedy.kind === 'none' ? undefined : { kind: 'qualifier-syntax', remedy, terms: 2 };
};

/** `++a`, `-~all`, `mx+`, and a qualifier before a modifier, which takes none (RFC 7208 §4.6.1, §6). */
export const wrongQualifier: Examiner = (examined) => {
  const remedy = severalSigns(examined) ?? signOfModifier(examined) ?? signBehind(examined);
  return remedy === undefined ? undefined : { kind: 'qualifier-syntax', remedy, terms: 1 };
};

function severalSigns({ term, repair }: ExaminedTerm): Remedy | undefined {
  const signs = /^[+\-~?]{2,}/.exec(term.text)?.[0];
  if (signs === undefined) return undefined;
  const bare = term.text.slice(signs.length);
  const remedy = repair(signs.slice(-1) + bare);
  return isOneSign(signs) ? remedy : asGuess(remedy, [signs.charAt(0) + bare]);
}

function signOfModifier({ sign, body, repair }: ExaminedTerm): Remedy | undefined {
  if (sign === '' || !/^(?:redirect|exp)[:=]/i.test(body)) return undefined;
  return repair(body);
}

function signBehind({ sign, body, repair }: ExaminedTerm): Remedy | undefined {
  if (sign !== '' || !/[^+\-~?][+\-~?]$/.test(body)) return undefined;
  const behind = body.slice(-1);
  const remedy = repair((behind === '+' ? '' : behind) + body.slice(0, -1));
  if (remedy.kind === 'none') return undefined;
  return behind === '+' ? remedy : asGuess(remedy);
}

/** `--` says what `-` says. */
function isOneSign(signs: string): boolean {
  return signs.replaceAll(signs.charAt(0), '') === '';
}
