import { type Answer, type DnsView, recordsOf } from '../../dns/answer.js';
import { below, type Domain, labelsOf, parentOf } from '../../dns/name.js';
import type { TxtSelection } from '../../dns/txt-selection.js';
import { type DmarcRecord, parseDmarcRecord } from '../record/record.js';
import { selectDmarcRecord } from '../record/select.js';

/** RFC 9989 §4.5: the label before a name where its policy record is. */
export const dmarcLabel = '_dmarc';

/** From eight labels on, names are skipped until seven are left, so that no walk asks more than eight questions (RFC 9989 §4.10 step 4). */
const labelsAfterSkip = 7;

/** The DNS tree walk of RFC 9989 §4.10. */
export interface TreeWalk {
  readonly start: Domain;
  /** From the start towards the top-level domain, or to the first record with `psd=n` or `psd=y`; at most eight. */
  readonly steps: readonly WalkStep[];
}

export interface WalkStep {
  /** The name whose policy is searched. */
  readonly domain: Domain;
  /** With `_dmarc.` before it. */
  readonly owner: Domain;
  readonly answer: Answer<'TXT'>;
  readonly selection: TxtSelection;
  /** If exactly one record was selected. */
  readonly record?: DmarcRecord;
}

/**
 * Walks up from `start`. All names are queried at once, so that they can be fetched together; the steps are those that
 * a receiver takes. An answer that failed or is not there yet does not end the walk: what follows from it is left to
 * the conclusions.
 */
export function walkUp(start: Domain, dns: DnsView): TreeWalk {
  const steps = walkNames(start).flatMap((domain) => walkStep(domain, dns) ?? []);
  const stop = steps.findIndex(({ record }) => record !== undefined && record.psd !== 'u');
  return { start, steps: stop === -1 ? steps : steps.slice(0, stop + 1) };
}

/** The names that a walk visits unless something stops it; none for the root. */
export function walkNames(start: Domain): readonly Domain[] {
  const names: Domain[] = [];
  let left = labelsOf(start).length;
  for (let name = start; left > 0; left -= 1, name = parentOf(name)) {
    if (name === start || left <= labelsAfterSkip) names.push(name);
  }
  return names;
}

/** `undefined` if DNS cannot hold the record's name: then there is none. */
function walkStep(domain: Domain, dns: DnsView): WalkStep | undefined {
  const owner = below(dmarcLabel, domain);
  if (owner === undefined) return undefined;
  const answer = dns.lookup(owner, 'TXT');
  const selection = selectDmarcRecord(recordsOf(answer));
  if (selection.kind !== 'one') return { domain, owner, answer, selection };
  return { domain, owner, answer, selection, record: parseDmarcRecord(selection.text) };
}
