import type { Reply } from '../diagnosis/diagnosis.js';
import { replyIn } from '../notice/replies.js';
import { findReply, type ReplyStart } from '../notice/reply.js';
import {
  asksAboutCode,
  isAboutParcels,
  isHypothetical,
  isOfWeb,
  isPersonal,
  isQuantity,
  isSpokenOf,
  isTeaching,
} from './other-text.js';
import { mostCandidates, mostSentences } from './text.js';
import { isVague, verdictOn } from './verdict.js';
import { announcesServer, isNameOfCode, isStandard, refuses, refusesSomewhere, soundsLikeServer } from './words.js';

/** A reply that begins or ends with its code. */
export function coded(lines: readonly string[]): Reply | undefined {
  let tried = 0;
  for (const [at, line] of lines.entries()) {
    const start = findReply(line);
    if (start === undefined) continue;
    tried += 1;
    if (tried > mostCandidates) return undefined;
    if (isMentioned(start, line)) continue;
    const reply = replyIn(lines.slice(at));
    if (reply === undefined || !(hasBothCodes(start, line) || isReply(reply, line, start))) continue;
    return (/^[45]\d\d(?: [45]\.[\d.]+)?$/.test(reply.text) ? codeBehindWords(line) : undefined) ?? reply;
  }
  const behind = lines.slice(0, mostSentences).flatMap((line) => codeBehindWords(line) ?? [])[0];
  if (behind !== undefined) return behind;
  // A code that can be recognised only once lines are joined.
  const joined = lines.join(' ').slice(0, 4_000);
  return tried === 0 && findReply(joined)?.status !== undefined ? replyIn(lines) : undefined;
}

/** A line that begins with a code, or in which a server is quoted. */
const onItsOwn = /^[\s"'>]{0,8}(?:\p{L}{3,12}:\s{1,3})?[45]\d\d[ -]/u;
const quoted = /(?:\bsaid|\breturned|\bresponse was|diagnostic-code):?\s{0,3}["']?(?:smtp; ?)?[45]\d\d[ -]/i;

/** Whether a line of a letter is a reply, and not a sentence about one: with both codes, or in words that only a server has. */
export function isReplyOnItsOwn(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (!onItsOwn.test(line) && !quoted.test(line)) return false;
  const reply = replyIn(lines.slice(at));
  if (reply === undefined) return false;
  const { plainness } = verdictOn(reply);
  return plainness === 'firm' || plainness === 'named' || (plainness === 'loose' && reply.status !== undefined);
}

/** Three digits and an enhanced status are a reply, unless they number a parcel or are only an example. */
function hasBothCodes({ status, at }: ReplyStart, line: string): boolean {
  const lower = line.toLowerCase();
  if (status === undefined || asksAboutCode(lower.slice(0, at), lower.slice(lower.indexOf(status, at) + status.length)))
    return false;
  return !isAboutParcels(lower) && !isHypothetical(lower.slice(0, at)) && !isTeaching(lower.slice(0, at), lower);
}

/** `listed at spamhaus: 554`. */
function codeBehindWords(line: string): Reply | undefined {
  const [, words, code, status] =
    /^(.{3,300}?)[\s:,–-]{1,4}([45]\d\d)(?:[ -]([45]\.\d{1,3}\.\d{1,3}))?[.!)]?$/.exec(line.trim()) ?? [];
  if (words === undefined || code === undefined || isPersonal(words.toLowerCase()) || isOfWeb(words.toLowerCase()))
    return undefined;
  const reply: Reply = { text: `${code} ${words}`, code, ...(status === undefined ? {} : { status }), where: 'notice' };
  const { plainness, refusal } = verdictOn(reply);
  const isKnown = plainness === 'firm' || (plainness === 'named' && words.split(' ').length <= 8);
  return isKnown ||
    (plainness === 'loose' &&
      words.split(' ').length <= 5 &&
      !isVague(refusal.detail) &&
      soundsLikeServer(words.toLowerCase()))
    ? reply
    : undefined;
}

/** Whether three digits and what follows are a reply. */
function isReply(reply: Reply, line: string, start: ReplyStart): boolean {
  const behind = reply.text.replace(/^\d{3}[\s-]*/, '').toLowerCase();
  const before = line.slice(0, start.at).toLowerCase();
  if (isQuantity(line.slice(start.at + 3)) || isOfWeb(line.toLowerCase()) || isHypothetical(before)) return false;
  if (announcesServer(before)) return true;
  // `ERR: 535`: nothing but logins has these.
  if (behind === '') return isNameOfCode(before) && (/^53[0458]$/.test(reply.code ?? '') || /\berr\b/.test(before));
  const { plainness } = verdictOn(reply);
  switch (plainness) {
    case 'firm':
    case 'named':
      return true;
    case 'loose':
      return soundsLikeServer(behind) || refuses(behind);
    case 'vague':
      return soundsLikeServer(behind) || refusesSomewhere(behind) || (before === '' && behind.split(/\s+/).length <= 4);
    case 'none':
      return soundsLikeServer(behind)
        ? reply.status !== undefined || isStandard(behind) || refusesSomewhere(behind)
        : isStandard(behind) || (refuses(behind) && behind.split(/\s+/).length <= 4);
  }
}

/** A letter speaks of codes that it does not quote. */
export function isMentioned({ at, status }: ReplyStart, line: string): boolean {
  const lower = line.toLowerCase();
  return status !== undefined && isSpokenOf(lower.slice(0, at), lower.slice(at));
}
