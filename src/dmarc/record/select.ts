import { selectTxt, type TxtSelection } from '../../dns/txt-selection.js';

/**
 * Which of a name's TXT records is its DMARC policy record (RFC 9989 §4.10 steps 2 and 6). Several are all discarded:
 * the name then counts as one without a record.
 */
export function selectDmarcRecord(records: readonly (readonly string[])[]): TxtSelection {
  return selectTxt(records, isDmarcText);
}

/**
 * Whether the text begins with `v=DMARC1` as RFC 9989 §4.8 requires: the tag first, nothing before it, its value in
 * this case, blanks allowed around the equals sign, and a semicolon or the end after it. The tag's name may be `V`:
 * ABNF strings are case-insensitive unless marked, and only the value is. `v=DMARC1 p=none` has the value `DMARC1
 * p=none`: not a record.
 */
export function isDmarcText(text: string): boolean {
  return /^[vV][\t ]*=[\t ]*DMARC1[\t ]*(?:;|$)/.test(text);
}
