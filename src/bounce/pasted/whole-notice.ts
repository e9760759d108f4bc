import type { Reply } from '../diagnosis/diagnosis.js';
import { mailboxesIn, withoutMailboxes } from '../notice/mailbox.js';
import { undelivered } from '../notice/notice-words.js';
import { entriesOf } from '../notice/replies.js';
import { isAboutParcels, isPersonal } from './other-text.js';
import { mostCandidates, paragraphFrom, sentencesOf } from './text.js';
import { isVague, verdictOn } from './verdict.js';
import { saysUndeliveredHere, speaksOfMessage } from './words.js';

/** `<jonas@example.org>: connect to …`, or a mailbox with the reason on the next line. */
export function entry(lines: readonly string[]): Reply | undefined {
  for (const { mailbox, lines: own } of entriesOf(lines).slice(0, mostCandidates)) {
    const first = (own[0] ?? '').trim();
    const text = withoutMailboxes(paragraphFrom(own, 0)).replace(/^[<>:\s]+/, '');
    if (!/^[<"]?[^\s<>"]+@/.test(first) || text === '' || text.length > 600 || isPersonal(text.toLowerCase())) continue;
    if (!first.slice(first.indexOf(mailbox) + mailbox.length).match(/^>?(?::|$)/)) continue;
    const reply: Reply = { text, where: 'notice', ...statusIn(text) };
    const { plainness, refusal } = verdictOn(reply);
    if (plainness === 'firm' || plainness === 'named' || (plainness === 'loose' && !isVague(refusal.detail)))
      return reply;
  }
  return undefined;
}

function statusIn(text: string): { status?: string } {
  const [, status] = /[(#]#?([45]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(text) ?? [];
  return status === undefined ? {} : { status };
}

/** An "undelivered" sentence about a message, and a mailbox or a reason that only mail has. */
export function wholeNotice(lines: readonly string[]): Reply | undefined {
  const text = lines.join('\n').slice(0, 20_000);
  if (isAboutParcels(text.toLowerCase())) return undefined;
  const notice: Reply = { text: text.replace(/\s+/g, ' ').trim().slice(0, 1_500), where: 'notice' };
  const hasMailbox = mailboxesIn(text).length > 0;
  const undeliveredSentences = sentencesOf(lines).filter((one) => saysUndelivered(one.toLowerCase()));
  const isTold = undeliveredSentences.some(
    (one) => speaksOfMessage(withoutMailboxes(one.toLowerCase())) && (hasMailbox || saysWhy(one)),
  );
  if (isTold) return notice;
  // Domino has each part of the sentence in a paragraph of its own.
  const isInParts = undeliveredSentences.length > 0 && hasMailbox && speaksOfMessage(text.toLowerCase());
  return isInParts && saysWhy(notice.text) ? notice : undefined;
}

function saysUndelivered(sentence: string): boolean {
  return (
    (undelivered.some((words) => sentence.includes(words)) || saysUndeliveredHere(sentence)) && !isPersonal(sentence)
  );
}

/** Without a mailbox, a notice has to say what nothing but mail comes to. */
function saysWhy(text: string): boolean {
  const { plainness, refusal } = verdictOn({ text, where: 'notice' });
  return plainness === 'firm' || plainness === 'named' || (plainness === 'loose' && !isVague(refusal.detail));
}
