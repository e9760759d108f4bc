import type { Facts } from '../../facts/facts.js';
import { inRecord, type Place } from '../../finding/place.js';
import type { Span } from '../../syntax/span.js';

/** The domain's own SPF record, with the characters at fault. Without a record: where it belongs. */
export function inOwnRecord({ request, spf }: Facts, span?: Span): Place {
  const text = spf.tree.record?.text;
  return text === undefined ? { owner: request.domain, type: 'TXT' } : inRecord(request.domain, text, span);
}
