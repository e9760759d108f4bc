import type { FoundPolicy } from '../../dmarc/discover/discover.js';

/** Whether there is a `rua`, however malformed: its errors have their own rule. */
export function namesReports({ record }: FoundPolicy): boolean {
  const isSwallowed = record.problems.some((problem) => problem.kind === 'swallowed-tag' && problem.tag === 'rua');
  return isSwallowed || /(?:^|;)\s*rua\s*=/i.test(record.text);
}
