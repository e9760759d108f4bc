import { withoutEnd } from '../../text/trim.js';
import { plainWordsIn } from '../cause/plain-words.js';
import { type Detail, isAuthentication, type Reply } from '../diagnosis/diagnosis.js';
import { mailboxesIn } from '../notice/mailbox.js';
import { findReply } from '../notice/reply.js';
import { isMentioned } from './coded.js';
import {
  asksSomebody,
  isAboutParcels,
  isCount,
  isHeaderField,
  isOfWeb,
  isPersonal,
  isQuantity,
  isWell,
} from './other-text.js';
import { sentencesOf } from './text.js';
import { isVague, type Verdict, verdictOn } from './verdict.js';
import { isIdiom, isOfMachine, isTold, refusesSomewhere } from './words.js';

/** A reply without any code: a sentence that only servers write, or the few words that are left of one. */
export function sentence(lines: readonly string[]): Reply | undefined {
  const all = sentencesOf(lines).filter((text) => !mentionsCode(text));
  for (const text of new Set(all)) {
    const reply: Reply = { text, where: 'notice' };
    if (isOfMachine(text.toLowerCase()) || isToldByServer(reply)) return reply;
  }
  const whole: Reply = { text: all.join(' '), where: 'notice' };
  if (all.length === 1) return isDictated(whole) ? whole : undefined;
  return all.length <= 3 && whole.text.length <= 400 && isToldByServer(whole) ? whole : undefined;
}

function mentionsCode(text: string): boolean {
  const start = findReply(text);
  return start !== undefined && isMentioned(start, text);
}

function isToldByServer(reply: Reply): boolean {
  const lower = reply.text.toLowerCase();
  if (isHeaderField(lower) || isPersonal(lower) || isWell(lower)) return false;
  const verdict = verdictOn(reply);
  return isOfServer(lower, verdict) || isAboutAddress(lower, verdict);
}

/** A sentence about a refusal that names an address or a domain, as servers do. */
function isOfServer(lower: string, verdict: Verdict): boolean {
  if (verdict.plainness === 'named') return isTold(lower) && !isCount(lower) && !isOfElsewhere(lower);
  if (verdict.plainness !== 'firm') return false;
  if (/^\[(?:spf|dkim|dmarc|hme\d)\]|^(?:spf|dkim|dmarc): /.test(lower)) return true;
  if (verdict.refusal.evidence?.fingerprint === 'reply/result-list') return true;
  if (!isAboutChecks(verdict) || !refusesSomewhere(lower)) return false;
  if (verdict.refusal.evidence?.fingerprint === 'list/unnamed' && !isAboutSender(lower)) return false;
  const namesHost = /\b\d{1,3}(?:\.\d{1,3}){3}\b|\b[a-z0-9-]{1,63}\.[a-z]{2,}\b|https?:/.test(lower);
  if (namesHost || isTold(lower)) return true;
  const count = lower.split(' ').length;
  const isShort = count >= 3 && count <= 20 && !/\b(?:that|which|will be|can be)\b/.test(lower);
  return isShort && !isOfElsewhere(lower);
}

/** A few words about a mailbox or a domain: `jonas@example.org (User unknown)`. */
function isAboutAddress(lower: string, { plainness, refusal }: Verdict): boolean {
  if (lower.length > 200 || asksSomebody(lower) || isOfWeb(lower)) return false;
  const hasMailbox = mailboxesIn(lower).length > 0;
  const hasDomain = /(?:^|\s)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*\.[a-z]{2,}\b/.test(lower);
  if (plainness !== 'firm' && plainness !== 'loose') return false;
  const count = lower.split(/\s+/).length;
  if (hasMailbox) return count <= 14 && (!isVague(refusal.detail) || (plainness === 'firm' && isTold(lower)));
  if (!hasDomain || count > 8) return false;
  return ofDomain.includes(refusal.detail) || (refusal.detail === 'network' && namesMailServer.test(lower));
}

/** `mx.example.org`, `port 25`. */
const namesMailServer = /\b(?:mx|mail|smtp)[a-z0-9-]{0,20}\.|port (?:25|465|587)\b|recipient/;

/** What happens to domains and their servers. */
const ofDomain: readonly Detail[] = ['host-unknown', 'dns-trouble', 'tls', 'sender-domain', 'null-mx'];

function isAboutChecks({ refusal }: Verdict): boolean {
  return refusal.cause !== 'other' || refusal.detail === 'ptr';
}

/** The few words that are left of a reply on the telephone or in a subject. */
function isDictated(reply: Reply): boolean {
  const lower = withoutEnd(reply.text.toLowerCase(), '.!');
  const count = lower.split(/\s+/).length;
  if (count > 8 || isQuantity(lower.replace(/^[\d.]+/, '')) || /\d ?[kmg]b\b/.test(lower)) return false;
  if (isHeaderField(lower) || isPersonal(lower) || isWell(lower) || isOfWeb(lower)) return false;
  if (isAboutParcels(lower) || isOfElsewhere(lower)) return false;
  const { plainness, refusal } = verdictOn({ ...reply, text: lower });
  // Of accounts and storage anywhere, unless it is how mail servers put it.
  if (plainness === 'loose' && ofAccounts.includes(refusal.detail) && !/[45]\d\d|[45]\.\d/.test(lower))
    return isIdiom(lower);
  if (count < 2 || refusal.detail === 'greylisting') return refusal.detail === 'greylisting';
  if (isAuthentication(refusal.cause) && ofRecords.test(lower) && !isTold(lower)) return false;
  if (refusal.evidence?.fingerprint === 'list/unnamed' && !isAboutSender(lower)) return false;
  if (plainness === 'named') return isNamedResult(lower, count);
  if (saidElsewhere.includes(refusal.detail) && !lower.includes('smtp')) return false;
  // The longer the text, the more of it has to be the known words.
  const covered = lettersIn(refusal.evidence?.words ?? '') / lettersIn(lower);
  if (covered < (count > 6 ? 0.6 : 0.4)) return false;
  return plainness === 'firm' || (plainness === 'loose' && !isVague(refusal.detail));
}

/** What somebody says who looked at the records. */
const ofRecords = /record|publish|įraš|trūkst|puudu|brak|fehlt|отсутств/u;

/** There are lists of suppliers, too. */
function isAboutSender(lower: string): boolean {
  const { concepts } = plainWordsIn(lower);
  return (['client', 'sender', 'server', 'domain', 'message', 'refused'] as const).some((one) => concepts.has(one));
}

const ofAccounts: readonly Detail[] = ['user-unknown', 'mailbox-full', 'suspended'];

function isOfElsewhere(lower: string): boolean {
  return plainWordsIn(lower).isOfElsewhere;
}

function isNamedResult(lower: string, count: number): boolean {
  if (/\bis\b/.test(lower) || isCount(lower)) return false;
  return count <= 4 || (count <= 6 && refusesSomewhere(lower));
}

function lettersIn(text: string): number {
  return text.replace(/[^\p{L}]/gu, '').length;
}

/** What other programs say too. */
const saidElsewhere: readonly Detail[] = ['smtp-auth', 'network', 'tls', 'virus', 'expired', 'too-big', 'rate-limit'];
