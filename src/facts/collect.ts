import { Effort } from '../collections/effort.js';
import { type DkimFacts, dkimFacts, isKeyOpen, isKeyReady } from '../dkim/facts.js';
import { findByList, findByWalk } from '../dmarc/alignment.js';
import { type DmarcFacts, dmarcFacts } from '../dmarc/facts.js';
import { type DkimSignature, dmarcResult } from '../dmarc/result.js';
import { type DnsView, isVoid, recordsOf } from '../dns/answer.js';
import { type Domain, domainFromText } from '../dns/name.js';
import { observedView } from '../dns/observed-view.js';
import { openQuestions } from '../dns/open-questions.js';
import { mailRecords } from '../mail-records/facts.js';
import { mailOf } from '../spf/policy/map.js';
import { deadNames } from './dead-names.js';
import type { Facts, SenderDmarc } from './facts.js';
import { senderStandings } from './known-senders.js';
import { mxFacts } from './mx-facts.js';
import { policyFacts } from './policy-facts.js';
import type { CheckRequest } from './request.js';
import { selectorFacts, signersOf } from './selector-facts.js';
import {
  type AddressVerdict,
  envelopeOf,
  evaluateAddresses,
  isRequired,
  senderState,
  verdictFor,
} from './sender-verdicts.js';
import { spfFacts } from './spf-facts.js';

/** Enough for every real record, in case that no further answer comes. */
const stepsWhileWaiting = 25_000;

/**
 * All facts about a domain that DNS holds for mail of the sender. Pure and synchronous: a question without an answer is
 * part of the facts (`unasked`), and independent questions are all asked in the same run.
 */
export function collectFacts(request: CheckRequest, beneath: DnsView, effort: Effort = new Effort()): Facts {
  const { domain, sender } = request;
  const { view: dns, used } = observedView(beneath);
  const state = senderState(sender, dns);
  const envelopes = state.addresses.map((one) => envelopeOf(one.address, request));
  const spf = spfFacts(domain, envelopes, request.organizationalDomainOf, dns);
  const addresses = evaluateAddresses(state.addresses, request, dns);
  const dkim = sender.dkim === undefined ? undefined : dkimFacts(domain, sender.dkim, request.givenKey, dns);
  const mx = dns.lookup(domain, 'MX');
  const dmarc = dmarcFacts(domain, request.organizationalDomainOf, dns);
  const alias = ownAlias(request, dns);
  const records = mailRecords(domain, dns);
  const mail = mxFacts(domain, mx, dns);
  const dead = deadNames(spf.tree, request, dns);
  const source = { known: mailOf(domain, request.sampleMail), dns, limits: request.limits };
  // All of this runs again when answers come.
  const isWaiting = openQuestions(used.values()).unasked;
  const policy = policyFacts(spf.tree, source, isWaiting ? new Effort(stepsWhileWaiting) : effort);
  const signs = { mailHosts: recordsOf(mx).map(({ exchange }) => exchange), signers: signersOf(request, dns) };
  const standings = senderStandings(request, { tree: spf.tree, passing: policy.passing, effort }, signs, dns);
  const known = standings.map((standing) => standing.sender);
  const facts = {
    request,
    spf,
    deadNames: dead,
    policy,
    ...(alias === undefined ? {} : { alias }),
    mx,
    mail,
    sender: state,
    addresses,
    ...(dkim === undefined ? {} : { dkim }),
    standings,
    selectors: selectorFacts(request, known, dns),
    dmarc,
    mailRecords: records,
    senderDmarc: senderDmarc(request, addresses, dkim, dmarc, dns),
  };
  return { ...facts, open: openQuestions(used.values()) };
}

/**
 * A registered domain has the records of its zone (SOA, NS), beside which no CNAME can be (RFC 1034 §3.6.2); it is asked
 * for only where nothing else was found.
 */
function ownAlias({ domain, organizationalDomainOf }: CheckRequest, dns: DnsView): Domain | undefined {
  const isRegistered = organizationalDomainOf(domain) === domain;
  if (isRegistered && !(isVoid(dns.lookup(domain, 'TXT')) && isVoid(dns.lookup(domain, 'MX')))) return undefined;
  return recordsOf(dns.lookup(domain, 'CNAME'))[0];
}

function senderDmarc(
  request: CheckRequest,
  addresses: readonly AddressVerdict[],
  dkim: DkimFacts | undefined,
  { discovery }: DmarcFacts,
  dns: DnsView,
): SenderDmarc {
  const author = request.domain;
  const authentication = {
    spf: { domain: author, result: weakestResult(addresses, request.massMail) },
    dkim: signaturesOf(request, dkim),
  };
  const older = findByList(request.organizationalDomainOf);
  return {
    current: dmarcResult(authentication, {
      author,
      discovery: discovery.current,
      generation: 'current',
      find: findByWalk(dns),
    }),
    older: dmarcResult(authentication, { author, discovery: discovery.older, generation: 'older', find: older }),
  };
}

/** A mail may leave from any of the required addresses, so the one that fares worst speaks for all. */
function weakestResult(addresses: readonly AddressVerdict[], massMail: boolean): ReturnType<typeof verdictFor> {
  const verdicts = addresses.filter((one) => isRequired(one, massMail)).map(verdictFor);
  return verdicts.find((verdict) => verdict !== 'pass') ?? 'pass';
}

/** The signature that the sender makes by default, and the one in the company's name once it is set up. */
function signaturesOf({ domain, sender }: CheckRequest, dkim: DkimFacts | undefined): DkimSignature[] {
  if (sender.dkim === undefined || dkim === undefined) return [];
  const { selector, defaultDomain } = sender.dkim;
  const ownDomain = domainFromText(defaultDomain);
  const byDefault: DkimSignature[] = ownDomain === undefined ? [] : [{ domain: ownDomain, selector, state: 'valid' }];
  const state = isKeyReady(dkim) ? 'expected-valid' : isKeyOpen(dkim) ? 'undetermined' : 'invalid';
  return [{ domain, selector, state }, ...byDefault];
}
