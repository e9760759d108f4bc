import type { RecordProblem } from '../../dmarc/record/record-problem.js';
import { isTemplateUri } from '../../dmarc/record/report-uri.js';
import { rfc } from '../../finding/source.js';
import { dmarcZone, goodDmarc } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { foundPolicy, inPolicyRecord } from './found-policy.js';
import { type RecordData, recordProblems } from './record-problems.js';

export type UnusableReportUri =
  | { readonly kind: 'unusable' | 'too-many' }
  /** The mailbox of instructions, never filled in. */
  | { readonly kind: 'template' }
  /** `whole`: the tags have no address at all; otherwise one of several is empty. */
  | { readonly kind: 'empty'; readonly tags: readonly string[]; readonly whole: boolean };

export const reportUriInvalid = defineRule<RecordData & { problem: UnusableReportUri }>()({
  id: 'dmarc/report-uri-invalid',
  severity: 'warning',
  source: rfc(9989, '4.7'),
  remedy: 'elsewhere',
  examples: { bad: dmarcZone('v=DMARC1; p=none; rua=dmarc@manodomenas.lt'), good: goodDmarc },
  *check(facts) {
    // One slip in both tags is told once.
    const told = new Set<string>();
    for (const { problem, place, data } of recordProblems(facts)) {
      const unusable = unusableIn(problem);
      if (unusable === undefined || told.has(data.text)) continue;
      told.add(data.text);
      // Receivers may support other schemes, but need not. No receiver supports a misspelt `mailto`.
      const isMerelyRare = problem.kind === 'report-uri-unsupported' && problem.meant === undefined;
      yield { place, data: { ...data, problem: unusable }, severity: isMerelyRare ? 'info' : 'warning' };
    }
    const found = foundPolicy(facts);
    for (const uri of found === undefined ? [] : [...found.record.rua, ...found.record.ruf])
      if (found !== undefined && isTemplateUri(uri) && !told.has(uri.text)) {
        told.add(uri.text);
        yield {
          place: inPolicyRecord(facts, found, uri.span),
          data: { text: uri.text, problem: { kind: 'template' } },
        };
      }
  },
});

function unusableIn(problem: RecordProblem): UnusableReportUri | undefined {
  switch (problem.kind) {
    case 'report-uri-invalid':
    case 'report-uri-unsupported':
      return { kind: 'unusable' };
    case 'too-many-report-uris':
      return { kind: 'too-many' };
    case 'report-uri-empty':
      return { kind: 'empty', tags: problem.tags, whole: problem.whole };
    default:
      return undefined;
  }
}
