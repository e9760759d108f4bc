import type { AddressFacts } from '../../../bounce/diagnosis/address-facts.js';
import type { ClientAddress } from '../../../bounce/diagnosis/diagnosis.js';
import { lookUpAddress } from '../../../bounce/look-up-address.js';
import type { DomainQuestion } from '../../../bounce/question.js';
import type { Domain } from '../../../dns/name.js';
import { envelopeOf } from '../../../facts/sender-verdicts.js';
import { type Address, formatAddress } from '../../../ip/address.js';
import type { BounceReport } from '../../../report/bounce/report.js';
import type { DomainReport } from '../../../report/domain/report.js';
import { evaluateAhead } from '../../../spf/evaluate/evaluate.js';
import type { Evaluation } from '../../../spf/evaluate/evaluation.js';
import { checkDomain, replayedFrom } from '../../dns/check-domain.js';
import { type Dns, withDns } from '../../dns/open.js';
import type { DnsOptions } from '../../options/dns.js';
import { type RequestOptions, requestFrom } from '../../options/request.js';
import type { Reader } from '../../terminal/reader.js';

/** What DNS says today about the domain of a mail, and about the client that sent it. */
export type Checked = Pick<BounceReport, 'check' | 'today' | 'addressFacts' | 'replayedOn'>;

/** What to ask DNS because of a mail. */
export interface ToAsk {
  readonly question: DomainQuestion;
  /** To be looked up in blocklists. */
  readonly address?: Address;
}

/** What DNS says because of each mail; each domain is checked once, each address looked up once. */
export async function checksOf(
  asked: readonly ToAsk[],
  options: DnsOptions & RequestOptions,
  reader: Reader,
): Promise<readonly (Checked | undefined)[]> {
  const domains = [...new Set(asked.flatMap(({ question }) => (question.kind === 'ask' ? [question.domain] : [])))];
  const addresses = new Map(
    asked.flatMap(({ address }) => (address === undefined ? [] : [[formatAddress(address), address]])),
  );
  if (domains.length === 0 && addresses.size === 0) return asked.map(() => undefined);
  return withDns(options, domains, reader, async (dns) => {
    const checks = new Map<Domain, DomainReport>();
    for (const domain of domains) {
      // A domain named in a mail is shown before it is queried.
      if (dns.kind !== 'replayed') reader.tell(reader.words.bounce.asking(domain));
      checks.set(domain, await checkDomain(requestFrom({ domain }, options, dns.unixSeconds), dns));
    }
    const looked = new Map<string, AddressFacts>();
    for (const [text, address] of addresses) {
      if (dns.kind !== 'replayed') reader.tell(reader.words.bounce.askingAbout(text));
      looked.set(text, (await dns.ask(text, (view) => lookUpAddress(address, view))).value);
    }
    const answers: (Checked | undefined)[] = [];
    for (const { question, address } of asked) {
      const answer = await answerTo(question, checks, dns);
      const addressFacts = address === undefined ? undefined : looked.get(formatAddress(address));
      answers.push(addressFacts === undefined ? answer : { ...answer, addressFacts, ...replayedFrom(dns) });
    }
    return answers;
  });
}

async function answerTo(
  question: DomainQuestion,
  checks: ReadonlyMap<Domain, DomainReport>,
  dns: Dns,
): Promise<Checked | undefined> {
  const check = question.kind === 'ask' ? checks.get(question.domain) : undefined;
  if (question.kind !== 'ask' || check === undefined) return undefined;
  const { client } = question.about;
  if (client === undefined) return { check };
  const evaluation = await evaluateToday(client, check, dns);
  return { check, today: { address: client.address, evaluation } };
}

async function evaluateToday({ address }: ClientAddress, { facts }: DomainReport, dns: Dns): Promise<Evaluation> {
  const { request } = facts;
  const envelope = envelopeOf(address, request);
  const { value } = await dns.ask(request.domain, (view) => evaluateAhead(envelope, view, request.limits));
  return value;
}
