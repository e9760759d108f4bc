import type { Term } from '../../record/record.js';
import { addressFamily, addressList, badAddress, bareAddress, ipMechanismName, separatedName } from './addresses.js';
import { detachedQualifier, qualifierOfNextAll, textAtAll, wrongQualifier } from './all-mechanism.js';
import { illegalCharacter, strayQuote } from './characters.js';
import type { Examiner } from './examiner.js';
import { concatenatedRecords, foreignBehindName, gluedTerms } from './glued.js';
import { missingArgument } from './missing-argument.js';
import { addressNotation, networkApart, strayNetmask } from './ranges.js';
import { bracesWithoutPercent, encodedBlanks, joiningWord, wrappedTerm } from './separators.js';
import { macroSyntax, namedByParser, repeatedModifier } from './syntax-problems.js';
import {
  addressOrPrefix,
  badTarget,
  bareDomain,
  colonForEquals,
  equalsForColon,
  nestedMechanism,
  punctuation,
} from './targets.js';
import { unknownMechanism, unknownModifier } from './unknown-names.js';

/** A term without meaning to the grammar; the first examiner that knows the cause names it. */
const malformed: readonly Examiner[] = [
  illegalCharacter,
  networkApart,
  joiningWord,
  wrappedTerm,
  encodedBlanks,
  repeatedModifier,
  concatenatedRecords,
  foreignBehindName,
  textAtAll,
  strayQuote,
  detachedQualifier,
  qualifierOfNextAll,
  missingArgument,
  strayNetmask,
  separatedName,
  addressNotation,
  bareAddress,
  addressList,
  nestedMechanism,
  gluedTerms,
  wrongQualifier,
  equalsForColon,
  colonForEquals,
  ipMechanismName,
  addressFamily,
  addressOrPrefix,
  punctuation,
  bareDomain,
  badAddress,
  bracesWithoutPercent,
  macroSyntax,
  badTarget,
  unknownMechanism,
  namedByParser,
];

/** Grammatical, but ignored by every receiver (RFC 7208 §6). */
const ignored: readonly Examiner[] = [
  concatenatedRecords,
  foreignBehindName,
  textAtAll,
  missingArgument,
  equalsForColon,
  unknownModifier,
];

/** Grammatical, because a macro-string may hold almost any character (RFC 7208 §7.1), but no name of a host. */
const oddTarget: readonly Examiner[] = [
  foreignBehindName,
  bracesWithoutPercent,
  strayQuote,
  nestedMechanism,
  gluedTerms,
  addressList,
  badTarget,
];

/** Who looks at a term, in this order. */
export function examinersFor(term: Term): readonly Examiner[] {
  switch (term.type) {
    case 'malformed':
      return malformed;
    case 'unknown-modifier':
      return ignored;
    case 'redirect':
    case 'exp':
      return oddTarget;
    case 'directive':
      return 'target' in term.mechanism ? [networkApart, ...oddTarget] : [networkApart];
  }
}
