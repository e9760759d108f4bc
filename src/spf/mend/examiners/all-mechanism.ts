import { hasAll } from '../../record/record.js';
import { isForeignText, tagsFrom } from './foreign-text.js';
import { asGuess, type Diagnosis, type Examiner, guess, none, type Site } from './site.js';
import { namedArgument } from './words.js';

/** `all` takes nothing (RFC 7208 §5.1), but things stick to it: a full stop, a quote, the next term, another TXT. */
export const textAtAll: Examiner = (site) => {
  const { sign, body, repair } = site;
  if (/^(?:al|a+ll+|al{3,})$/i.test(body) && body.length !== 'all'.length && sign !== '')
    return { kind: 'junk-at-all', remedy: repair(`${sign}all`), terms: 1 };
  if (!/^all./i.test(body)) return undefined;
  const all = sign + body.slice(0, 'all'.length);
  const tail = body.slice('all'.length);
  if (isForeignText(tail)) return foreignAtAll(site, all, tail);
  if (sign === '' && /^[-~?]$/.test(tail)) return { kind: 'qualifier-syntax', remedy: repair(tail + all), terms: 1 };
  if (/^[^A-Za-z0-9%]+$/.test(tail)) return { kind: 'junk-at-all', remedy: repair(all), terms: 1 };
  if (/^[/:=]/.test(tail)) return argumentAtAll(site, all, tail);
  if (/^(?:[+\-~?]?all)+$/i.test(tail)) return { kind: 'junk-at-all', remedy: repeatedAll(site, all, tail), terms: 1 };
  return termsAtAll(site, all, tail);
};

function foreignAtAll({ record, index, repair }: Site, all: string, tail: string): Diagnosis {
  const count = tagsFrom(tail, record.terms, index + 1);
  const rest = record.terms.slice(index + 1, index + 1 + count).map((term) => term.text);
  const remedy = repair(all);
  return {
    kind: 'glued-terms',
    remedy: remedy.kind === 'none' ? none : { ...remedy, elsewhere: [tail, ...rest].join(' ') },
    terms: 1 + count,
  };
}

/** `all:x`, `all/24`, `all=x`: nothing of it has a meaning, unless a host or a term hides there. */
function argumentAtAll({ term, repair }: Site, all: string, tail: string): Diagnosis {
  const content = /^[/:=]+/.exec(tail)?.[0].length ?? 0;
  const argument = tail.slice(content);
  if (namedArgument(argument) !== undefined)
    return { kind: 'glued-terms', remedy: asGuess(repair(`${argument} ${all}`)), terms: 1 };
  const lost = argument.includes('.') || term.type === 'unknown-modifier';
  const remedy = repair(all);
  return { kind: 'junk-at-all', remedy: lost ? asGuess(remedy) : remedy, terms: 1 };
}

/** `~all~all` says one thing twice; of `~all-all` the first would count (RFC 7208 §5.1), which nobody can have meant. */
function repeatedAll({ sign, repair }: Site, all: string, tail: string) {
  const same = tail.toLowerCase().replaceAll(`${sign}all`, '') === '';
  return same ? repair(all) : asGuess(repair(all), [tail]);
}

function termsAtAll({ repair }: Site, all: string, tail: string): Diagnosis {
  const remedy = repair(`${all} ${tail}`);
  if (remedy.kind === 'clear' || (remedy.kind === 'guess' && /[.:]/.test(tail)))
    return { kind: 'glued-terms', remedy, terms: 1 };
  return { kind: 'junk-at-all', remedy: asGuess(repair(all)), terms: 1 };
}

/** A qualifier that lost its mechanism: `- all`, `+ ?all`, a `~` at the end (RFC 7208 §4.6.1). */
export const detachedQualifier: Examiner = ({ record, term, next, repair }) => {
  if (!/^[+\-~?]+$/.test(term.text)) return undefined;
  const kind = 'qualifier-syntax';
  const sign = /^\++$|^-+$|^~+$|^\?+$/.test(term.text) ? term.text.charAt(0) : undefined;
  if (next !== undefined && /^[+\-~?][A-Za-z]/.test(next.text)) {
    const remedy = repair(next.text);
    if (remedy.kind !== 'none')
      return { kind, remedy: next.text.charAt(0) === sign ? remedy : asGuess(remedy), terms: 2 };
  }
  if (next !== undefined && sign !== undefined && !/^[+\-~?]/.test(next.text)) {
    const remedy = repair(sign + next.text);
    // A hyphen before a sender may be a bullet of a list; before `all` it is what it looks like.
    const plain = sign === '+' || /^all/i.test(next.text);
    if (remedy.kind !== 'none') return { kind, remedy: plain ? remedy : asGuess(remedy), terms: 2 };
  }
  const ending = sign !== undefined && sign !== '+' && next === undefined && !hasAll(record);
  return { kind, remedy: ending ? guess(`${sign}all`, ['']) : guess(''), terms: 1 };
};

/** `include:x.com~ all`: the qualifier stuck to the term before. */
export const qualifierOfNextAll: Examiner = ({ term, next, repair }) => {
  if (next === undefined || !/^all$/i.test(next.text) || !/[^+\-~?][-~?]$/.test(term.text)) return undefined;
  const remedy = repair(`${term.text.slice(0, -1)} ${term.text.slice(-1)}${next.text}`);
  return remedy.kind === 'none' ? undefined : { kind: 'qualifier-syntax', remedy, terms: 2 };
};

/** `++a`, `-~all`, `mx+`, and a qualifier before a modifier, which takes none (RFC 7208 §4.6.1, §6). */
export const wrongQualifier: Examiner = ({ term, sign, body, repair }) => {
  const kind = 'qualifier-syntax';
  const signs = /^[+\-~?]{2,}/.exec(term.text)?.[0];
  if (signs !== undefined) {
    const bare = term.text.slice(signs.length);
    const same = signs.replaceAll(signs.charAt(0), '') === '';
    const remedy = repair(signs.slice(-1) + bare);
    return { kind, remedy: same ? remedy : asGuess(remedy, [signs.charAt(0) + bare]), terms: 1 };
  }
  if (sign !== '' && /^(?:redirect|exp)[:=]/i.test(body)) {
    const remedy = repair(body);
    return { kind, remedy: sign === '+' ? remedy : asGuess(remedy), terms: 1 };
  }
  if (sign === '' && /[^+\-~?][+\-~?]$/.test(body)) {
    const behind = body.slice(-1);
    const remedy = repair((behind === '+' ? '' : behind) + body.slice(0, -1));
    if (remedy.kind !== 'none') return { kind, remedy: behind === '+' ? remedy : asGuess(remedy), terms: 1 };
  }
  return undefined;
};
