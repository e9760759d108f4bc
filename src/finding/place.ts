import type { RecordType } from '../dns/answer.js';
import type { Domain } from '../dns/name.js';
import type { Span } from '../syntax/span.js';

/** Where in DNS the defect is. */
export interface Place {
  readonly owner: Domain;
  readonly type: RecordType;
  /** The record's text, a byte string. */
  readonly text?: string;
  /** The characters of `text` at fault. */
  readonly span?: Span;
}

/** A TXT record, with the characters at fault. */
export function inRecord(owner: Domain, text: string, span?: Span): Place {
  return { owner, type: 'TXT', text, ...(span === undefined ? {} : { span }) };
}
