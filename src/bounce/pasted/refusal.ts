import { type Detail, isAuthentication, type Reply } from '../diagnosis/diagnosis.js';
import { mailboxesIn, withoutMailboxes } from '../notice/mailbox.js';
import { undelivered } from '../notice/notice-words.js';
import { entriesOf, replyIn } from '../notice/replies.js';
import { findReply, type ReplyStart } from '../notice/reply.js';
import { type Verdict, verdictOn } from './verdict.js';
import {
  announcesServer,
  asksSomebody,
  isAboutParcels,
  isNameOfCode,
  isOfWeb,
  isPersonal,
  isQuantity,
  isStandard,
  machineForms,
  machinePhrases,
  refuses,
  saysUndeliveredHere,
  soundsLikeServer,
  speaksOfMessage,
} from './words.js';

/** A person pastes a page; what looks like a reply is judged this many times at most. */
const mostCandidates = 30;
const mostSentences = 150;
const mostSentenceCharacters = 1_500;

/**
 * The refusal in a text that has no header: a reply with a code, a status with words, a sentence that only servers
 * write, or a whole notice. `undefined` if nothing in it is plainly one.
 */
export function refusalIn(lines: readonly string[]): Reply | undefined {
  return coded(lines) ?? statusAlone(lines) ?? entry(lines) ?? sentence(lines) ?? wholeNotice(lines);
}

function coded(lines: readonly string[]): Reply | undefined {
  let tried = 0;
  for (const [at, line] of lines.entries()) {
    const start = findReply(line);
    if (start === undefined) continue;
    tried += 1;
    if (tried > mostCandidates) return undefined;
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

/** Whether a line begins with a reply that has both codes, and words that are plainly a refusal. */
export function isReplyOnItsOwn(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (!/^[\s"'>]{0,8}(?:\p{L}{3,12}:\s{1,3})?[45]\d\d[ -][45]\.\d{1,3}\.\d{1,3}\s/u.test(line)) return false;
  const reply = replyIn(lines.slice(at));
  return reply !== undefined && ['firm', 'named', 'loose'].includes(verdictOn(reply).plainness);
}

/** Three digits and an enhanced status are a reply, unless they number a parcel. */
function hasBothCodes({ status }: ReplyStart, line: string): boolean {
  return status !== undefined && !isAboutParcels(line.toLowerCase());
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
    (plainness === 'loose' && words.split(' ').length <= 5 && !isVague(refusal.detail) && soundsLikeServer(words))
    ? reply
    : undefined;
}

/** Whether three digits and what follows are a reply. */
function isReply(reply: Reply, line: string, start: ReplyStart): boolean {
  const behind = reply.text.replace(/^\d{3}[\s-]*/, '').toLowerCase();
  if (isQuantity(line.slice(start.at + 3)) || isOfWeb(line.toLowerCase())) return false;
  const before = line.slice(0, start.at).toLowerCase();
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
      return (
        soundsLikeServer(behind) || refusesSomewhere.test(behind) || (before === '' && behind.split(/\s+/).length <= 4)
      );
    case 'none':
      return soundsLikeServer(behind)
        ? reply.status !== undefined || isStandard(behind) || refusesSomewhere.test(behind)
        : isStandard(behind) || (refuses(behind) && behind.split(/\s+/).length <= 4);
  }
}

/** Behind what servers and people put in front of a status. */
const leadingStatus =
  /(?:^(?:[\p{L}\d .-]{2,60}:\s{1,3})?|(?<=^|[\s:])(?:err|error|code|status|reason|was|said|response|klaida|klaidą|kodas|viga|kood|kļūda|kods|błąd|kod|fehler|ошибка|код|gmail|outlook)[:\s]{1,3}|[(#]|\s(?=[45]\.7\.\d{3}))#?([45]\.\d{1,3}\.\d{1,3})(?=[\s,;:)\]]|$)/iu;

function statusAlone(lines: readonly string[]): Reply | undefined {
  let tried = 0;
  for (const [at, line] of lines.entries()) {
    const found = leadingStatus.exec(line.trim());
    if (found === null) continue;
    tried += 1;
    if (tried > mostCandidates) return undefined;
    const [, status = ''] = found;
    const text = paragraphFrom(lines, at).trim();
    const reply: Reply = { text: text.slice(text.indexOf(status)), status, where: 'notice' };
    const behind = reply.text.slice(status.length).toLowerCase();
    const before = text.slice(0, text.indexOf(status)).toLowerCase();
    if (isStatusOfReply(reply, behind, lines))
      return /\p{L}{3}/u.test(behind) ? reply : { ...reply, text: `${before}${reply.text}` };
  }
  return undefined;
}

function isStatusOfReply(reply: Reply, behind: string, lines: readonly string[]): boolean {
  // Nothing else was pasted, except perhaps that it is a code.
  const around = lines
    .join(' ')
    .replace(reply.status ?? '', '')
    .trim();
  if (around === '' || (lines.length <= 2 && isNameOfCode(around.toLowerCase()))) return true;
  if (isPersonal(behind)) return false;
  const { plainness, refusal } = verdictOn(reply);
  if (plainness === 'firm' || (isAuthentication(refusal.cause) && /spf|dkim|dmarc/.test(behind))) return true;
  // Three digits of detail are Microsoft's own.
  const isOwn = /\.\d{3}$/.test(reply.status ?? '') && (soundsLikeServer(behind) || plainness === 'loose');
  if (isOwn || plainness === 'named') return true;
  return plainness === 'loose' && soundsLikeServer(behind) && (refusal.detail === 'policy' || !isVague(refusal.detail));
}

/** `<jonas@example.org>: connect to …`, or a mailbox with the reason on the next line. */
function entry(lines: readonly string[]): Reply | undefined {
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

function sentence(lines: readonly string[]): Reply | undefined {
  const all = sentencesOf(lines);
  for (const text of all) {
    const reply: Reply = { text, where: 'notice' };
    if (isOfMachine(text.toLowerCase()) || isOfServer(reply) || isAboutAddress(reply)) return reply;
  }
  const whole: Reply = { text: all.join(' '), where: 'notice' };
  if (all.length === 1) return isDictated(whole) || isOfServer(whole) ? whole : undefined;
  return all.length <= 3 && whole.text.length <= 400 && isOfServer(whole) ? whole : undefined;
}

function isOfMachine(lower: string): boolean {
  return machinePhrases.some((words) => lower.includes(words)) || machineForms.some((form) => form.test(lower));
}

/** A sentence about a refusal that names an address or a domain, as servers do. */
function isOfServer(reply: Reply): boolean {
  const lower = reply.text.toLowerCase();
  const verdict = verdictOn(reply);
  if (isHeaderField(lower) || isPersonal(lower)) return false;
  if (verdict.plainness === 'named') return isTold.test(lower) && !isCount.test(lower);
  if (verdict.plainness !== 'firm') return false;
  if (/^\[(?:spf|dkim|dmarc|hme\d)\]|^(?:spf|dkim|dmarc): /.test(lower)) return true;
  if (verdict.refusal.evidence?.fingerprint === 'reply/result-list') return true;
  const namesHost = /\b\d{1,3}(?:\.\d{1,3}){3}\b|\b[a-z0-9-]{1,63}\.[a-z]{2,}\b|https?:/.test(lower);
  const count = lower.split(' ').length;
  const isShort = count >= 3 && count <= 20 && !/\b(?:that|which|will be|can be)\b/.test(lower);
  return (namesHost || isShort || isTold.test(lower)) && isAboutChecks(verdict) && refusesSomewhere.test(lower);
}

/** A few words about a mailbox or a domain: `jonas@example.org (User unknown)`. */
function isAboutAddress(reply: Reply): boolean {
  const lower = reply.text.toLowerCase();
  if (lower.length > 200 || isHeaderField(lower) || isPersonal(lower) || asksSomebody(lower) || isOfWeb(lower))
    return false;
  const hasMailbox = mailboxesIn(lower).length > 0;
  const hasDomain = /(?:^|\s)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*\.[a-z]{2,}\b/.test(lower);
  const { plainness, refusal } = verdictOn(reply);
  if (plainness !== 'firm' && plainness !== 'loose') return false;
  const count = lower.split(/\s+/).length;
  if (hasMailbox) return count <= 14 && (!isVague(refusal.detail) || (plainness === 'firm' && isTold.test(lower)));
  return hasDomain && count <= 8 && ofDomain.includes(refusal.detail);
}

/** What happens to domains and their servers. */
const ofDomain: readonly Detail[] = ['host-unknown', 'dns-trouble', 'tls', 'sender-domain', 'null-mx'];

/** The mail that was refused: `was rejected`, `Message rejected.` */
const isTold =
  /(?:was|been|is|were) (?:rejected|refused|blocked|denied|bounced)|(?:mail|message) (?:rejected|refused|blocked)|atmest|užblok|tagasi lükat|odrzucon|abgelehnt|отклонен/u;

/** `3 failed` in a report. */
const isCount = /\d (?:failed|passed|messages)/;

/** A header that a passing mail has too, and tools that print the same. */
function isHeaderField(lower: string): boolean {
  return (
    /^(?:authentication-results|received-spf|arc-|x-|[a-z-]{0,20}check:)/.test(lower) ||
    /not listed|listed 0/.test(lower)
  );
}

function isAboutChecks({ refusal }: Verdict): boolean {
  return refusal.cause !== 'other' || refusal.detail === 'ptr';
}

const refusesSomewhere =
  /reject|refus|denied|not be delivered|classified as|identified as|not accepted|isn't accepted|not allowed|not permitted|not authori|blocked|listed|black ?list|\bfail(?:ed|s|ure|ing)?\b|does not pass|prohibit|doesn't pass|doesn't meet|does not meet|juodajame|nepriim|atmest/;

/** The few words that are left of a reply on the telephone or in a subject. */
function isDictated(reply: Reply): boolean {
  const lower = reply.text.toLowerCase().replace(/[.!]+$/, '');
  const count = lower.split(/\s+/).length;
  if (count > 8 || isQuantity(lower.replace(/^[\d.]+/, '')) || /\d ?[kmg]b\b/.test(lower)) return false;
  if (isPersonal(lower) || isOfWeb(lower) || isAboutParcels(lower)) return false;
  const { plainness, refusal } = verdictOn({ ...reply, text: lower });
  if (count < 2) return refusal.detail === 'greylisting';
  if (plainness === 'named') return isNamedResult(lower, count);
  if (saidElsewhere.includes(refusal.detail) && !lower.includes('smtp')) return false;
  // The longer the text, the more of it has to be the known words.
  const covered = lettersIn(refusal.evidence?.words ?? '') / lettersIn(lower);
  if (covered < (count > 6 ? 0.6 : 0.4)) return false;
  return plainness === 'firm' || (plainness === 'loose' && !isVague(refusal.detail));
}

function isNamedResult(lower: string, count: number): boolean {
  if (/record|publish|įraš|\bis\b/u.test(lower) || isCount.test(lower)) return false;
  return count <= 4 || (count <= 6 && refusesSomewhere.test(lower));
}

function lettersIn(text: string): number {
  return text.replace(/[^\p{L}]/gu, '').length;
}

/** What is also said of doors, documents and web pages. */
const vague: readonly Detail[] = ['policy', 'system', 'content', 'rfc-violation', 'sender-rejected', 'restricted'];

/** What other programs say too. */
const saidElsewhere: readonly Detail[] = ['smtp-auth', 'network', 'tls', 'virus', 'expired', 'too-big', 'rate-limit'];

function isVague(detail: Detail): boolean {
  return vague.includes(detail);
}

/** An "undelivered" sentence about a message, and a mailbox. */
function wholeNotice(lines: readonly string[]): Reply | undefined {
  const text = lines.join('\n').slice(0, 20_000);
  if (isAboutParcels(text.toLowerCase())) return undefined;
  const hasMailbox = mailboxesIn(text).length > 0;
  const told = sentencesOf(lines).some((one) => {
    const lower = one.toLowerCase();
    return (
      (undelivered.some((words) => lower.includes(words)) || saysUndeliveredHere(lower)) &&
      speaksOfMessage(withoutMailboxes(lower)) &&
      !isPersonal(lower) &&
      (hasMailbox || saysWhy(one))
    );
  });
  if (!told) return undefined;
  return { text: text.replace(/\s+/g, ' ').trim().slice(0, 1_500), where: 'notice' };
}

/** Without a mailbox, a notice has to say what nothing but mail comes to. */
function saysWhy(text: string): boolean {
  const { plainness, refusal } = verdictOn({ text, where: 'notice' });
  return plainness === 'firm' || plainness === 'named' || (plainness === 'loose' && !isVague(refusal.detail));
}

/** Sentences and lines that stand for themselves; a line that goes on below is joined with what follows. */
function sentencesOf(lines: readonly string[]): readonly string[] {
  return lines
    .join('\n')
    .slice(0, 20_000)
    .split(/\n\s*\n|\n(?=[\s>*•-]*[\p{Lu}<[])|(?<=[.!?])\s+(?=[\p{Lu}"'„“<[]|$)/u)
    .map((text) => text.replace(/\s+/g, ' ').trim().slice(0, mostSentenceCharacters))
    .filter((text) => text !== '')
    .slice(0, mostSentences);
}

/** The lines from here to the next blank one. */
function paragraphFrom(lines: readonly string[], at: number): string {
  const rest = lines.slice(at, at + 20);
  const end = rest.findIndex((line) => line.trim() === '');
  return rest
    .slice(0, end === -1 ? undefined : end)
    .join(' ')
    .replace(/\s+/g, ' ')
    .slice(0, mostSentenceCharacters);
}
