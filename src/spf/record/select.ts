import { joinStrings } from '../../dns/answer.js';

/** Which of a name's TXT records is its SPF record (RFC 7208 §4.5). */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly text: string; readonly strings: readonly string[] }
  /** Two or more: `permerror`; nobody picks one. */
  | { readonly kind: 'several'; readonly texts: readonly string[] };

export function selectSpfRecord(records: readonly (readonly string[])[]): Selection {
  const selected = records.filter((strings) => isSpfText(joinStrings(strings)));
  const [first] = selected;
  if (first === undefined) return { kind: 'none' };
  if (selected.length > 1) return { kind: 'several', texts: selected.map(joinStrings) };
  return { kind: 'one', text: joinStrings(first), strings: first };
}

/** The version section in any case (§12), and behind it a space or the end. */
export function isSpfText(text: string): boolean {
  return /^v=spf1(?: |$)/i.test(text);
}
