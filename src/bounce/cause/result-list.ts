import { type CheckResults, type NamedChecks, refusalBy } from './checks.js';

/**
 * A list of results in a reply: Gmail's `DKIM = did not pass SPF [example.org] with ip: [192.0.2.1] = did not pass`,
 * Microsoft's `Spf= Fail , Dkim= Pass , DMARC= Pass` (5.7.515). `undefined` if there is none, or all passed.
 * `text`: lower case, one line.
 */
export function listedVerdict(text: string): NamedChecks | undefined {
  const entries = [...text.matchAll(/\b(spf|dkim|dmarc)\b([^=;]{0,100})=\s{0,3}(did not pass|[a-z]{4,12})/g)].filter(
    ([, , between = '', result = '']) => isResult(result) && !/\b(?:spf|dkim|dmarc)\b/.test(between),
  );
  const [first] = entries;
  const last = entries.at(-1);
  // A single result may be a header's; a list names at least two checks.
  if (first === undefined || last === undefined || entries.length < 2) return undefined;
  const results: CheckResults = new Map(
    entries.flatMap(([, method, , result]) =>
      method === 'spf' || method === 'dkim' || method === 'dmarc'
        ? [[method, result === 'pass' || result === 'passed' ? 'passed' : 'failed'] as const]
        : [],
    ),
  );
  const refusal = refusalBy(results);
  return refusal === undefined
    ? undefined
    : { ...refusal, words: text.slice(first.index, last.index + last[0].length) };
}

const resultWords = [
  'did not pass',
  'pass',
  'passed',
  'fail',
  'failed',
  'softfail',
  'neutral',
  'none',
  'temperror',
  'permerror',
];

function isResult(word: string): boolean {
  return resultWords.includes(word);
}
