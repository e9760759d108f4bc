import type { FoundPolicy } from '../../dmarc/discover/discover.js';
import type { Facts } from '../../facts/facts.js';
import { inRecord, type Place } from '../../finding/place.js';
import type { Span } from '../../syntax/span.js';

/** The record that applies to the domain; one at a name above it is also that name's owner's concern. */
export function foundPolicy({ dmarc }: Facts): FoundPolicy | undefined {
  const { current } = dmarc.discovery;
  return current.kind === 'found' ? current : undefined;
}

/** The applied record, and in it the characters at fault. */
export function inPolicyRecord({ dmarc }: Facts, { at, record }: FoundPolicy, span?: Span): Place {
  const owner = dmarc.walk.steps.find((step) => step.domain === at)?.owner ?? at;
  return inRecord(owner, record.text, span);
}
