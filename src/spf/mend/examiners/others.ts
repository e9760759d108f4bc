import { isForeignText, tagsFrom } from './foreign-text.js';
import { asGuess, best, type Diagnosis, type Examiner, guess, none, type Site } from './site.js';
import { namedArgument, nearestName, written } from './words.js';

/** `"` and its relatives, with the backslashes that escaped them. */
const quotes = /\\*["'`]+/g;

/** One quote in the middle of a word may have taken the place of a letter. */
const insideWord = /[A-Za-z0-9._-]["'`][A-Za-z0-9._-]/;

/** Zone-file quoting stored as data (RFC 1035 §5.1): `""` between two terms, or inside one that a panel had split. */
export const strayQuote: Examiner = ({ term, repair }) => {
  if (term.text.search(quotes) === -1) return undefined;
  const apart = repair(term.text.replace(quotes, ' ').trim());
  const remedy = apart.kind === 'clear' ? apart : best([repair(term.text.replace(quotes, '')), apart]);
  return { kind: 'stray-quote', remedy: insideWord.test(term.text) ? asGuess(remedy) : remedy, terms: 1 };
};

/** Something that looks like a macro and is none (RFC 7208 §7.1 to §7.3). */
export const macroSyntax: Examiner = ({ term, repair }) => {
  if (term.type !== 'malformed' || !/^(?:bad-macro|macro-not-allowed)$/.test(term.problem.kind)) return undefined;
  const remedies = [
    repair(term.text.replace(/%([slodiphv])(?![a-z0-9])/gi, '%{$1}')),
    // A blank as URLs write it.
    repair(term.text.replaceAll('%20', ' ')),
  ];
  return { kind: 'macro-syntax', remedy: asGuess(best(remedies)), terms: 1 };
};

/** `redirect` or `exp` once more (RFC 7208 §6). */
export const repeatedModifier: Examiner = ({ term }) =>
  term.type === 'malformed' && term.problem.kind === 'repeated-modifier'
    ? { kind: 'repeated-modifier', remedy: guess(''), terms: 1 }
    : undefined;

/** A name that is no mechanism: the nearest one is a guess. */
export const unknownMechanism: Examiner = (site) => {
  const { term, sign, body, repair } = site;
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

function apart(text: string): Diagnosis['remedy'] {
  return { kind: 'guess', replacement: '', others: [], elsewhere: text };
}

function nameOf(body: string): string {
  return /^[^:/=]*/.exec(body)?.[0] ?? '';
}

function likeNearest(name: string, rest: string): string {
  return /^[:=]./.test(rest) ? written(name, rest.slice(1)) : name + rest;
}

/** Whatever no other examiner knew: the parser's own word for it. */
export function namedByParser({ term, body }: Site): Diagnosis | undefined {
  if (term.type !== 'malformed') return undefined;
  switch (term.problem.kind) {
    case 'argument-missing':
      return { kind: 'missing-argument', remedy: none, terms: 1 };
    case 'argument-not-allowed':
      return { kind: /^all/i.test(body) ? 'junk-at-all' : 'prefix-not-allowed', remedy: none, terms: 1 };
    case 'bad-address':
    case 'bad-prefix':
      return { kind: term.problem.kind, remedy: none, terms: 1 };
    case 'bad-domain-spec':
      return {
        kind: 'bad-target',
        why: namedArgument(body) === undefined ? 'character' : 'top-label',
        remedy: none,
        terms: 1,
      };
    case 'bad-macro':
    case 'macro-not-allowed':
      return { kind: 'macro-syntax', remedy: none, terms: 1 };
    case 'repeated-modifier':
      return { kind: 'repeated-modifier', remedy: none, terms: 1 };
    case 'illegal-character':
      return { kind: 'illegal-character', codePoints: [term.problem.code], remedy: none, terms: 1 };
    case 'unknown-mechanism':
      return { kind: 'unknown-mechanism', name: term.problem.name, remedy: none, terms: 1 };
  }
}
