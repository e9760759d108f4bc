import type { RuleId } from '../../rules/all.js';
import type { Finding } from '../../rules/finding.js';

/** What is to be said about who may send; keys, reports and the record to publish are another report's. */
const rules: ReadonlySet<RuleId> = new Set<RuleId>([
  'spf/everyone',
  'spf/all-pass',
  'spf/all-neutral',
  'spf/all-missing',
  'spf/term-after-all',
  'spf/redirect-with-all',
  'spf/redundant-term',
  'spf/unreachable-term',
  'spf/range-too-broad',
  'spf/host-prefix',
  'spf/shared-pool',
  'spf/private-address',
  'spf/total-addresses',
  'spf/too-many-lookups',
  'spf/include-loop',
  'spf/include-error',
  'spf/include-everyone',
  'spf/include-no-record',
  'spf/include-unreachable',
  'spf/include-useless',
  'spf/include-repeated',
  'spf/discouraged-macro',
  'spf/dangling-domain',
  'spf/weak-qualifier',
]);

export function policyFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ rule }) => rules.has(rule));
}
