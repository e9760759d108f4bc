import { domainFromUnicode } from '../../dns/name.js';
import { isValidReportUri, maxReportUris, parseReportUris } from '../record/report-uri.js';

/** `mailto:` with slashes, another sign or a slip, or a word that people write for it. */
const mailtoStart = /^(?:(?:m[ai]{1,3}lt?[to]{0,2}|e-?mail|to|smtp) {0,3}[:=]{1,2}(?:\/{1,3})? {0,3}){1,3}/i;
/** Never part of an address in these records, though RFC 5322 allows some of it in quotes. */
const around = /^[<>()[\]"'`´‘’]{1,16}|[<>()[\]"'`´‘’.]{1,16}$/g;

export interface MendedUris {
  /** Each once, as receivers accept them. */
  readonly uris: readonly string[];
  /** What names no mailbox. */
  readonly leftOut: readonly string[];
}

/** The URIs that the values of a tag's occurrences were meant to name. */
export function mendedUris(values: readonly string[]): MendedUris {
  const uris = new Set<string>();
  const leftOut: string[] = [];
  const pieces = values.flatMap((value) => withSigns(value).split(/[, ]+/));
  for (const piece of pieces.filter((one) => one.replace(around, '') !== '').slice(0, maxReportUris)) {
    const uri = mendedUri(piece);
    if (uri === undefined) leftOut.push(piece);
    else uris.add(uri);
  }
  return { uris: [...uris], leftOut };
}

/** The one mailbox that a text names, as people copy it; `undefined` for anything else. */
export function reportMailbox(text: string): string | undefined {
  const { uris, leftOut } = mendedUris([text]);
  const [uri, ...others] = uris;
  if (uri === undefined || others.length + leftOut.length > 0 || !uri.startsWith('mailto:')) return undefined;
  return uri.slice('mailto:'.length);
}

/** Blanks after a colon, `(at)` and `[.]` as web pages write them, `@` twice or with blanks, and a comma for the dot before a top-level domain. */
function withSigns(value: string): string {
  return (
    value
      .replace(/([:=]) +(?=[^ ])/g, '$1')
      .replace(/ ?[([{]at[)\]}] ?/gi, '@')
      .replace(/ ?[([{](?:dot|\.)[)\]}] ?/gi, '.')
      .replace(/ *@[@ ]*/g, '@')
      // A size that no receiver could read; one that it could is merely ignored (RFC 9989 §4.8).
      .replace(/(@[a-z0-9.-]{1,253})!(?![0-9]{1,9}[kmgt]?(?:[, ]|$))[^, ]*/gi, '$1')
      .replace(/(@[a-z0-9-]{1,63}),(?=[a-z]{2,10}(?:[, ;]|$))(?![a-z]+[:@])/gi, '$1.')
  );
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
