import { isOneSlipApart } from '../../text/edit-distance.js';
import { type Policy, policies } from './policy.js';

/** The registered tags (RFC 9989 §4.7, §9.3). */
export const registeredTags = ['v', 'p', 'sp', 'np', 'psd', 't', 'adkim', 'aspf', 'fo', 'rua', 'ruf'] as const;

/** Tags of RFC 7489 that RFC 9989 removed (appendices A.6 and C.5.2): older receivers still read them. */
export const removedTags = ['pct', 'rf', 'ri'] as const;

export type RegisteredTag = (typeof registeredTags)[number];
export type RemovedTag = (typeof removedTags)[number];

/** Tags that make the whole record invalid if their value is (RFC 9989 §4.10.1). */
export const policyTags = ['p', 'sp', 'np'] as const;
export type PolicyTag = (typeof policyTags)[number];

export type AlignmentMode = 'relaxed' | 'strict';
export type PsdFlag = 'y' | 'n' | 'u';
export type FailureOption = '0' | '1' | 'd' | 's';

/** The allowed values of a tag, lower case: ABNF strings are case-insensitive (RFC 5234 §2.3). */
export type Choices<T> = ReadonlyMap<string, T>;

export const policyChoices: Choices<Policy> = new Map(policies.map((policy) => [policy, policy]));
export const alignmentChoices: Choices<AlignmentMode> = new Map([
  ['r', 'relaxed'],
  ['s', 'strict'],
]);
export const psdChoices: Choices<PsdFlag> = new Map([
  ['y', 'y'],
  ['n', 'n'],
  ['u', 'u'],
]);
export const testingChoices: Choices<boolean> = new Map([
  ['y', true],
  ['n', false],
]);

/** Whole words for what the standard abbreviates to one letter. */
const words = new Map([
  ['relaxed', 'r'],
  ['strict', 's'],
  ['yes', 'y'],
  ['no', 'n'],
]);

/**
 * The allowed value that a wrong one was probably meant to be: misspelt by a letter, spelt out, or with stray
 * characters around it.
 */
export function nearestChoice(value: string, choices: Choices<unknown>): string | undefined {
  const letters = value.toLowerCase().replace(/[^a-z]/g, '');
  const word = words.get(letters) ?? letters;
  if (choices.has(word)) return word;
  // A single letter is one slip away from every other letter.
  return [...choices.keys()].find((choice) => choice.length > 1 && isOneSlipApart(word, choice));
}

/** What people write instead of a tag's name. */
const aliases: ReadonlyMap<string, RegisteredTag> = new Map([
  ['policy', 'p'],
  ['police', 'p'],
  ['version', 'v'],
  ['dkim', 'adkim'],
  ['spf', 'aspf'],
]);

export function isRegistered(name: string): name is RegisteredTag {
  return registeredTags.some((tag) => tag === name);
}

export function isRemoved(name: string): name is RemovedTag {
  return removedTags.some((tag) => tag === name);
}

/** The registered tag that an unknown name was probably meant to be. */
export function nearestTag(name: string): RegisteredTag | undefined {
  const lower = name.toLowerCase();
  return aliases.get(lower) ?? registeredTags.find((tag) => isMisspelling(lower, tag));
}

function isMisspelling(name: string, tag: RegisteredTag): boolean {
  if (!isOneSlipApart(name, tag)) return false;
  // Nearly all names of one or two letters are one slip apart; only swapped letters are significant (`ps`, `of`).
  return tag.length > 2 || (name.length === 2 && name[0] === tag[1] && name[1] === tag[0]);
}

/** `dmarc-fo` (RFC 9989 §4.8): each option once, `0` and `1` not together, in any order. */
export function parseFailureOptions(value: string): readonly FailureOption[] | undefined {
  const options: FailureOption[] = [];
  for (const piece of value.toLowerCase().split(':')) {
    const option = failureOptions.find((known) => known === piece);
    if (option === undefined || options.includes(option)) return undefined;
    options.push(option);
  }
  return options.includes('0') && options.includes('1') ? undefined : options;
}

const failureOptions = ['0', '1', 'd', 's'] as const;

/** RFC 7489 §6.3: a whole number of percent. */
export const wholePercent = 100;

export function parsePercent(value: string): number | undefined {
  if (!/^[0-9]{1,3}$/.test(value)) return undefined;
  const percent = Number(value);
  return percent > wholePercent ? undefined : percent;
}
