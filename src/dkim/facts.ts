import type { DnsView } from '../dns/answer.js';
import { type Domain, domainFromText } from '../dns/name.js';
import {
  againstPrint,
  compareKey,
  type Evidence,
  type GivenKey,
  type KeyVerdict,
  type Reference,
} from './compare-key.js';
import { isReadable, parseKeyRecord } from './key-record.js';
import { examineSelector, type SelectorState, selectorName } from './lookup.js';
import { type MisplacedKey, misplacedKeys } from './misplaced.js';
import { inspectKey } from './public-key.js';

/** What a sender's signature needs in the company's DNS, and what is there. */
export interface DkimFacts {
  readonly selector: string;
  /** `<selector>._domainkey.<domain>`. */
  readonly name: Domain;
  readonly state: SelectorState;
  /** Where the sender publishes the key itself. */
  readonly live: { readonly name: Domain; readonly state: SelectorState };
  /** Given by the user, otherwise live; absent if neither is available. */
  readonly reference?: Reference;
  /** Absent if there is no key to compare. */
  readonly verdict?: KeyVerdict;
  /** Where the name has several keys: each, and how it compares. */
  readonly several: readonly { readonly text: string; readonly verdict?: KeyVerdict }[];
  /** Keys where nobody looks; searched only where there is none at the right name. */
  readonly misplaced: readonly MisplacedKey[];
  /** How the live key relates to the sender's documentation; absent if either is. */
  readonly livePrint?: KeyVerdict;
  /** Whether the user's key and the live one are the same; absent if either is. */
  readonly givenIsLive?: boolean;
}

export interface ExpectedKey {
  readonly selector: string;
  readonly liveKey: string;
  readonly printedKey?: string;
}

/** `undefined` if a name would be too long for DNS. */
export function dkimFacts(
  domain: Domain,
  expected: ExpectedKey,
  given: GivenKey | undefined,
  dns: DnsView,
): DkimFacts | undefined {
  const name = selectorName(expected.selector, domain);
  const liveName = domainFromText(expected.liveKey);
  if (name === undefined || liveName === undefined) return undefined;
  const state = examineSelector(name, dns);
  const live = { name: liveName, state: examineSelector(liveName, dns) };
  const liveReference = referenceFrom(live.state);
  const reference: Reference | undefined =
    given === undefined ? liveReference : { proof: 'given', base64: given.base64, fingerprint: given.key.fingerprint };
  const evidence = { reference, printed: expected.printedKey, isReferenceHidden: isHidden(live.state) };
  const verdict = verdictOn(state, evidence);
  const isMissing = state.kind === 'missing' || state.kind === 'no-key-record';
  const livePrint = liveAgainstPrint(live.state, expected.printedKey);
  return {
    selector: expected.selector,
    name,
    state,
    live,
    ...(reference === undefined ? {} : { reference }),
    ...(verdict === undefined ? {} : { verdict }),
    several: state.kind === 'several' ? state.texts.map((text) => compared(text, evidence)) : [],
    misplaced: isMissing ? misplacedKeys(expected.selector, domain, reference?.fingerprint, dns) : [],
    ...(livePrint === undefined ? {} : { livePrint }),
    ...(given === undefined || liveReference === undefined
      ? {}
      : { givenIsLive: given.key.fingerprint === liveReference.fingerprint }),
  };
}

/**
 * Whether receivers would accept the sender's signature in the company's name, once the sender signs with it. A key
 * that merely fits the printed one counts: arithmetic cannot prove more, and it cannot be chance.
 */
export function isKeyReady(dkim: DkimFacts): boolean {
  return isKeySound(dkim) && (dkim.verdict?.kind === 'same' || dkim.verdict?.kind === 'fits-print');
}

/** Whether it is not known if they would: DNS gave no answer, or nothing to compare the key with. */
export function isKeyOpen(dkim: DkimFacts): boolean {
  const { kind } = dkim.state;
  return kind === 'unasked' || kind === 'failed' || (dkim.verdict?.kind === 'not-compared' && isKeySound(dkim));
}

function isKeySound({ state }: DkimFacts): boolean {
  if (state.kind !== 'key' || state.record.testing) return false;
  const fatal = new Set(['no-sha256', 'not-for-mail', 'unknown-key-type', 'bad-base64', 'tag-case']);
  return isReadable(state.record) && !state.record.problems.some((problem) => fatal.has(problem.kind));
}

function referenceFrom(state: SelectorState): Reference | undefined {
  if (state.kind !== 'key' || state.inspection === undefined || state.record.key === undefined) return undefined;
  if (state.inspection.kind !== 'rsa' && state.inspection.kind !== 'ed25519') return undefined;
  return { proof: 'live', base64: state.record.key.base64, fingerprint: state.inspection.fingerprint };
}

/** Whether there may be a key that is not known. */
function isHidden({ kind }: SelectorState): boolean {
  return kind === 'unasked' || kind === 'failed' || kind === 'several';
}

function verdictOn(state: SelectorState, evidence: Evidence): KeyVerdict | undefined {
  if (state.kind !== 'key' || state.inspection === undefined || state.record.key === undefined) return undefined;
  return compareKey({ base64: state.record.key.base64, inspection: state.inspection }, evidence);
}

function compared(text: string, evidence: Evidence): DkimFacts['several'][number] {
  const { key, keyType } = parseKeyRecord(text);
  if (key === undefined || key.base64 === '') return { text };
  const inspection = inspectKey(key.base64, keyType);
  return { text, verdict: compareKey({ base64: key.base64, inspection }, evidence) };
}

function liveAgainstPrint(state: SelectorState, printed: string | undefined): KeyVerdict | undefined {
  if (printed === undefined || state.kind !== 'key' || state.inspection?.kind !== 'rsa') return undefined;
  return againstPrint(state.record.key?.base64 ?? '', state.inspection, printed);
}
