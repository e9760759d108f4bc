import { advice, checkNames, failures, failuresWithin } from './check-vocabulary.js';
import { type Check, type CheckResult, type NamedChecks, refusalBy } from './checks.js';

/** The most words between the name of a check and the word for its failure. */
const reach = 6;

/** Phrases that count as one word, and the word; in this order. */
const oneWord: readonly (readonly [RegExp, string])[] = [
  [/sender policy framework/g, 'sender-policy-framework'],
  [/\b(spf|dkim|dmarc)\/(?=(?:spf|dkim|dmarc)\b)/g, '$1 '],
  [
    /\b(?:not|n't|cannot|didn't|doesn't|isn't|wasn't)\s+(?:been\s|be\s)?(authori[sz]ed?|allow(?:ed)?|permit(?:ted)?|verif(?:y|ied)|pass(?:ed|ing)?|aligned|match(?:ed)?|valid|accepted|comply|list(?:ed)?|includ(?:e|ed)|designated?|found|contain(?:ed)?|specified)/g,
    'not-$1',
  ],
  [/\bno (?=aligned )/g, 'not-'],
  [/(?:^|\s)не\s+(пройден|соответств|разреш|прош|указан|принят|пройш|відповід)/g, ' отказ-$1'],
];

/**
 * The checks that a reply reports as failed: a name near a word for failure, for replies that match no fingerprint.
 * `text`: lower case, one line, without mailboxes and links.
 */
export function nearVerdict(text: string): NamedChecks | undefined {
  const words = wordsOf(text);
  const results = new Map<Check, CheckResult>();
  let first: number | undefined;
  for (const [at, word] of words.entries()) {
    const check = checkNamedBy(word);
    if (check === undefined || results.get(check) === 'failed') continue;
    const result = resultNear(words, at);
    if (result !== undefined) results.set(check, result);
    if (result === 'failed') first ??= at;
  }
  const refusal = refusalBy(results);
  if (refusal === undefined || first === undefined) return undefined;
  return { ...refusal, words: around(words, first).join(' ') };
}

function wordsOf(text: string): readonly string[] {
  const joined = oneWord.reduce((whole, [phrase, word]) => whole.replace(phrase, word), text);
  // Filters name their rules: `DMARC_POLICY_REJECT`. If they add up points, no single rule is the reason.
  const isScored = /spam|score/.test(text);
  return joined
    .split(isScored ? /[\s,;:()[\]"'!?]+/ : /[\s,;:()[\]"'!?_]+/)
    .map((word) => word.replace(/^[.*<]+|[.*>]+$/g, ''))
    .filter((word) => word !== '');
}

/** The name alone, or with a suffix: `spf=fail`, `dkim-check`, Japanese and Chinese. */
function checkNamedBy(word: string): Check | undefined {
  // That is a header field.
  if (word.startsWith('dkim-signature')) return undefined;
  return checkNames.find(
    ([, name]) =>
      word.startsWith(name) && (word.length === name.length || /^[-=\u3041-\u9fff]/.test(word.slice(name.length))),
  )?.[0];
}

function resultNear(words: readonly string[], at: number): CheckResult | undefined {
  if (hasPassed(words, at)) return 'passed';
  return !isAdvice(words, at) && around(words, at).some(isFailure) ? 'failed' : undefined;
}

function around(words: readonly string[], at: number): readonly string[] {
  return words.slice(Math.max(0, at - reach), at + reach + 1);
}

/** `SPF ok`, `SPF and DKIM passed`, `dkim=pass`, `verified by DKIM`. */
function hasPassed(words: readonly string[], at: number): boolean {
  const [result = '', next = ''] = words.slice(at + 1, at + 1 + reach).filter((one) => !isNameOrJoint(one));
  const passed = ['pass', 'passed', 'passes', 'ok'].includes(result) && !isFailure(next);
  const proven = words[at - 1] === 'by' && ['verified', 'signed', 'authenticated'].includes(words[at - 2] ?? '');
  return passed || proven || /=pass/.test(words[at] ?? '');
}

/** In `make sure SPF, DKIM and DMARC …` the advice is about all of them. */
function isAdvice(words: readonly string[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 2 * reach), at).filter((one) => !isNameOrJoint(one));
  return before.slice(-3).some((one) => advice.includes(one));
}

function isNameOrJoint(word: string): boolean {
  return ['and', 'or', '/', '&'].includes(word) || checkNames.some(([, name]) => word === name);
}

function isFailure(word: string): boolean {
  return (
    word === 'none' ||
    failures.some((beginning) => word.startsWith(beginning)) ||
    failuresWithin.some((part) => word.includes(part)) ||
    /=(?:fail|none|softfail|permerror)/.test(word) ||
    // What the domain's policy asks for.
    /^p=(?:reject|quarantine)/.test(word)
  );
}
