import type { Finding } from './finding.js';

/** So many findings of one rule at one record are told one by one; nobody reads more of the same. */
export const mostAlike = 10;

/** Findings of one rule at one record beyond {@link mostAlike} as a number of the last one told. Keeps the order. */
export function joined(findings: readonly Finding[]): readonly Finding[] {
  const alike = groupsOf(findings);
  return findings.flatMap((finding): readonly Finding[] => {
    const group = alike.get(finding);
    if (group === undefined) return [finding];
    group.told += 1;
    if (group.told > mostAlike) return [];
    const more = group.size - group.told;
    return group.told === mostAlike && more > 0 ? [{ ...finding, more }] : [finding];
  });
}

/** How many there are, those that are not told one by one included. */
export function countOf(findings: readonly Finding[]): number {
  return findings.reduce((sum, { more = 0 }) => sum + 1 + more, 0);
}

/** Of a rule, the findings in one record are alike, and so are those at one name without a record. */
function groupsOf(findings: readonly Finding[]): ReadonlyMap<Finding, { size: number; told: number }> {
  // A record may be as long as DNS allows: it is compared once, and not written into the key of each finding in it.
  const records = new Map<string, number>();
  const groups = new Map<string, { size: number; told: number }>();
  const groupOf = new Map<Finding, { size: number; told: number }>();
  for (const finding of findings) {
    const { rule, severity, place } = finding;
    const { owner, type, text = '' } = place;
    const record = records.get(text) ?? records.size;
    records.set(text, record);
    const key = `${rule} ${severity} ${owner} ${type} ${record}`;
    const group = groups.get(key) ?? { size: 0, told: 0 };
    group.size += 1;
    groups.set(key, group);
    groupOf.set(finding, group);
  }
  return groupOf;
}
