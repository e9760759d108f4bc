import { type DnsView, joinStrings, recordsOf } from '../../../src/dns/answer.js';
import { domainFromText } from '../../../src/dns/name.js';
import { questionKey, Snapshot } from '../../../src/dns/snapshot.js';
import type { CheckRequest } from '../../../src/facts/request.js';
import type { Finding } from '../../../src/rules/finding.js';
import { lint } from '../../../src/rules/lint.js';
import { factsOf, fixtureZone } from '../dns/zones.js';
import { exampleZone } from './harness.js';

type Options = Partial<CheckRequest>;
type FindingOf<Id> = Extract<Finding, { rule: Id }>;

/** All that is found in an area, as `severity rule`. */
export function told(area: 'directo' | 'dkim', dns: DnsView | string, options: Options = {}): readonly string[] {
  return findings(dns, options)
    .filter(({ rule }) => rule.startsWith(`${area}/`))
    .map(({ severity, rule }) => `${severity} ${rule}`);
}

export function findingsOf<Id extends Finding['rule']>(
  id: Id,
  dns: DnsView | string,
  options: Options = {},
): readonly FindingOf<Id>[] {
  return findings(dns, options).filter((finding): finding is FindingOf<Id> => finding.rule === id);
}

export function findings(dns: DnsView | string, options: Options = {}): readonly Finding[] {
  return lint(factsOf(typeof dns === 'string' ? exampleZone(dns) : dns, options));
}

/** The characters that a finding points at. */
export function atFault({ place }: Finding): string | undefined {
  return place.span === undefined ? undefined : place.text?.slice(place.span.start, place.span.end);
}

export const selector = 'directo._domainkey.manodomenas.lt';
export const liveSelector = 'directo._domainkey.directo.ee';

/** The base64 text of the made-up key that Directo's selector has in the fixture zones. */
export const senderKey = keyAt(fixtureZone('fine'), liveSelector);
/** As the help page prints it. */
export const printedKey = keyAt(fixtureZone('dkim-printed-key'), selector);

function keyAt(dns: DnsView, owner: string): string {
  const [strings] = recordsOf(dns.lookup(domainFromText(owner)!, 'TXT'));
  return joinStrings(strings!).replace(/^.*p=/, '');
}

/** The zone `fine`, with these TXT records at a selector; none: the name does not exist. */
export function withKeys(texts: readonly string[], owner = selector, dns = fixtureZone('fine')): DnsView {
  const answer =
    texts.length === 0
      ? ({ status: 'nxdomain' } as const)
      : ({ status: 'found', records: texts.map((text) => [text]) } as const);
  return Snapshot.over(dns, new Map([[questionKey(domainFromText(owner)!, 'TXT'), answer]]));
}
