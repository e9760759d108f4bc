import { asGuess, type Examiner, type FoundMistake, guess, none } from './examiner.js';
import { isForeignText, tagsFrom } from './foreign-text.js';
import { nearestName, written } from './words.js';

/** A name that is not a mechanism: the nearest one is a guess. */
export const unknownMechanism: Examiner = (examined) => {
  const { term, sign, body, repair } = examined;
  if (term.type !== 'malformed') return undefined;
  if (isForeignText(body)) return { kind: 'unknown-mechanism', name: nameOf(body), remedy: apart(body), terms: 1 };
  const name = nameOf(body);
  const nearest = nearestName(name)?.name;
  if (nearest === undefined) return { kind: 'unknown-mechanism', name, remedy: none, terms: 1 };
  const remedy = repair(sign + likeNearest(nearest, body.slice(name.length)));
  return { kind: 'unknown-mechanism', name, nearest, remedy: asGuess(remedy), terms: 1 };
};

/** `name=value` that RFC 7208 gives no meaning: receivers ignore it (§6). */
export const unknownModifier: Examiner = ({ record, index, term, repair }) => {
  if (term.type !== 'unknown-modifier' || reportingModifiers.has(term.name.toLowerCase())) return undefined;
  const { name, text } = term;
  const kind = 'unknown-modifier';
  if (isForeignText(text)) {
    const count = tagsFrom(text, record.terms, index + 1);
    const whole = record.terms.slice(index, index + 1 + count).map((each) => each.text);
    return { kind, name, remedy: apart(whole.join(' ')), terms: 1 + count };
  }
  const nearest = nearestName(name)?.name;
  const meant =
    nearest === undefined || nearest === 'all' ? none : repair(likeNearest(nearest, text.slice(name.length)));
  return { kind, name, remedy: meant.kind === 'none' ? guess('') : asGuess(meant, ['']), terms: 1 };
};

/** RFC 6652 §3: known, though hardly anybody reads them. */
const reportingModifiers = new Set(['ra', 'rp', 'rr']);

function apart(text: string): FoundMistake['remedy'] {
  return { kind: 'guess', replacement: '', others: [], elsewhere: text };
}

function nameOf(body: string): string {
  return /^[^:/=]*/.exec(body)?.[0] ?? '';
}

function likeNearest(name: string, rest: string): string {
  return /^[:=]./.test(rest) ? written(name, rest.slice(1)) : name + rest;
}
