import { type Header, headerOf, type Mail } from '../../mail/mail.js';
import { type FieldBlock, readFields } from './fields.js';
import { inUsualNotation } from './notation.js';
import { sesNotificationIn } from './ses-notification.js';

/** The text of the server that gave up, without the mail that it returned. */
export interface Notice {
  readonly lines: readonly string[];
  /** The header of the returned mail, from a part of its own or from the text after the notice. */
  readonly returned: readonly Header[];
}

/** A notice is a page long; anything longer was not written by a server. */
const mostLines = 2_000;
const mostLineCharacters = 4_000;

/** How servers announce the mail that they return, without the dashes around it; lower case. */
const announcements = [
  'below this line is a copy of the message',
  'this is a copy of the message',
  'this is a copy of your message',
  'the header of the original message',
  'the headers of the original message',
  'enclosed is a copy of the message',
  'included is a copy of the message header',
  'original message follows',
  'original message headers',
  'original headers',
  'original message header',
  'message header follows',
  'message headers follow',
  'unsent message follows',
  'undelivered message follows',
  'returned message follows',
  'forwarded message follows',
  'message text follows',
  'mail header follows',
  'header of the original message',
  'kirjas olnud päised',
  'originaalsõnumi päised',
  'pradinio laiško antraštės',
  'originalaus laiško antraštės',
  'ursprüngliche nachrichtenkopfzeilen',
  'en-têtes de message d’origine',
  'исходные заголовки сообщения',
];

/** Gmail writes it between dashes, mail programs above a forwarded mail: so only after a notice. */
const originalMessage = /^\s{0,8}-{3,10}\s?(?:original message|the original message|returned message)\s?-{3,10}\s*$/i;

const subjectLine = /^\s{0,20}(?:subject|tema|teema|betreff|objet|onderwerp|oggetto|asunto|temat|тема|件名)\s?:/i;

/** Only a mail in transit has them. A forward inside a text shows From, To, Subject and a date. */
const traceFields = ['received', 'return-path', 'message-id', 'dkim-signature', 'mime-version', 'x-received'];

/** The notice of a bounce, and the header of the returned mail. Total. */
export function noticeOf(mail: Mail): Notice {
  const notification = sesNotificationIn(mail);
  if (notification !== undefined) return { lines: [], returned: notification.returned };
  const whole = textOf(mail)
    .split('\n', mostLines)
    .map((line) => inUsualNotation(line.slice(0, mostLineCharacters).trimEnd()));
  // The subject is that of the returned mail, not a server's text, unless nothing else was pasted.
  const withoutSubject = whole.filter((line) => !subjectLine.test(line));
  const all = withoutSubject.join('').trim() === '' ? whole : withoutSubject;
  const cut = endOfNotice(all);
  const behind = cut === undefined ? [] : headerBehind(all, cut);
  return { lines: cut === undefined ? all : all.slice(0, cut), returned: returnedPart(mail) ?? behind };
}

/** If broken boundaries left neither a text nor a part, everything is text. */
function textOf({ text, parts, raw }: Mail): string {
  if (text.trim() !== '' || parts.length > 0) return text;
  const body = raw.indexOf('\n\n');
  return body === -1 ? raw : raw.slice(body);
}

function returnedPart(mail: Mail): readonly Header[] | undefined {
  for (const part of mail.parts) {
    if (part.kind === 'message') return part.mail.headers;
    if (part.kind === 'returned-headers') return readFields(part.text.replace(/^\s{0,20}\n/, '').split('\n')).fields;
  }
  return undefined;
}

/** The line where the returned mail begins, or is announced. */
function endOfNotice(lines: readonly string[]): number | undefined {
  const at = lines.findIndex(
    (line, index) => isAnnouncement(line) || (index > 2 && originalMessage.test(line)) || beginsHeader(lines, index),
  );
  return at === -1 ? undefined : at;
}

function isAnnouncement(line: string): boolean {
  if (line.length > 120) return false;
  const bare = line.toLowerCase().replace(/^[\s>*-]{0,20}/, '');
  return announcements.some((words) => bare.startsWith(words));
}

/** A run of three fields, one of which only a mail in transit has. */
function beginsHeader(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (!/^[A-Za-z][A-Za-z-]{1,60}:/.test(line) || (at > 0 && /^\s*\S/.test(lines[at - 1] ?? '') && at > 1)) return false;
  const { fields }: FieldBlock = readFields(lines.slice(at, at + 60));
  return fields.length >= 3 && traceFields.some((name) => headerOf(fields, name) !== undefined);
}

function headerBehind(lines: readonly string[], cut: number): readonly Header[] {
  // The announcement, a line of dashes and blank lines come before it.
  for (let at = cut; at < Math.min(cut + 6, lines.length); at += 1) {
    const { fields } = readFields(lines, at);
    if (fields.length >= 2) return fields;
  }
  return [];
}
