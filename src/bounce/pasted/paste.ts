import { headerOf, type Mail } from '../../mail/mail.js';
import type { FailureKind, Reply } from '../diagnosis/diagnosis.js';
import { type Failure, failuresOf } from '../notice/failures.js';
import { isDelayNotice } from '../notice/kind.js';
import { inUsualNotation } from '../notice/notation.js';
import type { Notice } from '../notice/notice.js';
import { isReplyOnItsOwn } from './coded.js';
import { failuresInEvents } from './events.js';
import { failuresInLog } from './log-lines.js';
import { refusalIn } from './refusal.js';
import { verdictOn } from './verdict.js';

/** A notice is a page long. */
const mostLines = 2_000;

/** What a text without a header says about mail that was not delivered. */
export interface Paste {
  readonly kind: FailureKind;
  readonly failures: readonly Failure[];
}

/**
 * A text that was pasted: an event of a sending service, lines of a log, a reply alone or in other text, a whole
 * notice. `undefined` if it holds no refusal.
 */
export function readPaste(mail: Mail, notice: Notice): Paste | undefined {
  const events = failuresInEvents(mail.text);
  // Of a text that is an event and nothing else, the event says all.
  if (events !== undefined && (events.length > 0 || /^\s*[[{]/.test(mail.text))) return pasteOf('bounce', events);
  const logged = failuresInLog(notice.lines);
  if (logged !== undefined) return pasteOf(logged.every(({ delayed }) => delayed) ? 'delayed' : 'bounce', logged);
  const refusal = refusalIn(notice.lines);
  const kind = isDelayNotice(mail.text.slice(0, 20_000).toLowerCase()) ? 'delayed' : 'bounce';
  return refusal === undefined ? undefined : pasteOf(kind, withReply(failuresOf(mail, notice, undefined), refusal));
}

function pasteOf(kind: FailureKind, failures: readonly Failure[]): Paste | undefined {
  return failures.length === 0 ? undefined : { kind, failures };
}

/** The refusal that was found takes the place of the whole text, which is what a notice without a reply comes to. */
function withReply(failures: readonly Failure[], refusal: Reply): readonly Failure[] {
  const quoted = failures.filter(({ reply }) => reply !== undefined && saysMore(reply, refusal));
  if (quoted.length > 0) return quoted;
  const [first] = failures;
  return [{ expanded: false, ...first, reply: refusal }];
}

function saysMore(reply: Reply, refusal: Reply): boolean {
  if (reply.code === undefined && reply.status === undefined) {
    if (refusal.status !== undefined || refusal.text.length < reply.text.length) return false;
  }
  return verdictOn(reply).plainness !== 'none' || verdictOn(refusal).plainness === 'none';
}

/**
 * A refusal on lines of its own in the letter of a person or a ticket system, as a text that was pasted. A person who only
 * writes about one has it inside a sentence.
 */
export function quotedInLetter(mail: Mail): Mail | undefined {
  if (mail.headers.length === 0 || headerOf(mail.headers, 'list-unsubscribe') !== undefined) return undefined;
  const lines = mail.text.split('\n', mostLines).map((line) => inUsualNotation(line.slice(0, 4_000)));
  const logged = failuresInLog(lines);
  const at = lines.findIndex((_line, index) => isReplyOnItsOwn(lines, index));
  if (at === -1 && (logged === undefined || logged.length === 0)) return undefined;
  return { headers: [], text: mail.text, parts: [], raw: mail.text };
}
