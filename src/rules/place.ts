import type { Domain } from '../dns/name.js';
import type { Span } from '../syntax/span.js';
import type { Place } from './rule.js';

/** A TXT record, and in it the characters at fault. */
export function inRecord(owner: Domain, text: string, span?: Span): Place {
  return { owner, type: 'TXT', text, ...(span === undefined ? {} : { span }) };
}
