import { domainToASCII } from 'node:url';

declare const domainBrand: unique symbol;

/**
 * A name that DNS can hold: lower case, without final dot, 1 to 253 octets, labels of 1 to 63 octets (RFC 1035 §2.3.4).
 *
 * Written in presentation form, always printable ASCII: a dot or backslash inside a label is `\.` or `\\`, an octet
 * outside `!`..`~` is `\DDD` (RFC 1035 §5.1). The root is `.`. Two names are equal exactly when their strings are.
 * Made only by the functions of this file; compared with {@link isSubdomain}, never with `endsWith`.
 */
export type Domain = string & { readonly [domainBrand]: true };

/** RFC 1035 §2.3.4. */
const maxLabelOctets = 63;
/** RFC 1035 §2.3.4 allows 255 octets on the wire; written with dots and without the root, 253 remain. */
const maxNameOctets = 253;

/** No text longer than this shrinks to a name when letters and their marks are composed, four to one at the most. */
const maxUnicodeNameCharacters = 4 * maxNameOctets;

export const root = '.' as Domain;

/**
 * The name with these labels, each a byte string (one UTF-16 unit per octet), leftmost first.
 * `undefined` if DNS cannot hold it: an empty or over-long label, an over-long name, a character above U+00FF.
 */
export function domainFromLabels(labels: readonly string[]): Domain | undefined {
  if (labels.length === 0) return undefined;
  let octets = labels.length - 1;
  for (const label of labels) {
    if (label.length === 0 || label.length > maxLabelOctets) return undefined;
    octets += label.length;
  }
  if (octets > maxNameOctets) return undefined;
  const written: string[] = [];
  for (const label of labels) {
    const text = writeLabel(label);
    if (text === undefined) return undefined;
    written.push(text);
  }
  return written.join('.') as Domain;
}

/**
 * The name written as plain text in an SPF record, on a command line or in a mail: dots separate labels, every other
 * character is literal, one final dot is allowed. No escapes. `undefined` if DNS cannot hold it.
 */
export function domainFromText(text: string): Domain | undefined {
  const bare = text.endsWith('.') ? text.slice(0, -1) : text;
  return domainFromLabels(bare.split('.'));
}

/**
 * The name written in presentation form, as in a zone file or by `node:dns`, with `\.` and `\DDD` escapes (RFC 1035
 * §5.1). `.` and the empty string are the root. `undefined` if it is malformed or DNS cannot hold it.
 */
export function domainFromPresentation(text: string): Domain | undefined {
  if (text === '' || text === '.') return root;
  const labels = splitPresentation(text);
  return labels === undefined ? undefined : domainFromLabels(labels);
}

/**
 * The A-label form of a name that may contain U-labels (RFC 5890), as a person or a mail writes it. Only letters,
 * digits, `-`, `_`, dots and characters outside ASCII are accepted, because `domainToASCII` would otherwise reinterpret
 * the text as a URL host (`0x7f.1`, `%41`, `a/b`). `undefined` if it cannot be a name.
 */
export function domainFromUnicode(text: string): Domain | undefined {
  if (text.length > maxUnicodeNameCharacters) return undefined;
  if (!/^(?:[\p{L}\p{M}\p{N}._-]|\u00b7|\u200c|\u200d|\u3002|\uff0e|\uff61)+$/u.test(text)) return undefined;
  if (/^[\x21-\x7e]*$/.test(text)) return domainFromText(text);
  const labels: string[] = [];
  for (const label of text.normalize('NFC').split(/[.\u3002\uff0e\uff61]/)) {
    const ascii = /^[\x21-\x7e]*$/.test(label) ? label : domainToASCII(label);
    // A label that maps to digits only would be read as an address by the URL host parser.
    if (ascii.includes('.')) return undefined;
    labels.push(ascii);
  }
  return domainFromLabels(labels.at(-1) === '' ? labels.slice(0, -1) : labels);
}

/** The labels as byte strings, escapes undone, leftmost first; none for the root. */
export function labelsOf(name: Domain): readonly string[] {
  if (name === root) return [];
  if (!name.includes('\\')) return name.split('.');
  return splitPresentation(name) ?? [];
}

/** The octets of the name with dots between its labels and no escapes: what a macro expands to. */
export function rawText(name: Domain): string {
  return labelsOf(name).join('.');
}

/** Whether `name` is `ancestor` or below it, compared label by label. */
export function isSubdomain(name: Domain, ancestor: Domain): boolean {
  if (ancestor === root || name === ancestor) return true;
  // Without escapes every dot is a border of labels.
  if (!name.includes('\\') && !ancestor.includes('\\')) return name.endsWith(`.${ancestor}`);
  const labels = labelsOf(name);
  const above = labelsOf(ancestor);
  if (labels.length < above.length) return false;
  const offset = labels.length - above.length;
  return above.every((label, index) => label === labels[offset + index]);
}

/** The name without its leftmost label; the root's parent is the root. */
export function parentOf(name: Domain): Domain {
  if (name === root) return root;
  if (name.includes('\\')) return domainFromLabels(labelsOf(name).slice(1)) ?? root;
  const dot = name.indexOf('.');
  // What remains of a name without escapes after one of its dots is a name.
  return dot === -1 ? root : (name.slice(dot + 1) as Domain);
}

/** `prefix` put before `name` (`_dmarc`, `directo._domainkey`), or `undefined` if the result is too long. */
export function below(prefix: string, name: Domain): Domain | undefined {
  return domainFromLabels([...prefix.split('.'), ...labelsOf(name)]);
}

function writeLabel(label: string): string | undefined {
  if (/^[a-z0-9_-]*$/.test(label)) return label;
  if (/[^\0-\u00ff]/.test(label)) return undefined;
  // DNS compares ASCII letters without case and no others (RFC 4343 §3).
  return label.replace(/[A-Z]|[^!-~]|[.\\]/g, (octet) => (/[A-Z]/.test(octet) ? octet.toLowerCase() : escaped(octet)));
}

function escaped(octet: string): string {
  return octet === '.' || octet === '\\' ? `\\${octet}` : `\\${String(octet.charCodeAt(0)).padStart(3, '0')}`;
}

/**
 * A dot; a backslash followed by three digits or one other character (RFC 1035 §5.1); or a character that needs no
 * escape.
 */
const presentationPiece = /\.|\\([0-9]{3})|\\([^0-9])|[^.\\]+/gy;

function splitPresentation(text: string): string[] | undefined {
  if (!text.includes('\\')) return (text.endsWith('.') ? text.slice(0, -1) : text).split('.');
  const labels: string[] = [];
  let label = '';
  let read = 0;
  for (const [piece, digits, character] of text.matchAll(presentationPiece)) {
    read += piece.length;
    if (piece === '.') {
      labels.push(label);
      label = '';
    } else if (digits === undefined) label += character ?? piece;
    else if (Number(digits) > 0xff) return undefined;
    else label += String.fromCharCode(Number(digits));
  }
  if (read < text.length) return undefined;
  // A final dot ends the last label and begins none.
  if (label !== '' || !text.endsWith('.')) labels.push(label);
  return labels;
}
