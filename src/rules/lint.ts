import type { Facts } from '../facts/facts.js';
import { isNoDomain } from '../facts/spf-facts.js';
import { compareSeverity, type Severity } from '../finding/severity.js';
import { rules } from './all.js';
import { nameNotFound } from './dns/name-not-found.js';
import type { Finding } from './finding.js';
import { joined } from './joined.js';

/**
 * All findings, those alike {@link joined}, worst first, otherwise in the order of the rules and the record: the same facts
 * give the same list.
 */
export function lint(facts: Facts): readonly Finding[] {
  const findings: Finding[] = [];
  // Rule and data come from the same rule, which the union cannot express through the array.
  for (const rule of rulesFor(facts))
    for (const { place, data, severity = rule.severity } of rule.check(facts))
      findings.push({ rule: rule.id, place, data, severity } as Finding);
  return joined(bySeverity(findings));
}

/** Of a domain that does not exist, that is all there is to say. */
function rulesFor({ spf }: Facts): typeof rules | readonly [typeof nameNotFound] {
  return isNoDomain(spf) ? [nameNotFound] : rules;
}

/** Worst first, otherwise in the given order. */
export function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((one, other) => compareSeverity(one.severity, other.severity));
}

/** The worst severity among findings. */
export function worstOf(findings: readonly Finding[]): Severity | undefined {
  return findings.map((finding) => finding.severity).sort(compareSeverity)[0];
}
