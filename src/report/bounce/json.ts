import type { AddressFacts } from '../../bounce/diagnosis/address-facts.js';
import { type FailedRecipient, isFailure, type ReturnedMail } from '../../bounce/diagnosis/diagnosis.js';
import { type BounceNote, bounceNotes } from '../../bounce/diagnosis/notes.js';
import { sourceText, sourceUrl } from '../../finding/source.js';
import { formatAddress } from '../../ip/address.js';
import { noteMessage } from '../../messages/catalogue/bounce.js';
import { en } from '../../messages/en/all.js';
import { decisionPath, verdictOf } from '../../spf/evaluate/evaluation.js';
import { excerpt } from '../../text/excerpt.js';
import { plain, type Text } from '../../text/text.js';
import { domainJson } from '../domain/json.js';
import { jsonText } from '../layout/json-text.js';
import { type BounceReport, foreign, headlineOf, helpOf, mailboxAs, notBounceOf, remedyOf } from './report.js';

/** Raised when a key goes or changes its meaning; new keys do not count. */
const schemaVersion = 1;

/** The most characters of a stranger's text; more would not help. */
const mostWords = 1000;
/** A mailbox has at most 254 (RFC 5321 §4.5.3.1.3, erratum 1690); other short values have far less. */
const mostShort = 254;
const mostRecipients = 100;
const mostClaims = 20;

/** One object for one mail, an array for several. */
export function bouncesJson(reports: readonly BounceReport[]): string {
  const objects = reports.map(bounceJson);
  return jsonText(objects.length === 1 ? objects[0] : objects);
}

/** The object of one mail: what was read, decided and asked, with ids, data and English text. */
export function bounceJson(report: BounceReport): object {
  const { file, index, diagnosis, clientOwner, notes, check, today, unasked, addressFacts } = report;
  const [worst] = diagnosis.recipients;
  const failed = isFailure(diagnosis.kind);
  return {
    schemaVersion,
    file,
    index,
    kind: diagnosis.kind,
    cause: failed && worst !== undefined ? worst.cause : 'other',
    detail: failed ? (worst?.detail ?? 'unknown') : 'not-a-bounce',
    confidence: failed && worst !== undefined ? worst.confidence : null,
    sentence: plain(sentenceOf(report)),
    meaning: failed ? plain(en.bounce.details[worst?.detail ?? 'unknown'].meaning) : null,
    remedy: remedyText(report),
    recipients: failed ? diagnosis.recipients.slice(0, mostRecipients).map((one) => recipientJson(one, report)) : [],
    recipientCount: failed ? diagnosis.recipients.length : 0,
    returned: returnedJson(diagnosis.returned),
    addresseeDomain: diagnosis.addresseeDomain ?? null,
    forwardedAsAttachment: diagnosis.forwardedAsAttachment,
    unreadAttachments: (diagnosis.unreadAttachments ?? []).slice(0, mostClaims).map((one) => excerpt(one, mostShort)),
    domain: worst?.domain === undefined ? null : { name: worst.domain.domain, from: worst.domain.from },
    clientOwner: clientOwner === undefined || clientOwner.kind === 'nobody' ? null : clientOwner.name,
    notes: notes.map(noteJson),
    unasked: unasked === undefined ? null : { domain: unasked.domain, why: unasked.why },
    address: addressFacts === undefined ? null : addressJson(addressFacts),
    today: today === undefined ? null : todayJson(today),
    helps: check === undefined ? null : helpOf(diagnosis),
    check: check === undefined ? null : domainJson(check),
    ...(report.replayedOn === undefined ? {} : { replayedOn: report.replayedOn }),
  };
}

function sentenceOf({ diagnosis, shown }: BounceReport): Text {
  const { kind, recipients } = diagnosis;
  const [worst] = recipients;
  if (!isFailure(kind)) return notBounceOf(kind, diagnosis, en.bounce).what;
  if (worst !== undefined) return en.bounce.headline(headlineOf(worst, kind, shown));
  return kind === 'delayed' ? en.bounce.headline({ kind, how: 'failed', detail: 'unknown' }) : en.bounce.nobodyNamed;
}

function remedyText({ diagnosis, clientOwner }: BounceReport): string {
  const { kind, recipients } = diagnosis;
  if (!isFailure(kind)) return plain(notBounceOf(kind, diagnosis, en.bounce).todo);
  const [worst] = recipients;
  if (worst === undefined) return plain(en.bounce.details.unknown.remedy);
  return plain(remedyOf(worst, clientOwner, en.bounce));
}

function recipientJson(one: FailedRecipient, { shown }: BounceReport): object {
  const mailbox = (text: string | undefined): string | null =>
    text === undefined ? null : excerpt(mailboxAs(text, shown), mostShort);
  const words = (text: string): string => excerpt(foreign(text, shown, one), mostWords);
  const short = (text: string | undefined): string | null => (text === undefined ? null : excerpt(text, mostShort));
  const { reply, evidence, client, domain } = one;
  return {
    mailbox: mailbox(one.mailbox),
    originalMailbox: mailbox(one.originalMailbox),
    cause: one.cause,
    detail: one.detail,
    actor: one.actor,
    confidence: one.confidence,
    provider: one.provider ?? null,
    reply:
      reply === undefined
        ? null
        : {
            code: short(reply.code),
            status: short(reply.status),
            text: words(reply.text),
            where: reply.where,
            saidBy: reply.saidBy === undefined ? null : excerpt(foreign(reply.saidBy, shown), mostShort),
          },
    dsnStatus: short(one.dsnStatus),
    evidence:
      evidence === undefined
        ? null
        : {
            words: words(evidence.words),
            where: evidence.where,
            fingerprint: evidence.fingerprint,
            source: evidence.source,
          },
    alsoSpokenOf: one.alsoSpokenOf,
    client: client === undefined ? null : { ip: formatAddress(client.address), from: client.from },
    domain: domain === undefined ? null : { name: domain.domain, from: domain.from },
    list: one.list ?? null,
    forwarding: one.forwarding ?? null,
  };
}

function returnedJson({
  envelopeFromDomain,
  headerFromDomain,
  signatures,
  authenticationResults,
}: ReturnedMail): object {
  return {
    envelopeFromDomain: envelopeFromDomain ?? null,
    headerFromDomain: headerFromDomain ?? null,
    signatures: signatures
      .slice(0, mostClaims)
      .map(({ domain, selector }) => ({ domain, selector: excerpt(selector, mostShort) })),
    authenticationResults: authenticationResults
      .slice(0, mostClaims)
      .map(({ method, result }) => ({ method: excerpt(method, mostShort), result: excerpt(result, mostShort) })),
  };
}

function addressJson({ address, reverse, lists }: AddressFacts): object {
  return {
    ip: formatAddress(address),
    reverse: { state: reverse.state, name: 'name' in reverse ? reverse.name : null },
    lists: lists.map(({ name, state, page }) => ({ name, state, page })),
  };
}

function noteJson(note: BounceNote): object {
  const { severity, source } = bounceNotes[note.id];
  const { what, todo } = noteMessage(note, en.bounce);
  return {
    id: note.id,
    severity,
    source: { text: sourceText(source), url: sourceUrl(source) },
    data: note.data,
    text: { what: plain(what), todo: plain(todo) },
  };
}

function todayJson({ address, evaluation }: NonNullable<BounceReport['today']>): object {
  const [decision] = decisionPath(evaluation);
  return {
    ip: formatAddress(address),
    domain: evaluation.domain,
    result: verdictOf(evaluation.ending),
    matched: decision?.term.text ?? null,
  };
}
