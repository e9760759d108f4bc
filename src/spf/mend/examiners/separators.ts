import { type ExaminedTerm, type Examiner, none } from './examiner.js';

/** Words and signs that join a list for people and say nothing to SPF. */
const joiners = /^(?:[&,;|/.]+|#+|and|und|ir|ja|or|plus|%20|\+%20)$/i;

/** `ip4:192.0.2.7 & ip4:192.0.2.8 and mx`. */
export const joiningWord: Examiner = ({ term, repair }) =>
  term.type === 'malformed' && joiners.test(term.text)
    ? { kind: 'unknown-mechanism', name: term.text, remedy: repair(''), terms: 1 }
    : undefined;

const wrapped = /^([+\-~?]?)(?:<(.+)>|\((.+)\)|\{(.+)\}|\[(.+)\])$/;

/** `<mx>`, `(a)`, `{include:x.lt}`: brackets round a term that is right without them. A template is not. */
export const wrappedTerm: Examiner = ({ term, repair }) => {
  const match = wrapped.exec(term.text);
  const inner = match?.slice(2).find((group) => group !== undefined);
  if (term.type !== 'malformed' || inner === undefined) return undefined;
  const remedy = repair((match?.[1] ?? '') + inner);
  return remedy.kind === 'clear' ? { kind: 'unknown-mechanism', name: term.text, remedy, terms: 1 } : undefined;
};

/** Blanks as addresses of web pages have them: `v=spf1%20mx%20-all`, `mx+-all`. */
export const encodedBlanks: Examiner = ({ term, repair }: ExaminedTerm) => {
  if (term.type !== 'malformed') return undefined;
  const text = /%20/.test(term.text) ? term.text.replaceAll('%20', ' ') : undefined;
  const plus = /\+[-~?](?:all|include:|mx|a|ip[46]:)/i.test(term.text) ? term.text.replaceAll('+', ' ') : undefined;
  for (const candidate of [text, plus]) {
    const remedy = candidate === undefined ? none : repair(candidate.trim());
    if (remedy.kind === 'clear') return { kind: 'glued-terms', remedy, terms: 1 };
  }
  return undefined;
};

/** `{d}` for `%{d}` (RFC 7208 §7.1): braces stand in no name. */
export const bracesWithoutPercent: Examiner = ({ term, repair }) => {
  const text = term.text.replace(/(?<!%)\{([slodiphv][0-9]*r?[-.+,/_=]*)\}/gi, '%{$1}');
  if (text === term.text) return undefined;
  const remedy = repair(text);
  return remedy.kind === 'none' ? undefined : { kind: 'macro-syntax', remedy, terms: 1 };
};
