import type { Cause, Detail } from '../diagnosis/diagnosis.js';

/** What a receiver says that each check came to. */
type Results = ReadonlyMap<'spf' | 'dkim' | 'dmarc', boolean>;

export interface ListedVerdict {
  readonly cause: Cause;
  readonly detail: Detail;
  /** The list, as it stands in the reply. */
  readonly words: string;
}

/**
 * A list of results in a reply: Gmail's `DKIM = did not pass SPF [example.org] with ip: [192.0.2.1] = did not pass`,
 * Microsoft's `Spf= Fail , Dkim= Pass , DMARC= Pass` (5.7.515). `undefined` where there is none, or where all passed.
 * `text`: lower case, one line.
 */
export function listedVerdict(text: string): ListedVerdict | undefined {
  const entries = [...text.matchAll(/\b(spf|dkim|dmarc)\b([^=;]{0,100})=\s{0,3}(did not pass|[a-z]{4,12})/g)].filter(
    ([, , between = '', result = '']) => isResult(result) && !/\b(?:spf|dkim|dmarc)\b/.test(between),
  );
  const [first] = entries;
  const last = entries.at(-1);
  // One result alone may be a header's; a list names two checks at least.
  if (first === undefined || last === undefined || entries.length < 2) return undefined;
  const results: Results = new Map(
    entries.flatMap(([, method, , result]) =>
      method === 'spf' || method === 'dkim' || method === 'dmarc'
        ? [[method, result === 'pass' || result === 'passed'] as const]
        : [],
    ),
  );
  const verdict = verdictOf(results);
  return verdict === undefined
    ? undefined
    : { ...verdict, words: text.slice(first.index, last.index + last[0].length) };
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

/** Whoever is blamed alone is the cause. DMARC follows from the others, so it is the cause only where they passed. */
function verdictOf(results: Results): { cause: Cause; detail: Detail } | undefined {
  const failed = (['spf', 'dkim', 'dmarc'] as const).filter((method) => results.get(method) === false);
  const own = failed.filter((method) => method !== 'dmarc');
  if (failed.length === 0) return undefined;
  if (own.length === 0) return { cause: 'dmarc', detail: 'dmarc-alignment' };
  if (own.length === 2) return { cause: 'auth-other', detail: 'no-authentication' };
  // One passed, but DMARC failed: what passed is not aligned.
  if (failed.length === 2) return { cause: 'auth-other', detail: 'several-checks' };
  return own[0] === 'spf' ? { cause: 'spf', detail: 'spf-fail' } : { cause: 'dkim', detail: 'dkim-fail' };
}
