import type { FoundPolicy } from '../../dmarc/discover/discover.js';
import type { RecordProblem } from '../../dmarc/record/record-problem.js';
import { wholePercent } from '../../dmarc/record/tags.js';
import type { Facts } from '../../facts/facts.js';
import type { Place } from '../../finding/place.js';
import { inRecord } from '../../finding/place.js';
import type { Severity } from '../../finding/severity.js';
import { rfc } from '../../finding/source.js';
import { goodSpf } from '../rule/example.js';
import { type Detection, defineRule, type Remedy } from '../rule/rule.js';

export const dmarcZone = (record: string): string => `${goodSpf}_dmarc TXT "${record}"\n`;
export const goodDmarc = dmarcZone('v=DMARC1; p=quarantine; np=reject; rua=mailto:dmarc@manodomenas.lt');

/** The record that applies to the domain; what stands at a name above it concerns that name's owner as well. */
export function foundPolicy({ dmarc }: Facts): FoundPolicy | undefined {
  const { current } = dmarc.discovery;
  return current.kind === 'found' ? current : undefined;
}

export function recordPlace({ dmarc }: Facts, { at, record }: FoundPolicy, span?: RecordProblem['span']): Place {
  const owner = dmarc.walk.steps.find((step) => step.domain === at)?.owner ?? at;
  return inRecord(owner, record.text, span);
}

export interface RecordData {
  /** The part of the record at fault. */
  readonly text: string;
  /** What is probably meant. */
  readonly meant?: string;
}

function problemRule<const Name extends string>(
  name: Name,
  kinds: readonly RecordProblem['kind'][],
  source: ReturnType<typeof rfc>,
  severity: Severity,
  remedy: Remedy,
  bad: string,
  severityOf: (problem: RecordProblem) => Severity = () => severity,
) {
  return defineRule<RecordData>()({
    id: `dmarc/${name}` as const,
    severity,
    source,
    remedy,
    examples: { bad: dmarcZone(bad), good: goodDmarc },
    check: (facts) => problemsOf(facts, kinds, severityOf),
  });
}

function* problemsOf(
  facts: Facts,
  kinds: readonly RecordProblem['kind'][],
  severityOf: (problem: RecordProblem) => Severity,
): Generator<Detection<RecordData>> {
  const found = foundPolicy(facts);
  if (found === undefined) return;
  for (const problem of found.record.problems) {
    if (!kinds.includes(problem.kind)) continue;
    const text = found.record.text.slice(problem.span.start, problem.span.end);
    const meant = meantBy(problem);
    yield {
      place: recordPlace(facts, found, problem.span),
      data: { text, ...(meant === undefined ? {} : { meant }) },
      severity: severityOf(problem),
    };
  }
}

function meantBy(problem: RecordProblem): string | undefined {
  if ('meant' in problem) return problem.meant;
  return 'nearest' in problem ? problem.nearest : undefined;
}

const rua = 'rua=mailto:dmarc@manodomenas.lt';

const syntaxFaults: readonly RecordProblem['kind'][] = [
  'malformed-item',
  'swallowed-tag',
  'second-record',
  'illegal-character',
  'tag-name-case',
  'too-many-tags',
];

/** Told once: the same advice holds for all faults of a record, which often follow from one another. */
const tagListSyntax = defineRule<RecordData>()({
  id: 'dmarc/tag-list-syntax',
  severity: 'error',
  source: rfc(9989, '4.8'),
  remedy: 'elsewhere',
  examples: { bad: dmarcZone(`v=DMARC1; p=none, ${rua}`), good: goodDmarc },
  *check(facts) {
    const found = foundPolicy(facts);
    const spans = (found?.record.problems ?? []).flatMap(({ kind, span }) =>
      syntaxFaults.includes(kind) ? [span] : [],
    );
    if (found === undefined || spans.length === 0) return;
    const start = Math.min(...spans.map((span) => span.start));
    const end = Math.max(...spans.map((span) => span.end));
    yield {
      place: recordPlace(facts, found, { start, end }),
      data: { text: found.record.text.slice(start, end) },
    };
  },
});

/** `partly`: `pct` of less than all, which means something else to receivers of either generation. */
const removedTag = defineRule<{ tags: readonly string[]; partly: boolean }>()({
  id: 'dmarc/removed-tag',
  severity: 'warning',
  source: rfc(9989, 'A.6'),
  remedy: 'elsewhere',
  examples: { bad: dmarcZone(`v=DMARC1; p=reject; np=reject; pct=50; ${rua}`), good: goodDmarc },
  *check(facts) {
    const found = foundPolicy(facts);
    if (found === undefined) return;
    const { text, problems } = found.record;
    const removed = problems.filter((problem) => problem.kind === 'removed-tag');
    const isPartly = (problem: (typeof removed)[number]): boolean =>
      problem.tag === 'pct' && problem.percent !== wholePercent;
    for (const partly of [true, false]) {
      const [first, ...others] = removed.filter((problem) => isPartly(problem) === partly);
      if (first === undefined) continue;
      yield {
        place: recordPlace(facts, found, first.span),
        data: { tags: [first, ...others].map(({ span }) => text.slice(span.start, span.end)), partly },
        severity: partly ? 'warning' : 'info',
      };
    }
  },
});

export const problemRules = [
  tagListSyntax,
  problemRule(
    'duplicate-tag',
    ['duplicate-tag'],
    rfc(9989, '4.8'),
    'warning',
    'choice',
    `v=DMARC1; p=none; p=reject; ${rua}`,
  ),
  problemRule('policy-missing', ['policy-missing'], rfc(9989, '4.7'), 'warning', 'elsewhere', `v=DMARC1; ${rua}`),
  problemRule(
    'policy-invalid',
    ['policy-invalid'],
    rfc(9989, '4.10.1'),
    'error',
    'choice',
    `v=DMARC1; p=quarantene; ${rua}`,
  ),
  problemRule(
    'value-invalid',
    ['value-invalid'],
    rfc(9989, '4.8'),
    'warning',
    'elsewhere',
    `v=DMARC1; p=none; aspf=x; ${rua}`,
  ),
  removedTag,
  problemRule(
    'unknown-tag',
    ['unknown-tag'],
    rfc(9989, '4.7'),
    'warning',
    'choice',
    `v=DMARC1; police=none; p=none; ${rua}`,
    (problem) => (problem.kind === 'unknown-tag' && problem.nearest !== undefined ? 'warning' : 'info'),
  ),
  problemRule(
    'report-uri-invalid',
    ['report-uri-invalid', 'report-uri-unsupported', 'too-many-report-uris'],
    rfc(9989, '4.7'),
    'warning',
    'elsewhere',
    'v=DMARC1; p=none; rua=dmarc@manodomenas.lt',
    // Receivers may know other schemes; they need not. A misspelt `mailto` nobody knows.
    (problem) => (problem.kind === 'report-uri-unsupported' && problem.meant === undefined ? 'info' : 'warning'),
  ),
  problemRule(
    'report-size-suffix',
    ['report-size-suffix'],
    rfc(9989, '4.8'),
    'info',
    'elsewhere',
    `v=DMARC1; p=none; ${rua}!10m`,
  ),
  problemRule(
    'fo-without-ruf',
    ['fo-without-ruf'],
    rfc(9989, '4.7'),
    'info',
    'elsewhere',
    `v=DMARC1; p=none; fo=1; ${rua}`,
  ),
] as const;
