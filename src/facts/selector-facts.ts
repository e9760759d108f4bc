import { examineSelector, type SelectorState, selectorName } from '../dkim/lookup.js';
import { type DnsView, joinStrings, recordsOf } from '../dns/answer.js';
import type { Domain } from '../dns/name.js';
import { senderOfKey } from '../senders/directory.js';
import type { KnownSender } from '../senders/sender.js';
import { usualSelectors } from '../senders/usual-selectors.js';
import type { CheckRequest } from './request.js';

/** DKIM keys beside the sender's under test: those of known senders, and those that the user asks for. */
export interface SelectorFacts {
  /** What was looked for, keys and gaps, those that the user asked for first; last, usual selectors that have a key. */
  readonly sought: readonly SoughtSelector[];
  /** A selector that nobody publishes answers too (RFC 6376 §6.1.2): what it says. */
  readonly wildcard?: { readonly name: Domain; readonly texts: readonly string[] };
}

export interface SoughtSelector {
  readonly selector: string;
  /** `<selector>._domainkey.<domain>`. */
  readonly name: Domain;
  readonly state: SelectorState;
  /** Whose it is: by the target that it leads to, else whose documentation names it. */
  readonly sender?: KnownSender;
  /** By the user, who knows that it is in use. */
  readonly asked: boolean;
}

/** The same in every run, since the computation knows no chance; nobody names a selector so. */
const improbable = 'spf-check-nobody-has-this-selector';

/** Two questions each, TXT and CNAME: a company has a handful of senders, with two or three selectors each. */
const mostSelectors = 40;

/** Of usual selectors: one question each, and one more for the alias of those that are found. */
const mostUsualQuestions = 20;

/**
 * Looks for the keys of `senders`, of whom the domain shows signs, and for the selectors of the request: at most 40
 * names, two questions each. Then for usual selectors, with at most 20 questions, and one question for the wildcard.
 */
export function selectorFacts(
  { domain, selectors = [], sender: tested, knownSenders }: CheckRequest,
  senders: readonly KnownSender[],
  dns: DnsView,
): SelectorFacts {
  const wildcard = findWildcard(domain, dns);
  const documented = senders.flatMap((sender) => (sender.selectors ?? []).map((selector) => ({ selector, sender })));
  const wanted = [...selectors.map((selector) => ({ selector, sender: undefined })), ...documented];
  const seen = new Set<Domain>();
  const sought = wanted.flatMap(({ selector, sender }): SoughtSelector[] => {
    const name = selectorName(selector, domain);
    // The key of the sender under test has facts of its own.
    if (name === undefined || name === selectorName(tested.dkim?.selector ?? '', domain)) return [];
    if (seen.has(name) || seen.size >= mostSelectors) return [];
    seen.add(name);
    const asked = sender === undefined;
    const found = examineSelector(name, dns);
    const isOfWildcard = !asked && wildcard !== undefined && sameTexts(textsAt(name, dns), wildcard.texts);
    const state: SelectorState = isOfWildcard ? { kind: 'missing' } : found;
    const owner = ownerOf(state, knownSenders) ?? sender ?? documented.find((one) => one.selector === selector)?.sender;
    return [{ selector, name, state, ...(owner === undefined ? {} : { sender: owner }), asked }];
  });
  const usual = foundUsual({ domain, tested: tested.dkim?.selector, seen, wildcard, knownSenders }, dns);
  return { sought: [...sought, ...usual], ...(wildcard === undefined ? {} : { wildcard }) };
}

/** Usual selectors that have a key: nobody has said that they are in use, so one that is not there means nothing. */
function foundUsual(
  {
    domain,
    tested,
    seen,
    wildcard,
    knownSenders,
  }: {
    readonly domain: Domain;
    readonly tested: string | undefined;
    readonly seen: ReadonlySet<Domain>;
    readonly wildcard: SelectorFacts['wildcard'];
    readonly knownSenders: CheckRequest['knownSenders'];
  },
  dns: DnsView,
): readonly SoughtSelector[] {
  const names = usualSelectors.flatMap(({ selector }) => {
    const name = selector === tested ? undefined : selectorName(selector, domain);
    return name === undefined || seen.has(name) ? [] : [{ selector, name }];
  });
  const found = names.filter(({ name }) => {
    const texts = textsAt(name, dns);
    return texts.length > 0 && !(wildcard !== undefined && sameTexts(texts, wildcard.texts));
  });
  return found.slice(0, mostUsualQuestions - names.length).flatMap(({ selector, name }): SoughtSelector[] => {
    const state = examineSelector(name, dns);
    if (state.kind !== 'key' && state.kind !== 'miswritten' && state.kind !== 'several') return [];
    const owner = ownerOf(state, knownSenders);
    return [{ selector, name, state, ...(owner === undefined ? {} : { sender: owner }), asked: false }];
  });
}

/** The senders to whom the selectors of the request lead, and who have a key there. */
export function signersOf(
  { domain, selectors = [], knownSenders }: CheckRequest,
  dns: DnsView,
): readonly KnownSender[] {
  return selectors.slice(0, mostSelectors).flatMap((selector) => {
    const name = selectorName(selector, domain);
    const state = name === undefined ? undefined : examineSelector(name, dns);
    return state?.kind === 'key' ? (ownerOf(state, knownSenders) ?? []) : [];
  });
}

function findWildcard(domain: Domain, dns: DnsView): SelectorFacts['wildcard'] {
  const name = selectorName(improbable, domain);
  if (name === undefined) return undefined;
  const texts = textsAt(name, dns);
  return texts.length === 0 ? undefined : { name, texts };
}

function textsAt(name: Domain, dns: DnsView): readonly string[] {
  return recordsOf(dns.lookup(name, 'TXT')).map(joinStrings);
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text) => other.includes(text));
}

function ownerOf(state: SelectorState, knownSenders: CheckRequest['knownSenders']): KnownSender | undefined {
  const target = state.kind === 'broken-alias' ? state.target : state.kind === 'key' ? state.alias : undefined;
  return target === undefined ? undefined : senderOfKey(knownSenders, target);
}
