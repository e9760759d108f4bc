import type { Span } from '../syntax/span.js';
import type { TagItem } from '../syntax/tag-list.js';
import { firstTag, missing, strictFields } from './fields.js';
import type { RecordForm, TextFault } from './published.js';

/** RFC 8460 §3: where reports about failed encryption are sent. */
export const tlsReports: RecordForm = {
  labels: '_smtp._tls',
  begins: /^v=TLSRPTv1[ \t]*;/,
  meant: /\bv\s*=\s*"?tlsrpt/i,
  faultsOf,
};

/** `,`, `;` and `!` inside an address must be encoded. */
const reportUri = /^(?:mailto:[^\s,;!@]+@[^\s,;!@]+|https:\/\/[^\s,;!]+)$/i;

function faultsOf(text: string): readonly TextFault[] {
  const fields = strictFields(text);
  const rua = firstTag(fields, 'rua');
  if (rua === undefined) return [...fields.faults, missing('rua', text)];
  if (fields.faults.some(({ span }) => span.start === rua.span.start)) return fields.faults;
  return [...fields.faults, ...badUris(rua).map((span): TextFault => ({ kind: 'value', span }))];
}

function badUris({ value, span, valueSpan }: TagItem): readonly Span[] {
  let at = valueSpan.start;
  const bad: Span[] = [];
  for (const piece of value.split(',')) {
    const start = at + piece.length - piece.trimStart().length;
    const uri = piece.trim();
    // An empty value has nothing to underline except the field.
    if (!reportUri.test(uri)) bad.push(uri === '' ? span : { start, end: start + uri.length });
    at += piece.length + 1;
  }
  return bad;
}
