import { Option } from 'commander';
import { isSpfText } from '../../spf/record/select.js';
import { UserError } from '../process/user-error.js';

/** Longer than any TXT record can be. */
const maxCharacters = 65_535;

/** `--record`: an SPF record that replaces the published one. */
export function recordOption(description: string): Option {
  return new Option('--record <text>', description).argParser(parseRecord);
}

/**
 * The SPF record as DNS would hold it, a byte string: bare, or in the quotes of a zone file.
 * @throws UserError for text that is not an SPF record.
 */
function parseRecord(text: string): string {
  const bare = withoutQuotes(text.trim());
  if (!isSpfText(bare) || bare.length > maxCharacters)
    throw new UserError({ kind: 'not-a-record', text: text.trim().slice(0, 200) });
  return Buffer.from(bare, 'utf8').toString('latin1');
}

/** `"v=spf1 mx" " -all"` is one text: strings are joined without anything between (RFC 7208 §3.3). */
function withoutQuotes(text: string): string {
  if (!text.startsWith('"') || !text.endsWith('"') || text.length < 2) return text;
  return text.slice(1, -1).split(/" *"/).join('');
}
