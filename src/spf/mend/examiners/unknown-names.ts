import { isForeignText, tagsFrom } from '../text/foreign-text.js';
import type { Remedy } from '../text/mistake.js';
import { isHostName, nearestName, networkMechanism, written } from '../text/words.js';
import { asGuess, type Examiner, none } from './examiner.js';

/** A name that is not a mechanism: the nearest one is a guess. */
export const unknownMechanism: Examiner = (examined) => {
  const { term, sign, body, repair } = examined;
  if (term.type !== 'malformed') return undefined;
  if (isForeignText(body)) return { kind: 'unknown-mechanism', name: nameOf(body), remedy: apart(body), terms: 1 };
  const name = nameOf(body);
  const nearest = nearestName(name)?.name;
  if (nearest === undefined) return { kind: 'unknown-mechanism', name, remedy: none, terms: 1 };
  const remedy = repair(sign + likeNearest(nearest, body.slice(name.length)));
  const plain = isPlainSlip(name, nearest, body.slice(name.length + 1));
  return { kind: 'unknown-mechanism', name, nearest, remedy: plain ? remedy : asGuess(remedy), terms: 1 };
};

/**
 * A misspelt name whose argument fits no other: a network behind what resembles `ip4` or `ip6`, a host behind what
 * resembles a word as long as `include`.
 */
function isPlainSlip(name: string, nearest: string, argument: string): boolean {
  // `aip4:…` is as near to two terms stuck together.
  if (/^(?:a|mx|ptr)(?:ip[46]|include)$/i.test(name)) return false;
  if (/^ip[46]$/.test(nearest)) return networkMechanism(argument) === nearest;
  return (nearest === 'include' || nearest === 'redirect') && name.length > 4 && isHostName(argument);
}

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
  // Nobody reads it: without it the record means the same.
  const nothing: Remedy = { kind: 'clear', replacement: '' };
  return { kind, name, remedy: meant.kind === 'none' ? nothing : asGuess(meant, ['']), terms: 1 };
};

/** RFC 6652 §3: known, though hardly anybody reads them. */
const reportingModifiers = new Set(['ra', 'rp', 'rr']);

/** A verification or another record pasted in: it admits nobody, so this record means the same without it. */
function apart(text: string): Remedy {
  return { kind: 'clear', replacement: '', elsewhere: text };
}

function nameOf(body: string): string {
  return /^[^:/=]*/.exec(body)?.[0] ?? '';
}

function likeNearest(name: string, rest: string): string {
  return /^[:=]./.test(rest) ? written(name, rest.slice(1)) : name + rest;
}
