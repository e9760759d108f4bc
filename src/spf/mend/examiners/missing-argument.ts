import type { Term } from '../../record/record.js';
import { type ExaminedTerm, type Examiner, type FoundMistake, guess } from './examiner.js';
import { namesAndModifiers, written } from './words.js';

/** How often a term without argument may be typed before the argument comes (`ip4: ip4: 192.0.2.1`). */
const repetitions = 4;

const emptyTerm = new RegExp(`^[+\\-~?]?(${namesAndModifiers})([:=]?)$`, 'i');
const argumentOfItsOwn = new RegExp(`^(?:${namesAndModifiers})[:=]`, 'i');

/** Nothing after the colon, often because of a space: `include: x`, `ip4 192.0.2.1`, `redirect= x`. */
export const missingArgument: Examiner = (examined) => {
  const { record, index, term, sign } = examined;
  const match = emptyTerm.exec(term.text);
  if (match === null) return undefined;
  const name = match[1] ?? '';
  let behind = index + 1;
  while (behind < index + repetitions && record.terms[behind]?.text === term.text) behind += 1;
  const argument = record.terms[behind];
  if (argument === undefined || !mayBeArgument(argument)) return alone(examined, name, match[2] ?? '');
  const text = argument.text.replace(/^[:=]+/, '');
  const remedy = examined.repair(sign + written(name, text));
  if (remedy.kind === 'none') return alone(examined, name, match[2] ?? '');
  return { kind: 'missing-argument', remedy, terms: behind - index + 1 };
};

/** A host, an address or a macro that is not a term: it belongs to the term before. */
function mayBeArgument(term: Term): boolean {
  return (
    term.type === 'malformed' && /^[:=]?[A-Za-z0-9_%[:]\S*[.:]/.test(term.text) && !argumentOfItsOwn.test(term.text)
  );
}

/** `a:`, `mx:` and `ptr:` may have meant the domain itself; the others can only go. */
function alone({ sign }: ExaminedTerm, name: string, separator: string): FoundMistake {
  const own = /^(?:a|mx|ptr)$/i.test(name) && separator !== '';
  return { kind: 'missing-argument', remedy: own ? guess(sign + name, ['']) : guess(''), terms: 1 };
}
