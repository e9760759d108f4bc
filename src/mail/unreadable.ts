import { maxFileOctets } from './limits.js';
import type { OutlookProblem } from './outlook/outlook-message.js';

/** Why a file contains no readable mail. */
export type MailProblem =
  | 'empty'
  | OutlookProblem
  /** A container of mails or files: zip, gzip, 7z, rar, a mailbox of Outlook. */
  | 'archive'
  /** winmail.dat, in which Outlook wraps what it sends to other programs. */
  | 'winmail'
  /** UTF-16 with units that are not characters. */
  | 'utf-16'
  | 'binary'
  | 'too-large'
  /** Parts nested deeper, or with more header fields, than any mail program writes. */
  | 'too-deep';

const magics: readonly { readonly why: MailProblem; readonly octets: readonly number[] }[] = [
  // APPNOTE.TXT §4.3.7, §4.3.16.
  { why: 'archive', octets: [0x50, 0x4b, 0x03, 0x04] },
  { why: 'archive', octets: [0x50, 0x4b, 0x05, 0x06] },
  // RFC 1952 §2.3.1.
  { why: 'archive', octets: [0x1f, 0x8b] },
  { why: 'archive', octets: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { why: 'archive', octets: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  // [MS-OXTNEF] §2.1.3.1.
  { why: 'winmail', octets: [0x78, 0x9f, 0x3e, 0x22] },
  // [MS-PST] §2.2.2.6: `!BDN`.
  { why: 'archive', octets: [0x21, 0x42, 0x44, 0x4e] },
  // Pictures and PDF, which users attach instead of the mail.
  { why: 'binary', octets: [0x89, 0x50, 0x4e, 0x47] },
  { why: 'binary', octets: [0xff, 0xd8, 0xff] },
  { why: 'binary', octets: [0x25, 0x50, 0x44, 0x46, 0x2d] },
];

/** [MS-CFB] §2.2: messages of Outlook, and files of older Office programs. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** How much is examined to distinguish text from other data. */
const sampleOctets = 8 * 1024;

/** Above this share of control characters it is not text; a stray NUL in a mail is nothing unusual. */
const controlShare = 0.1;

/** What the first octets show; `undefined` if it may be a mail. */
export function unreadableByItsOctets(octets: Uint8Array): MailProblem | undefined {
  if (octets.length > maxFileOctets) return 'too-large';
  return magics.find((magic) => beginsWith(octets, magic.octets))?.why;
}

export function isCompoundFile(octets: Uint8Array): boolean {
  return beginsWith(octets, compoundFile);
}

function beginsWith(octets: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((octet, at) => octets[at] === octet);
}

/** Whether octets that {@link unreadableByItsOctets} does not recognise are not text: too many control characters. */
export function isBinary(octets: Uint8Array): boolean {
  const sample = octets.subarray(0, sampleOctets);
  const controls = sample.reduce((count, octet) => count + (isControl(octet) ? 1 : 0), 0);
  return controls > sample.length * controlShare;
}

/** Besides HT, LF, CR and FF, text may contain ESC (iso-2022-jp). */
function isControl(octet: number): boolean {
  return octet < 0x20 && !(octet >= 0x09 && octet <= 0x0d) && octet !== 0x1b;
}
