import type { Concept } from '../cause/plain-vocabulary.js';
import { type PlainWords, plainWordsIn } from '../cause/plain-words.js';
import type { Reply } from '../diagnosis/diagnosis.js';
import { withoutMailboxes } from '../notice/mailbox.js';
import { isAboutParcels, isCount, isHeaderField, isInGeneral, isOfWeb, isPersonal, isWell } from './other-text.js';

/** More is a letter, in which these words may mean anything. */
const mostWords = 40;

/** How much of a text has to be about the delivery of mail, where no mail is named. */
const leastShare = 0.7;

/** Whose mail it was. */
const whose =
  /(?<!\p{L})(?:our|my|mūsų|mano|meie|minu|mūsu|mans|nasz\p{L}{0,4}|moj\p{L}{0,3}|unser\p{L}{0,2}|mein\p{L}{0,2}|наш\p{L}{0,3}|мо[йяеи]\p{L}{0,2})(?!\p{L})/gu;

/**
 * What somebody retyped of a refusal in a few words: that a *mail* was refused or did not arrive, and why or by whom; or
 * what is wrong with a *mailbox*, and nothing else. "Account blocked" and "user not found" alone are said of anything.
 */
export function fewWords(lines: readonly string[]): Reply | undefined {
  const text = lines.join(' ').replace(/\s+/g, ' ').trim();
  if (text === '' || text.split(' ').length > mostWords) return undefined;
  const lower = withoutMailboxes(text).toLowerCase();
  const ofNobody = lower.replace(whose, '');
  if (isInGeneral(lower) || isPersonal(ofNobody) || isHeaderField(lower) || isOfWeb(lower)) return undefined;
  if (isAboutParcels(lower) || isCount(lower) || isWell(lower)) return undefined;
  const words = plainWordsIn(lower);
  if (words.isOfElsewhere) return undefined;
  // A person who speaks of their own mail has to say why it was refused.
  const isRefusal = ofNobody === lower ? isOfMail(words) || isOfMailbox(words) : isOfMail(words) && saysWhy(words);
  return isRefusal ? { text, where: 'notice' } : undefined;
}

/** Why, where, or by whom a mail was refused. */
const reasons = ['full', 'missing', 'disabled', 'too-big', 'spam', 'listed', 'check', 'relay'] as const;
const parties = ['server', 'recipient', 'mailbox', 'sender', 'address'] as const;

function isOfMail({ concepts }: PlainWords): boolean {
  if (!concepts.has('message')) return false;
  // Outlook: the address was not found, so check it and send the message again.
  const isToBeSentAgain = concepts.has('address') && concepts.has('missing') && concepts.has('recipient');
  const isRefused = concepts.has('refused') || concepts.has('undelivered') || isToBeSentAgain;
  return isRefused && [...reasons, ...parties].some((one) => concepts.has(one));
}

function saysWhy({ concepts }: PlainWords): boolean {
  return reasons.some((one) => concepts.has(one));
}

/** What a mailbox or its owner can be, besides being refused. */
const states = ['full', 'missing', 'disabled', 'undelivered'] as const;

function isOfMailbox({ concepts, share }: PlainWords): boolean {
  const speaksOf = (...some: readonly Concept[]): boolean => some.some((one) => concepts.has(one));
  // Nothing else is called so and is full, or does not exist.
  if (speaksOf('mailbox') && speaksOf('full', 'missing')) return share >= leastShare / 2;
  if (share < leastShare) return false;
  return (
    (speaksOf('mailbox', 'recipient') && speaksOf(...states)) ||
    (speaksOf('undelivered') && speaksOf('domain') && speaksOf('missing')) ||
    (speaksOf('sender', 'client') && speaksOf('listed')) ||
    (speaksOf('message') && speaksOf('too-big') && speaksOf('recipient', 'mailbox', 'server')) ||
    (speaksOf('relay') && speaksOf('refused', 'recipient')) ||
    (speaksOf('sender') && speaksOf('refused') && speaksOf('address', 'recipient'))
  );
}
