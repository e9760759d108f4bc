import { domainFromUnicode } from '../../dns/name.js';
import { isValidReportUri, maxReportUris, parseReportUris } from '../record/report-uri.js';

/** `mailto:` with slashes, another sign or a slip, or a word that people write for it. */
const mailtoStart = /^(?:m[ai]{1,3}lt?[to]{0,2}|e-?mail) {0,3}[:=]{1,2}(?:\/{1,3})? {0,3}/i;
/** Never part of an address in these records, though RFC 5322 allows some of it in quotes. */
const around = /^[<>()[\]"'`´‘’]{1,16}|[<>()[\]"'`´‘’.]{1,16}$/g;

/**
 * The URIs that the values of a tag's occurrences were meant to name, each once, as receivers accept them. A text that
 * names no mailbox is left out.
 */
export function mendedUris(values: readonly string[]): readonly string[] {
  const uris = new Set<string>();
  for (const value of values) {
    for (const piece of value.replace(/([:=]) +(?=[^ ])/g, '$1').split(/[, ]+/)) {
      const uri = mendedUri(piece);
      if (uri !== undefined) uris.add(uri);
      if (uris.size === maxReportUris) return [...uris];
    }
  }
  return [...uris];
}

function mendedUri(piece: string): string | undefined {
  const bare = piece.replace(around, '');
  if (bare === '') return undefined;
  if (/^https?:\/\//i.test(bare)) return acceptable(bare);
  const address = bare.replace(mailtoStart, '').replace(around, '');
  return acceptable(`mailto:${inAsciiDomain(address)}`);
}

/** The domain in A-labels: DNS and receivers know no others. */
function inAsciiDomain(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  if (at === -1 || /^[\0-\x7f]*$/.test(domain)) return address;
  return `${address.slice(0, at + 1)}${domainFromUnicode(domain) ?? domain}`;
}

function acceptable(uri: string): string | undefined {
  const [only, ...others] = parseReportUris(uri, 0).uris;
  const isAccepted = only !== undefined && others.length === 0 && isValidReportUri(only) && !('meant' in only.target);
  return isAccepted ? uri : undefined;
}
