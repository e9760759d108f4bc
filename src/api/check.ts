import { check as checkFacts } from '../check/check.js';
import type { CheckRequest } from '../check/request.js';
import { organizationalDomainByList } from '../dmarc/public-suffix-list.js';
import type { DnsView } from '../dns/answer.js';
import type { Domain } from '../dns/name.js';
import { propose } from '../fix/propose.js';
import { domainJson } from '../report/json.js';
import { lint } from '../rules/lint.js';
import { outcomeOf } from '../rules/verdict.js';
import { knownSenders } from '../senders/all.js';
import { directo } from '../senders/directo.js';
import type { KnownSender } from '../senders/sender.js';
import type { Envelope } from '../spf/envelope.js';
import { evaluate } from '../spf/evaluate.js';
import type { Evaluation } from '../spf/evaluation.js';
import { rfcLimits } from '../spf/limits.js';
import { walkTree } from '../spf/tree.js';
import { type AskOptions, ask } from './ask.js';

/** `check_host()` of RFC 7208 §4 for one mail, asked of real DNS. */
export function checkHost(envelope: Envelope, options: AskOptions = {}): Promise<Evaluation> {
  return ask((dns) => {
    const { name } = envelope.identity;
    // Asks ahead for all that the evaluation may need.
    if (name !== undefined) walkTree(name, [envelope], dns);
    return evaluate(envelope, dns);
  }, options);
}

export interface CheckOptions extends AskOptions {
  /** Directo's mass-mail module is used. */
  readonly massMail?: boolean;
  readonly strategy?: NonNullable<CheckRequest['strategy']>;
  /** Ids of known senders (`docs/senders.md`) that must be authorised too; any other is a RangeError. */
  readonly senders?: readonly string[];
  /** DKIM selectors that are in use. */
  readonly selectors?: readonly string[];
}

/** The whole check of a domain, as `--format json` prints it (`docs/json.md`), asked of real DNS. */
export async function check(domain: Domain, options: CheckOptions = {}): Promise<object> {
  const request = requestFor(domain, options);
  const { value, questions } = await ask((dns) => counted(dns, (view) => judged(request, view)), options);
  return domainJson({ ...value, asked: { source: options.servers ?? 'system', questions } });
}

/** The same over answers that are at hand. */
export function checkIn(dns: DnsView, domain: Domain, options: Omit<CheckOptions, keyof AskOptions> = {}): object {
  const { value, questions } = counted(dns, (view) => judged(requestFor(domain, options), view));
  return domainJson({ ...value, asked: { source: 'zone', questions } });
}

function requestFor(domain: Domain, options: CheckOptions): CheckRequest {
  const { massMail = false, strategy, senders = [], selectors = [] } = options;
  return {
    domain,
    sender: directo,
    knownSenders,
    expectedSenders: senders.map(senderWithId),
    selectors,
    massMail,
    ...(strategy === undefined ? {} : { strategy }),
    organizationalDomainOf: organizationalDomainByList,
    limits: rfcLimits,
    unixSeconds: 0,
  };
}

function senderWithId(id: string): KnownSender {
  const sender = knownSenders.senders.find((one) => one.id === id);
  if (sender === undefined) throw new RangeError(`no known sender: ${JSON.stringify(id)}`);
  return sender;
}

function judged(request: CheckRequest, dns: DnsView) {
  const facts = checkFacts(request, dns);
  const findings = lint(facts);
  return { facts, findings, proposal: propose(facts, dns), outcome: outcomeOf(facts, findings) };
}

function counted<T>(dns: DnsView, compute: (view: DnsView) => T): { readonly value: T; readonly questions: number } {
  const asked = new Set<string>();
  const value = compute({
    lookup: (name, type) => {
      asked.add(`${type} ${name}`);
      return dns.lookup(name, type);
    },
  });
  return { value, questions: asked.size };
}
