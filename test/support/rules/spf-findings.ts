import type { Answer, DnsView } from '../../../src/dns/answer.js';
import type { DataOf, Finding } from '../../../src/rules/finding.js';
import { lint } from '../../../src/rules/lint.js';
import { spfTextRules } from '../../../src/rules/spf/text-rules.js';
import { company, factsOf } from '../dns/zones.js';
import { exampleZone } from './harness.js';

type RuleId = Finding['rule'];

/** A domain with mail whose TXT records are these byte strings, each one string or several. */
export function published(...records: readonly (string | readonly string[])[]): DnsView {
  const txt = records.map((strings) => (typeof strings === 'string' ? [strings] : strings));
  return answering('TXT', { status: 'found', records: txt });
}

/** The same domain, or the one in `text`, with this answer to one question about it. */
export function answering(type: string, answer: Answer, text = '@ MX 10 pastas\npastas A 192.0.2.25\n'): DnsView {
  const zone = exampleZone(text);
  return {
    lookup: (name, asked) =>
      // The answer is of the type that the caller names.
      name === company && asked === type ? (answer as Answer<typeof asked>) : zone.lookup(name, asked),
  };
}

export function findingsOf<Id extends RuleId>(
  id: Id,
  dns: DnsView | string,
): readonly Extract<Finding, { rule: Id }>[] {
  const findings = lint(factsOf(typeof dns === 'string' ? exampleZone(dns) : dns));
  return findings.filter((finding): finding is Extract<Finding, { rule: Id }> => finding.rule === id);
}

export function dataOf<Id extends RuleId>(id: Id, dns: DnsView | string): readonly DataOf<Id>[] {
  return findingsOf(id, dns).map((finding) => finding.data as DataOf<Id>);
}

const textRules = new Set<string>(spfTextRules.map((rule) => rule.id));

/** What the rules about presence and text of the record find. */
export function textFindings(dns: DnsView | string): readonly Finding[] {
  const findings = lint(factsOf(typeof dns === 'string' ? exampleZone(dns) : dns));
  return findings.filter(({ rule }) => textRules.has(rule));
}

/** The characters that a finding points at. */
export function atFault({ place }: Finding): string | undefined {
  return place.span === undefined ? undefined : place.text?.slice(place.span.start, place.span.end);
}
