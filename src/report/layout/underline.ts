import type { Span } from '../../syntax/span.js';
import { inert, readable } from '../../text/safe.js';
import { columns, cutBeginning, cutEnd } from './columns.js';

/** What is shown of a long record on each side of the characters at fault. */
const context = 24;
/** The columns left for those characters if the text before them is wide. */
const leastFault = 4;

/**
 * A record's characters at fault with a line of carets under them, at most `width` columns wide. `undefined` if the
 * span covers the whole record, which needs no pointing.
 */
export function underline(text: string, span: Span, width: number): readonly [string, string] | undefined {
  if (span.start <= 0 && span.end >= text.length) return undefined;
  const room = Math.max(width, 20);
  const whole = columns(shown(text)) <= room;
  const from = whole ? 0 : Math.max(0, span.start - context);
  const before = (from > 0 ? '…' : '') + shown(text.slice(from, span.start));
  const lead = whole ? before : cutBeginning(before, room - leastFault);
  const fault = cutEnd(shown(text.slice(span.start, span.end)), room - columns(lead));
  const rest = room - columns(lead) - columns(fault);
  const tail = cutEnd(shown(text.slice(span.end)), Math.max(0, rest));
  const carets = '^'.repeat(Math.max(1, columns(fault)));
  return [lead + fault + tail, ' '.repeat(columns(lead)) + carets];
}

function shown(text: string): string {
  return inert(readable(text));
}
