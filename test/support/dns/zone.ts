import type { Answer, DnsView, RecordType } from '../../../src/dns/answer.js';
import { type Domain, domainFromText } from '../../../src/dns/name.js';
import { questionKey, Snapshot } from '../../../src/dns/snapshot.js';
import { parseZoneFile } from '../../../src/dns/zone/file.js';
import { zoneView } from '../../../src/dns/zone/view.js';
import { parseAddress } from '../../../src/ip/address.js';
import type { Envelope } from '../../../src/spf/evaluate/envelope.js';
import { evaluate } from '../../../src/spf/evaluate/evaluate.js';
import {
  type Cost,
  decidingEvaluation,
  type Evaluation,
  finalEnding,
  type Verdict,
  verdictOf,
} from '../../../src/spf/evaluate/evaluation.js';
import { type Explanation, explain } from '../../../src/spf/evaluate/explanation.js';
import type { Limits } from '../../../src/spf/evaluate/limits.js';
import { identityOf } from '../../../src/spf/macro/identity.js';

export function domain(text: string): Domain {
  return domainFromText(text)!;
}

/** The view of a zone in master-file text; its relative names are those of `example.com`. */
export function zone(text: string): DnsView {
  const source = { name: 'test.zone', text, origin: domain('example.com') };
  const parsed = parseZoneFile(source, () => ({ ok: false, reason: 'not-found' }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return zoneView(parsed.records);
}

/** `view`, but the questions, written `TXT name`, time out. */
export function failing(view: DnsView, ...questions: readonly string[]): DnsView {
  return answering(view, { status: 'failed', reason: 'timeout' }, questions);
}

/** `view`, but nobody asked these questions yet. */
export function without(view: DnsView, ...questions: readonly string[]): DnsView {
  return answering(view, { status: 'unasked' }, questions);
}

function answering(view: DnsView, answer: Answer, questions: readonly string[]): DnsView {
  return Snapshot.over(view, new Map(questions.map((question) => [question, answer])));
}

/** `view`, with every question asked of it written down in order, as `TXT name`. */
export function recording(view: DnsView): { readonly view: DnsView; readonly log: string[] } {
  const log: string[] = [];
  const lookup = <T extends RecordType>(name: Domain, type: T): Answer<T> => {
    log.push(questionKey(name, type));
    return view.lookup(name, type);
  };
  return { view: { lookup }, log };
}

export interface Mail {
  readonly ip?: string;
  readonly from?: string;
  readonly helo?: string;
}

export function envelopeOf({
  ip = '192.0.2.1',
  from = 'user@example.com',
  helo = 'mail.example.com',
}: Mail = {}): Envelope {
  return {
    client: parseAddress(ip)!,
    identity: identityOf(from, helo),
    helo,
    receiver: 'mx.receiver.example',
    unixSeconds: 1_700_000_000,
  };
}

export function check(dns: DnsView | string, mail: Mail = {}, limits?: Limits): Evaluation {
  return evaluate(envelopeOf(mail), typeof dns === 'string' ? zone(dns) : dns, limits);
}

export function verdict(dns: DnsView | string, mail: Mail = {}, limits?: Limits): Verdict {
  return verdictOf(check(dns, mail, limits).ending);
}

export function explanation(text: DnsView | string, mail: Mail = {}): Explanation {
  const dns = typeof text === 'string' ? zone(text) : text;
  return explain(check(dns, mail), envelopeOf(mail), dns);
}

/** The kind of ending; for a permerror what it is about, through includes and redirects to where it lies. */
export function whyOf(evaluation: Evaluation): string {
  const ending = finalEnding(evaluation.ending);
  if (ending.kind !== 'permerror') return ending.kind;
  const inner = decidingEvaluation(evaluation).steps.at(-1)?.inner;
  return ending.why.kind === 'inside' && inner !== undefined ? whyOf(inner) : ending.why.kind;
}

export function costOf(evaluation: Evaluation): Cost | undefined {
  return evaluation.steps.at(-1)?.costSoFar;
}

/** The first line of a zone whose policy is this. */
export function record(text: string): string {
  return `@ TXT "${text}"\n`;
}

export function many(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}
