import type { Cause, Confidence, Evidence, Refusal, Reply } from '../diagnosis/diagnosis.js';
import { withoutMailboxes } from '../notice/mailbox.js';
import { nearVerdict } from './check-words.js';
import { aboutChecks, codesAlone, remaining, wordings } from './fingerprints/all.js';
import { type Fingerprint, fits, type Said } from './fingerprints/fingerprint.js';
import type { ProviderId } from './fingerprints/providers.js';
import { sources } from './fingerprints/sources.js';
import { plainMeaning, plainWordsIn } from './plain-words.js';
import { listedVerdict } from './result-list.js';

/** What people say in words of their own is short. */
const mostPlainWords = 300;

/**
 * Why a server refused, from its reply alone. In this order: lists of results, documented replies, what only sounds
 * like authentication, text about SPF, DKIM and DMARC, blocklists, the three names near a word of failure, codes for
 * failed checks, everything unrelated to DNS. The first that fits decides.
 */
export function decide(
  reply: Reply | undefined,
  provider: ProviderId | undefined,
  dsnStatus: string | undefined,
): Refusal {
  if (reply === undefined) return fromStatus(dsnStatus, provider);
  const words = ` ${withoutMailboxes(reply.text).toLowerCase().replace(/[‘’]/g, "'")} `;
  const said: Said = { provider, code: reply.code, status: statusOf(reply, dsnStatus), words };
  const listed = listedVerdict(words);
  if (listed !== undefined)
    return fromChecks(listed, 'high', evidenceOf(reply, listed.words, 'reply/result-list', sources.rfc7372));
  const known = firstFit(wordings, said);
  if (known !== undefined) return refusalFrom(known, reply, said);
  const near = nearVerdict(withoutLinks(words));
  if (near !== undefined)
    return fromChecks(near, 'medium', evidenceOf(reply, near.words, 'reply/name-and-failure', sources.rfc7208));
  const rest = firstFit(remaining, said);
  if (rest !== undefined) return refusalFrom(rest, reply, said);
  const plain = words.length > mostPlainWords ? undefined : plainMeaning(plainWordsIn(words));
  if (plain !== undefined)
    return {
      ...plain,
      confidence: 'medium',
      evidence: evidenceOf(reply, reply.text, 'reply/plain-words', sources.rfc3463),
      alsoSpokenOf: [],
    };
  return { cause: 'other', detail: 'unknown', actor: 'recipient', confidence: 'low', alsoSpokenOf: [] };
}

/** What the reply says about the checks it names. */
function fromChecks(
  { cause, detail }: Pick<Refusal, 'cause' | 'detail'>,
  confidence: Confidence,
  evidence: Evidence,
): Refusal {
  return { cause, detail, actor: 'sender-domain', confidence, evidence, alsoSpokenOf: [] };
}

/** The server's own code; the report's if the server gave none and the report's is more specific than a class. */
export function statusOf(reply: Reply, dsnStatus: string | undefined): string | undefined {
  return reply.status ?? (dsnStatus === undefined || dsnStatus.endsWith('.0.0') ? undefined : dsnStatus);
}

interface Fit {
  readonly print: Fingerprint;
  readonly words: string;
}

function firstFit(prints: readonly Fingerprint[], said: Said): Fit | undefined {
  for (const print of prints) {
    const fit = fits(print, said);
    if (fit !== undefined) return { print, words: fit.words };
  }
  return undefined;
}

/** A text that suggests several causes at once is less certain (documented replies never combine). */
function refusalFrom({ print, words }: Fit, reply: Reply, said: Said): Refusal {
  const alsoSpokenOf = contradictionsOf(print, said);
  const shown =
    words.trim() === '' ? [reply.code, said.status].filter((one) => one !== undefined).join(' ') : words.trim();
  return {
    cause: print.cause,
    detail: print.detail,
    actor: print.actor,
    confidence: alsoSpokenOf.length > 1 ? 'low' : capped(print.confidence, reply),
    evidence: evidenceOf(reply, shown, print.id, print.source),
    alsoSpokenOf,
  };
}

/**
 * Other causes that the text suggests and that the cause does not imply: failing several checks includes failing each
 * of them.
 */
function contradictionsOf({ cause: decided }: Fingerprint, said: Said): readonly Cause[] {
  if (decided === 'other') return [];
  const implied: readonly Cause[] = decided === 'auth-other' ? ['spf', 'dkim', 'dmarc'] : [];
  const causes = aboutChecks
    .filter(({ cause }) => cause !== decided && !implied.includes(cause))
    .filter((print) => fits(print, said) !== undefined)
    .map(({ cause }) => cause);
  return [...new Set(causes)].sort();
}

/** Text without any code may be anyone's. */
function capped(confidence: Confidence, { code, status }: Reply): Confidence {
  return code === undefined && status === undefined && confidence === 'high' ? 'medium' : confidence;
}

function fromStatus(status: string | undefined, provider: ProviderId | undefined): Refusal {
  const said: Said = { provider, code: undefined, status, words: ' ' };
  const fit = firstFit(codesAlone, said);
  if (fit === undefined)
    return { cause: 'other', detail: 'unknown', actor: 'recipient', confidence: 'low', alsoSpokenOf: [] };
  const { cause, detail, actor, id, source } = fit.print;
  const evidence: Evidence = { words: status ?? '', where: 'status-field', fingerprint: id, source };
  return { cause, detail, actor, confidence: 'low', evidence, alsoSpokenOf: [] };
}

function evidenceOf(reply: Reply, words: string, fingerprint: string, source: string): Evidence {
  return { words: words.slice(0, 300), where: reply.where, fingerprint, source };
}

/** A link is not a verdict: `…/answer/81126#authentication`, `…?p=dmarc-help`. */
function withoutLinks(words: string): string {
  return words
    .split(' ')
    .filter((word) => !word.includes('://') && !word.startsWith('www.'))
    .join(' ');
}
