import { selectTxt, type TxtSelection } from '../../dns/txt-selection.js';

/** Which of a name's TXT records is its SPF record (RFC 7208 §4.5). Several are a `permerror`. */
export function selectSpfRecord(records: readonly (readonly string[])[]): TxtSelection {
  return selectTxt(records, isSpfText);
}

/** The version section in any case (§12), and behind it a space or the end. */
export function isSpfText(text: string): boolean {
  return /^v=spf1(?: |$)/i.test(text);
}
