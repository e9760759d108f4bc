import { gather, judge } from '../check/check.js';
import { requestOf } from '../check/default-request.js';
import { reportMailbox } from '../dmarc/mend/report-uris.js';
import type { DnsView } from '../dns/answer.js';
import type { Domain } from '../dns/name.js';
import { observedView } from '../dns/observed-view.js';
import type { CheckRequest } from '../facts/request.js';
import { unixSecondsNow } from '../net/clock.js';
import { domainJson } from '../report/domain/json.js';
import type { DomainReport } from '../report/domain/report.js';
import { knownSenders } from '../senders/all.js';
import type { KnownSender } from '../senders/sender.js';
import type { Envelope } from '../spf/evaluate/envelope.js';
import { evaluateAhead } from '../spf/evaluate/evaluate.js';
import type { Evaluation } from '../spf/evaluate/evaluation.js';
import { type AskOptions, ask } from './ask.js';

/** `check_host()` of RFC 7208 §4 for one mail, over real DNS. */
export function checkHost(envelope: Envelope, options: AskOptions = {}): Promise<Evaluation> {
  return ask((dns) => evaluateAhead(envelope, dns), options);
}

export interface CheckOptions extends AskOptions {
  /** Whether Directo's mass-mail module is used. */
  readonly massMail?: boolean;
  readonly strategy?: NonNullable<CheckRequest['strategy']>;
  /** Ids of known senders (`docs/senders.md`) that must be authorised too; any other is a RangeError. */
  readonly senders?: readonly string[];
  /** DKIM selectors that are in use. */
  readonly selectors?: readonly string[];
  /** Whether `publish` has Directo's DKIM key as a CNAME record to Directo's own name, instead of as text. */
  readonly dkimAlias?: boolean;
  /** The mailbox for DMARC reports, for a record that names none; anything else than one is a RangeError. */
  readonly reportAddress?: string;
  /** When the check happens, or happened: the date of what is written out as addresses. Absent: now. */
  readonly at?: Date;
}

/** The whole check of a domain, as `--format json` prints it (`docs/json.md`), over real DNS. */
export function check(domain: Domain, options: CheckOptions = {}): Promise<object> {
  const compute = (dns: DnsView): (() => object) => reporting(dns, domain, options, options.servers ?? 'system');
  return ask(compute, options).then((report) => report());
}

/** The same over given answers. */
export function checkIn(dns: DnsView, domain: Domain, options: Omit<CheckOptions, keyof AskOptions> = {}): object {
  return reporting(dns, domain, options, 'zone')();
}

/** Queries at once, reports when called: only the last of several runs has all answers, so only its report is built. */
function reporting(
  dns: DnsView,
  domain: Domain,
  { massMail = false, strategy, senders = [], selectors = [], dkimAlias, reportAddress, at }: CheckOptions,
  source: DomainReport['asked']['source'],
): () => object {
  const request = {
    ...requestOf(domain),
    massMail,
    expectedSenders: senders.map(senderWithId),
    selectors,
    unixSeconds: at === undefined ? unixSecondsNow() : Math.floor(at.getTime() / 1000),
    ...(strategy === undefined ? {} : { strategy }),
    ...(dkimAlias === undefined ? {} : { dkimAlias }),
    ...(reportAddress === undefined ? {} : { reportAddress: mailboxFrom(reportAddress) }),
  };
  const { view, used } = observedView(dns);
  const gathered = gather(request, view);
  return () => domainJson({ ...judge(gathered), asked: { source, questions: used.size } });
}

function mailboxFrom(text: string): string {
  const mailbox = reportMailbox(text);
  if (mailbox === undefined) throw new RangeError(`not a mailbox: ${JSON.stringify(text)}`);
  return mailbox;
}

function senderWithId(id: string): KnownSender {
  const sender = knownSenders.senders.find((one) => one.id === id);
  if (sender === undefined) throw new RangeError(`no known sender: ${JSON.stringify(id)}`);
  return sender;
}
