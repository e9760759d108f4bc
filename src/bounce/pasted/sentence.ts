import { withoutEnd } from '../../text/trim.js';
import { type Detail, isAuthentication, type Reply } from '../diagnosis/diagnosis.js';
import { mailboxesIn } from '../notice/mailbox.js';
import { findReply } from '../notice/reply.js';
import { isMentioned } from './coded.js';
import { asksSomebody, isAboutParcels, isCount, isHeaderField, isOfWeb, isPersonal, isQuantity } from './other-text.js';
import { sentencesOf } from './text.js';
import { isVague, type Verdict, verdictOn } from './verdict.js';
import { isOfMachine, isTold, refusesSomewhere } from './words.js';

/** A reply without any code: a sentence that only servers write, or the few words that are left of one. */
export function sentence(lines: readonly string[]): Reply | undefined {
  const all = sentencesOf(lines).filter((text) => !mentionsCode(text));
  for (const text of all) {
    const reply: Reply = { text, where: 'notice' };
    if (isOfMachine(text.toLowerCase()) || isOfServer(reply) || isAboutAddress(reply)) return reply;
  }
  const whole: Reply = { text: all.join(' '), where: 'notice' };
  if (all.length === 1) return isDictated(whole) || isOfServer(whole) ? whole : undefined;
  return all.length <= 3 && whole.text.length <= 400 && (isOfServer(whole) || isAboutAddress(whole))
    ? whole
    : undefined;
}

function mentionsCode(text: string): boolean {
  const start = findReply(text);
  return start !== undefined && isMentioned(start, text);
}

/** A sentence about a refusal that names an address or a domain, as servers do. */
function isOfServer(reply: Reply): boolean {
  const lower = reply.text.toLowerCase();
  const verdict = verdictOn(reply);
  if (isHeaderField(lower) || isPersonal(lower)) return false;
  if (verdict.plainness === 'named') return isTold(lower) && !isCount(lower);
  if (verdict.plainness !== 'firm') return false;
  if (/^\[(?:spf|dkim|dmarc|hme\d)\]|^(?:spf|dkim|dmarc): /.test(lower)) return true;
  if (verdict.refusal.evidence?.fingerprint === 'reply/result-list') return true;
  const namesHost = /\b\d{1,3}(?:\.\d{1,3}){3}\b|\b[a-z0-9-]{1,63}\.[a-z]{2,}\b|https?:/.test(lower);
  const count = lower.split(' ').length;
  const isShort = count >= 3 && count <= 20 && !/\b(?:that|which|will be|can be)\b/.test(lower);
  return (namesHost || isShort || isTold(lower)) && isAboutChecks(verdict) && refusesSomewhere(lower);
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
  if (isPersonal(lower) || isOfWeb(lower) || isAboutParcels(lower)) return false;
  const { plainness, refusal } = verdictOn({ ...reply, text: lower });
  if (count < 2) return refusal.detail === 'greylisting';
  if (isAuthentication(refusal.cause) && /record|publish|įraš/u.test(lower) && !isTold(lower)) return false;
  if (plainness === 'named') return isNamedResult(lower, count);
  if (saidElsewhere.includes(refusal.detail) && !lower.includes('smtp')) return false;
  // The longer the text, the more of it has to be the known words.
  const covered = lettersIn(refusal.evidence?.words ?? '') / lettersIn(lower);
  if (covered < (count > 6 ? 0.6 : 0.4)) return false;
  return plainness === 'firm' || (plainness === 'loose' && !isVague(refusal.detail));
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
