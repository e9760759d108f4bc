import { rules } from '../../rules/all.js';
import type { Finding } from '../../rules/finding.js';

const aboutPermission: ReadonlySet<string> = new Set(
  rules.filter(({ about }) => about === 'permission').map(({ id }) => id),
);

/** Findings about who may send; those about keys, reports and the record to publish belong in other reports. */
export function policyFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ rule }) => aboutPermission.has(rule));
}
