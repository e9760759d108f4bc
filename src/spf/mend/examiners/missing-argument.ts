import type { Term } from '../../record/record.js';
import { namesAndModifiers, written } from '../text/words.js';
import { type ExaminedTerm, type Examiner, type FoundMistake, guess } from './examiner.js';

/** How often a term without argument may be typed before the argument comes (`ip4: ip4: 192.0.2.1`). */
const repetitions = 4;

const emptyTerm = new RegExp(`^[+\\-~?]?(${namesAndModifiers})([:=]?)$`, 'i');
const argumentOfItsOwn = new RegExp(`^(?:${namesAndModifiers})[:=]`, 'i');

/** Nothing after the colon, often because of a space: `include: x`, `ip4 192.0.2.1`, `redirect= x`. */
export const missingArgument: Examiner = (examined) => apartName(examined) ?? withoutArgument(examined);

/** `ip 4:192.0.2.1`: a blank inside the name. */
function apartName({ term, sign, body, next, repair }: ExaminedTerm): FoundMistake | undefined {
  if (!/^ipv?$/i.test(body) || next === undefined || !/^v?[46]:/i.test(next.text) || term.type !== 'malformed')
    return undefined;
  const remedy = repair(sign + body + next.text);
  return remedy.kind === 'none' ? undefined : { kind: 'missing-argument', remedy, terms: 2 };
}

const withoutArgument: Examiner = (examined) => {
  const { record, index, term, sign } = examined;
  const match = emptyTerm.exec(term.text);
  if (match === null) return undefined;
  const name = match[1] ?? '';
  let behind = index + 1;
  while (behind < index + repetitions && isFiller(record.terms[behind], term)) behind += 1;
  const argument = record.terms[behind];
  if (argument === undefined || !mayBeArgument(argument)) return alone(examined, name, match[2] ?? '');
  const text = argument.text.replace(/^[:=]+/, '');
  const remedy = examined.repair(sign + written(name, text));
  if (remedy.kind === 'none') return alone(examined, name, match[2] ?? '');
  return { kind: 'missing-argument', remedy, terms: behind - index + 1 };
};

/** The same again, or the colon on its own: `include : x`. */
function isFiller(term: Term | undefined, first: Term): boolean {
  return term !== undefined && (term.text === first.text || /^[:=]$/.test(term.text));
}

/** A host, an address or a macro that is not a term: it belongs to the term before. */
function mayBeArgument(term: Term): boolean {
  return (
    term.type === 'malformed' && /^[:=]?[A-Za-z0-9_%[:]\S*[.:]/.test(term.text) && !argumentOfItsOwn.test(term.text)
  );
}

/**
 * `a:`, `mx:` and `ptr:` may have meant the domain itself. A name alone says nothing and can go; behind a colon
 * something was lost.
 */
function alone({ sign, repair }: ExaminedTerm, name: string, separator: string): FoundMistake {
  const own = /^(?:a|mx|ptr)$/i.test(name);
  const remedy = own ? guess(sign + name, ['']) : separator === '' ? repair('') : guess('');
  return { kind: 'missing-argument', remedy, terms: 1 };
}
