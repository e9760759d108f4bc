import { isSpfText } from '../../spf/record/select.js';
import { UserError } from '../process/user-error.js';

/** Longer than any TXT record can be. */
const maxCharacters = 65_535;

/**
 * The SPF record of `--record` as DNS would hold it, a byte string: bare, or in the quotes of a zone file.
 * @throws UserError where it is none.
 */
export function parseRecordOption(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const bare = withoutQuotes(text.trim());
  if (!isSpfText(bare) || bare.length > maxCharacters)
    throw new UserError({ kind: 'not-a-record', text: text.slice(0, 200) });
  return Buffer.from(bare, 'utf8').toString('latin1');
}

/** `"v=spf1 mx" " -all"` is one text: strings are joined without anything between (RFC 7208 §3.3). */
function withoutQuotes(text: string): string {
  if (!text.startsWith('"') || !text.endsWith('"') || text.length < 2) return text;
  return text.slice(1, -1).split(/" *"/).join('');
}
