import { isVoid, recordsOf } from '../../dns/answer.js';
import { type Domain, domainFromText } from '../../dns/name.js';
import { addressesAt, addressesOf, exchangesIn, mailHostsAt } from '../../dns/standing.js';
import type { TriedAs } from '../../facts/dead-names.js';
import type { Address } from '../../ip/address.js';
import { hostNetwork } from '../../ip/network.js';
import { isSpecialPurpose } from '../../ip/special-purpose.js';
import { includeUseOf } from '../../senders/directory.js';
import { isProxyAddress } from '../../senders/shared-range-sets.js';
import { constantTarget } from '../../spf/macro/expand.js';
import { signOf } from '../../spf/record/format.js';
import { spfRecordOf } from '../../spf/record/parse.js';
import { recordStanding } from '../../spf/record/published-record.js';
import { type Directive, type DomainSpec, type Mechanism, malformedTerms, type Term } from '../../spf/record/record.js';
import { selectSpfRecord } from '../../spf/record/select.js';
import { type Change, converted, dropped, withChanges } from '../draft/change.js';
import type { FixContext } from '../draft/context.js';
import type { Draft } from '../draft/draft.js';
import type { Removal } from '../draft/fix.js';
import { readingOf } from './names.js';
import { senderChange } from './sender-frame.js';

/** The draft with every term as DNS and the known senders show it to be meant. What DNS leaves open stays. */
export function withMeanings(draft: Draft, context: FixContext): Draft {
  return withChanges(draft, (term) => changeOf(term, context), context);
}

function changeOf(term: Term, context: FixContext): Change | undefined {
  switch (term.type) {
    case 'directive':
      return senderChange(term, context) ?? changeOfDirective(term, context);
    case 'redirect':
      return senderChange(term, context) ?? changeOfRedirect(term.text, term.target, context);
    case 'exp':
    case 'unknown-modifier':
    case 'malformed':
      return undefined;
  }
}

function changeOfDirective(term: Directive, context: FixContext): Change | undefined {
  const { mechanism } = term;
  switch (mechanism.kind) {
    case 'all':
      return term.qualifier === '+' ? converted(term.text, '~all', { kind: 'everybody' }) : undefined;
    case 'include':
      return changeOfInclude(term, mechanism.target, context);
    case 'a':
    case 'mx':
      return changeOfHost(term, mechanism, context);
    case 'exists': {
      const name = nameFrom(mechanism.target, context);
      const isDead = name !== undefined && isVoid(context.dns.lookup(name, 'A'));
      return isDead ? changeOfDead(term, name, 'exists', context) : undefined;
    }
    case 'ip4':
    case 'ip6':
      return term.qualifier === '+' && isSpecialPurpose(mechanism.network) ? dropped(term.text, 'private') : undefined;
    case 'ptr':
      return undefined;
  }
}

function changeOfInclude(term: Directive, target: DomainSpec, context: FixContext): Change | undefined {
  const name = nameFrom(target, context);
  if (name === undefined) return undefined;
  if (name === context.request.domain) return dropped(term.text, 'loop');
  const standing = recordStanding(name, context.dns);
  if (standing === 'there') return renamed(term, name, context) ?? brokenInclude(term, name, context);
  return standing === 'unknown' ? undefined : changeOfDead(term, name, 'record', context);
}

/** What becomes of a term whose name finds nothing where it stands. */
function changeOfDead(term: Directive, name: Domain, tried: TriedAs, context: FixContext): Change | undefined {
  const reading = readingOf(name, tried, context);
  if (reading === 'unknown') return undefined;
  return reading === undefined
    ? dropped(term.text, tried === 'record' ? 'dead-include' : 'void')
    : converted(term.text, signOf(term.qualifier) + reading.mechanism, reading.reason);
}

/** A record that no receiver can read (RFC 7208 §4.5, §4.6): whoever gets there ends in an error. */
function brokenInclude(term: Directive, name: Domain, { dns }: FixContext): Change | undefined {
  const selection = selectSpfRecord(recordsOf(dns.lookup(name, 'TXT')));
  const broken =
    selection.kind === 'several' ||
    (selection.kind === 'one' && malformedTerms(spfRecordOf(selection.text)).length > 0);
  return broken ? dropped(term.text, 'broken-include') : undefined;
}

/** An old name that still works today. */
function renamed(term: Directive, name: Domain, context: FixContext): Change | undefined {
  const known = includeUseOf(context.request.knownSenders, name);
  if (known?.use.kind !== 'renamed') return undefined;
  const to = domainFromText(known.use.to);
  if (to === undefined || recordStanding(to, context.dns) !== 'there') return undefined;
  return converted(term.text, `${signOf(term.qualifier)}include:${to}`, { kind: 'renamed', name: known.sender.name });
}

function changeOfHost(
  term: Directive,
  { kind, target }: Extract<Mechanism, { kind: 'a' | 'mx' }>,
  context: FixContext,
): Change | undefined {
  const name = target === undefined ? context.request.domain : nameFrom(target, context);
  if (name === undefined) return undefined;
  const standing = kind === 'a' ? addressesAt(name, context.dns) : mailHostsAt(name, context.dns);
  if (standing === 'unknown') return undefined;
  if (standing === 'there') {
    const reason = uselessness(kind === 'a' ? [name] : exchangesIn(context.dns.lookup(name, 'MX')), context);
    return reason === undefined ? undefined : dropped(term.text, reason);
  }
  const isOwn = target === undefined || name === context.request.domain;
  return isOwn ? dropped(term.text, 'void') : changeOfDead(term, name, kind, context);
}

/** Why hosts that have addresses never send mail from them. */
function uselessness(hosts: readonly Domain[], context: FixContext): Removal | undefined {
  const all: Address[] = [];
  for (const host of hosts) {
    const addresses = addressesOf(host, context.dns);
    if (addresses === undefined) return undefined;
    all.push(...addresses);
  }
  if (all.every((address) => isSpecialPurpose(hostNetwork(address)))) return 'private';
  const ipv4 = all.filter(({ family }) => family === 4);
  return ipv4.length > 0 && ipv4.every(isProxyAddress) ? 'cdn' : undefined;
}

/** A redirect to a name without record makes everybody a permerror who gets there (RFC 7208 §6.1). */
function changeOfRedirect(text: string, target: DomainSpec, context: FixContext): Change | undefined {
  const name = nameFrom(target, context);
  if (name === undefined) return undefined;
  if (name === context.request.domain) return dropped(text, 'loop');
  if (recordStanding(name, context.dns) !== 'void') return undefined;
  const reading = readingOf(name, 'record', context);
  if (reading === 'unknown') return undefined;
  // A host says nothing of everybody else.
  return reading?.use.kind === 'record'
    ? converted(text, `redirect=${reading.use.name}`, reading.reason)
    : dropped(text, 'dead-include');
}

/** The name in a term, if it is the same for every mail. */
function nameFrom(spec: DomainSpec, { request }: FixContext): Domain | undefined {
  return constantTarget(spec, request.domain);
}
