import type { Reply } from '../diagnosis/diagnosis.js';
import { mailboxesIn } from './mailbox.js';
import { findReply, replyFrom } from './reply.js';

/** What a notice says about one recipient. */
export interface NoticeEntry {
  readonly mailbox: string;
  /** `(expanded from: …)` next to it. */
  readonly expandedFrom?: string;
  /** The lines from this recipient's to the next one's. */
  readonly lines: readonly string[];
}

/** A notice for a whole mailing list has hundreds. */
const mostEntries = 100;

/** The recipients that a notice names, in order: at the beginning of a line or after one of the usual words. */
export function entriesOf(lines: readonly string[]): readonly NoticeEntry[] {
  const starts: { readonly at: number; readonly mailbox: string }[] = [];
  for (const [at, line] of lines.entries()) {
    const mailbox = recipientAt(line) ?? recipientAcross(lines, at);
    if (mailbox === undefined || continuesReply(lines[at - 1], mailbox, starts.at(-1)?.mailbox)) continue;
    starts.push({ at, mailbox });
  }
  return starts.slice(0, mostEntries).map(({ at, mailbox }, index) => {
    const own = lines.slice(at, starts[index + 1]?.at);
    const expandedFrom = expansionIn(own);
    return { mailbox, lines: own, ...(expandedFrom === undefined ? {} : { expandedFrom }) };
  });
}

/** Postfix repeats the address in the reply, and a fold may come right before it. */
function continuesReply(above: string | undefined, mailbox: string, entry: string | undefined): boolean {
  if (above === undefined || above.trim() === '') return false;
  return mailbox === entry || /(?:\bsaid:|(?:^|[:\]>]\s{0,3})[45]\d\d(?:[ -][45]\.\d{1,3}\.\d{1,3})?)\s*$/.test(above);
}

const introductions = [
  'recipient:',
  'recipient address:',
  'delivering your mail to',
  'delivering your message to',
  'your message to',
  'delivered to',
  'delivery to',
  'recipient(s):',
  ' to:',
  'rcpt to:',
  'laiškas adresatui',
  'pranešimas adresatui',
  'laiškas gavėjui',
  'adresatui',
  'gavėjui',
  'gavėjas:',
  'adresatas:',
  'saaja:',
  'aadressile',
  'adressaadile',
  'adresātam',
  'saņēmējs:',
  'odbiorca:',
  'empfänger:',
  'ihre nachricht an',
  'получатель:',
  'получателю',
  'пользователю',
];

/** `To: info@example.org`. */
const lonelyTo = /^(?:to|kam|an|do|кому):?$/;

/** `<info@example.org>: host …`, `info@example.org`, `Recipient: <…>`. */
function recipientAt(line: string): string | undefined {
  if (line.length > 1_000 || !line.includes('@')) return undefined;
  const bare = line.trim().replace(/^[\s>*•·"'<-]{1,20}/, '');
  const [first] = mailboxesIn(bare.slice(0, 400));
  if (first === undefined) return undefined;
  if (first.start <= 1) {
    const behind = bare.slice(first.end).replace(/^["'>]{1,3}/, '');
    // `from -> to`.
    if (/^\s{0,3}(?:->|=>|→)/.test(behind)) return mailboxesIn(behind.slice(0, 400))[0]?.text;
    return /^(?:$|[:\s(<.,])/.test(behind) ? first.text : undefined;
  }
  const before = bare
    .slice(0, first.start)
    .toLowerCase()
    .replace(/[\s<("']{1,4}$/, '');
  return lonelyTo.test(before) || introductions.some((words) => before.endsWith(words)) ? first.text : undefined;
}

/** "Your message to", with the address on the next line. */
function recipientAcross(lines: readonly string[], at: number): string | undefined {
  const [first] = mailboxesIn((lines[at] ?? '').slice(0, 400));
  if (first === undefined || first.start > 2) return undefined;
  const before = (lines[at - 1] ?? '').toLowerCase().trimEnd();
  return /(?:to|gavėjui|adresatui)$/.test(before) ? first.text : undefined;
}

function expansionIn(lines: readonly string[]): string | undefined {
  for (const line of lines.slice(0, 6)) {
    const at = line.indexOf('expanded from');
    if (at !== -1)
      return line
        .slice(at + 'expanded from'.length)
        .replace(/^[:\s<]{0,4}/, '')
        .replace(/[)>].*$/, '')
        .slice(0, 320);
  }
  return undefined;
}

/** The first refusal by another server in these lines, with its server; otherwise their text. */
export function replyIn(lines: readonly string[]): Reply | undefined {
  return transcriptReply(lines) ?? quotedReply(lines);
}

/** Sendmail and similar servers: `<<< 550-5.7.26 …`; later lines are consequences. */
function transcriptReply(lines: readonly string[]): Reply | undefined {
  const at = lines.findIndex((line) => /^\s{0,8}<<< ?[45]\d\d/.test(line));
  if (at === -1) return undefined;
  const words = (line: string): string => line.replace(/^\s{0,8}<<< ?/, '');
  const code = words(lines[at] ?? '').slice(0, 3);
  const rest = lines.slice(at);
  const end = rest.findIndex((line) => !/^\s{0,8}<<< ?\d\d\d/.test(line) || words(line).slice(0, 3) !== code);
  const block = rest.slice(0, end === -1 ? undefined : end).map(words);
  return replyFrom(firstOf(block).join('\n'), 'notice', talkedTo(lines.slice(0, at)));
}

/** A multi-line reply ends with the code and a blank (RFC 5321 §4.2.1); what follows is the next server's. */
function firstOf(block: readonly string[]): readonly string[] {
  const end = block.findIndex((line) => /^\d\d\d /.test(line));
  return end === -1 ? block : block.slice(0, end + 1);
}

function talkedTo(lines: readonly string[]): string | undefined {
  for (const line of lines.toReversed()) {
    const [, host] = /while talking to ([A-Za-z0-9._-]{1,255})/i.exec(line) ?? [];
    if (host !== undefined) return host.replace(/\.$/, '').toLowerCase();
  }
  return undefined;
}

function quotedReply(lines: readonly string[]): Reply | undefined {
  const firstCode = lines.findIndex((line) => findReply(line) !== undefined);
  if (firstCode === -1) return acrossLines(lines);
  const withWords = lines.findIndex((line, index) => findReply(line) !== undefined && hasWords(line, lines[index + 1]));
  const at = withWords === -1 ? firstCode : withWords;
  const first = lines[at] ?? '';
  const start = findReply(first)?.at ?? 0;
  const rest = lines.slice(at + 1);
  const end = rest.findIndex(endsReply);
  const block = [
    first.slice(start),
    ...rest.slice(0, end === -1 ? undefined : end).map(withoutCode(first.slice(start))),
  ];
  const whole = cutBehind(block.join('\n'));
  return replyFrom(whole, 'notice', saidByIn([...lines.slice(0, at), first.slice(0, start)]));
}

/** Every line of a longer reply begins with the code of the first (RFC 5321 §4.2.1). */
function withoutCode(first: string): (line: string) => string {
  const code = /^[45]\d\d(?=[ -])/.exec(first)?.[0];
  return (line) => (code !== undefined && line.trimStart().startsWith(`${code} `) ? line.trimStart().slice(4) : line);
}

/**
 * `Status code: 550 5.7.1` is not yet a reply if the text of one is elsewhere; the text may follow on the next line.
 */
function hasWords(line: string, next: string | undefined): boolean {
  const behind = line.slice((findReply(line)?.at ?? 0) + 3);
  return /[\p{L}:/]{2}/u.test(behind) || (next ?? '').trim() !== '';
}

/**
 * `said: 554` at the end of a line and `5.7.1 …` on the next, or a code that can be recognised only once lines are
 * joined.
 */
function acrossLines(lines: readonly string[]): Reply | undefined {
  const joined = lines.join(' ').slice(0, 4_000);
  const start = findReply(joined);
  return start === undefined ? undefined : replyFrom(cutBehind(joined.slice(start.at)), 'notice', saidByIn(lines));
}

/** A blank line, the next part of a transcript, or a new paragraph of the server that gave up. */
function endsReply(line: string): boolean {
  return (
    line.trim() === '' ||
    /^(?:-{2,}|={2,}|>>> |\.\.\. |\[[A-Z_]{3,12}\]\s*$)/.test(line.trim()) ||
    /^\s{0,8}(?:I'm not going to try again|Giving up on |221[ -]|QUIT$|at [\w.<>]{1,80} ?\()/.test(line)
  );
}

function cutBehind(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  const ends = ['","', '(in reply to', "'. The ", 'Original message', 'Original Message']
    .map((words) => flat.indexOf(words))
    .filter((at) => at > 0);
  return withoutLonelyEnd(flat.slice(0, Math.min(flat.length, ...ends)).trimEnd());
}

const brackets = [
  ['(', ')'],
  ['"', '"'],
  ["'", "'"],
] as const;

/** Without a bracket or quotation mark at the end that was opened in front of the reply. */
function withoutLonelyEnd(text: string): string {
  const [open, close] = brackets.find(([, one]) => text.endsWith(one)) ?? [];
  if (open === undefined || close === undefined) return text;
  const inner = text.slice(0, -1);
  const opened = inner.split(open).length - 1;
  const isBalanced = open === close ? opened % 2 === 1 : opened > inner.split(close).length - 1;
  return isBalanced ? text : withoutLonelyEnd(inner.trimEnd());
}

/** `host mx.example.org[192.0.2.1] said:`, `mx.example.org [192.0.2.1] did not like`: the server's name, else its address. */
export function saidByIn(lines: readonly string[]): string | undefined {
  const text = lines.join(' ').slice(-2_000);
  const patterns = [
    /\bhost:? ([A-Za-z0-9._-]{1,255})\s?[[(][0-9A-Fa-f.:]{3,45}[\])]/,
    /\bhost:? ([A-Za-z0-9._-]{4,255})/,
    /(?<![A-Za-z0-9._-])([A-Za-z0-9._-]{4,255})\s?\[[0-9A-Fa-f.:]{3,45}\] did not like/,
    /server for the recipient domain ([A-Za-z0-9.-]{4,255})/,
    /\bby ([A-Za-z0-9.-]{4,255})\.? \[[0-9A-Fa-f.:]{3,45}\]/,
    /([0-9]{1,3}(?:\.[0-9]{1,3}){3}) (?:failed after I sent|does not like)/,
  ];
  for (const pattern of patterns) {
    const [, host] = pattern.exec(text) ?? [];
    if (host?.includes('.')) return host.replace(/\.$/, '').toLowerCase();
  }
  return undefined;
}
