import { namedArgument } from '../text/words.js';
import { asGuess, best, type ExaminedTerm, type Examiner, type FoundMistake, guess, none } from './examiner.js';

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

/** Whatever no other examiner knew: the parser's own word for it. */
export function namedByParser({ term, body }: ExaminedTerm): FoundMistake | undefined {
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
