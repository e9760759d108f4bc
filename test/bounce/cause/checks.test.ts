import { describe, expect, it } from 'vitest';
import { nearVerdict } from '../../../src/bounce/cause/check-words.js';
import { type Check, type CheckResult, type CheckResults, refusalBy } from '../../../src/bounce/cause/checks.js';
import { listedVerdict } from '../../../src/bounce/cause/result-list.js';

const checks: readonly Check[] = ['spf', 'dkim', 'dmarc'];

/** What a reply may say of one check, with how it says nothing of it. */
const said: readonly (CheckResult | undefined)[] = ['failed', 'passed', undefined];

/** All that a reply can say of three checks. */
const all: readonly CheckResults[] = said.flatMap((spf) =>
  said.flatMap((dkim) =>
    said.map((dmarc) => {
      const results = [spf, dkim, dmarc];
      return new Map(
        checks.flatMap((check, at) => {
          const result = results[at];
          return result === undefined ? [] : [[check, result] as const];
        }),
      );
    }),
  ),
);

function named(results: CheckResults, wanted: CheckResult): string {
  return checks.filter((check) => results.get(check) === wanted).join(' and ');
}

function inWords(results: CheckResults): string {
  return ['failed' as const, 'passed' as const]
    .filter((wanted) => named(results, wanted) !== '')
    .map((wanted) => `${named(results, wanted)} ${wanted}`)
    .join(', but ');
}

function asList(results: CheckResults): string {
  return [...results].map(([check, result]) => `${check}= ${result === 'failed' ? 'fail' : 'pass'}`).join(' , ');
}

function answer(found: ReturnType<typeof refusalBy>): string | undefined {
  return found === undefined ? undefined : `${found.cause} ${found.detail}`;
}

describe('what the failed checks of a reply mean', () => {
  it.each([
    ['spf failed', 'spf spf-fail'],
    ['spf failed, dkim passed, dmarc passed', 'spf spf-fail'],
    ['dkim failed', 'dkim dkim-fail'],
    ['spf passed, dkim failed, dmarc passed', 'dkim dkim-fail'],
    ['dmarc failed', 'dmarc dmarc-fail'],
    ['spf passed, dmarc failed', 'dmarc dmarc-alignment'],
    ['spf passed, dkim passed, dmarc failed', 'dmarc dmarc-alignment'],
    ['spf failed, dkim failed', 'auth-other no-authentication'],
    ['spf failed, dkim failed, dmarc passed', 'auth-other no-authentication'],
    ['spf failed, dkim failed, dmarc failed', 'auth-other no-authentication'],
    ['spf failed, dmarc failed', 'dmarc dmarc-fail'],
    ['dkim failed, dmarc failed', 'dmarc dmarc-fail'],
    ['spf failed, dkim passed, dmarc failed', 'auth-other several-checks'],
    ['spf passed, dkim failed, dmarc failed', 'auth-other several-checks'],
    ['spf passed, dkim passed, dmarc passed', undefined],
  ])('%s: %s', (words, meaning) => {
    const results = all.find((one) => [...one].map((entry) => entry.join(' ')).join(', ') === words);
    expect(results).toBeDefined();
    expect(answer(refusalBy(results!))).toBe(meaning);
  });

  it.each(all.map((results) => ({ results, sentence: inWords(results) || 'nothing' })))(
    'is the same in words and in a list: $sentence',
    ({ results, sentence }) => {
      expect(answer(nearVerdict(`550 5.7.1 ${sentence}`))).toBe(answer(refusalBy(results)));
      // One result alone is no list.
      if (results.size > 1)
        expect(answer(listedVerdict(`550 5.7.1 ${asList(results)}`))).toBe(answer(refusalBy(results)));
    },
  );
});
