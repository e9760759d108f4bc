import type { ExaminedText } from '../../facts/spf-text.js';
import type { Span } from '../../syntax/span.js';

/** The effect of a mistake in a record's text at receivers. */
export type MistakeEffect =
  /** `permerror` for all mail (RFC 7208 §4.6). */
  | 'record-broken'
  /** An unknown modifier: nothing happens (§6). */
  | 'ignored'
  /** Valid syntax, but it names a host that cannot exist (§4.8): receivers differ. */
  | 'names-nothing';

export function effectOf({ start, end }: Span, { record }: ExaminedText): MistakeEffect {
  const touched = record.terms.filter(({ span }) => span.start < end && start < span.end);
  if (touched.some((term) => term.type === 'malformed')) return 'record-broken';
  return touched.some((term) => term.type === 'unknown-modifier') ? 'ignored' : 'names-nothing';
}
