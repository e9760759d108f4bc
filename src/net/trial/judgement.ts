import type { Question } from '../../dns/answer.js';
import type { FalseAnswers } from '../../dns/false-answers.js';
import type { Domain } from '../../dns/name.js';
import { type Address, formatAddress } from '../../ip/address.js';
import { isSpecialPurpose } from '../../ip/special-purpose.js';
import type { SettledAnswer } from '../resolver.js';

/** A question whose answer is known beforehand, and what was answered so far. */
export interface Probe extends Question {
  readonly expected:
    | {
        readonly kind: 'exists' /** Names of the same keeper may vanish or be blocked together. */;
        readonly keeper: string;
      }
    /** A name that nobody can have. */
    | { readonly kind: 'impossible' };
  readonly answer: SettledAnswer | undefined;
}

export type Judgement =
  /** Nothing speaks against the answers; before all probes are answered this may change. */
  | { readonly kind: 'believed' }
  /** `alone`: only the answers about this name are false, as where a filter blocks it. */
  | { readonly kind: 'false'; readonly evidence: FalseAnswers; readonly alone?: Domain };

/**
 * What the answers so far say about where they come from. A failure is no evidence: it hides nothing. Nor is one name
 * that is denied, which may have vanished, or be blocked.
 */
export function judge(probes: readonly Probe[]): Judgement {
  const invented = probes.find((one) => one.expected.kind === 'impossible' && one.answer?.status === 'found');
  if (invented !== undefined) return { kind: 'false', evidence: { kind: 'invents-names', name: invented.name } };
  return judgeAddresses(probes) ?? judgeDenials(probes) ?? { kind: 'believed' };
}

function judgeAddresses(probes: readonly Probe[]): Judgement | undefined {
  const hosts = probes.flatMap(({ name, answer }) => {
    const addresses = addressesIn(answer);
    const [first] = addresses;
    return first === undefined ? [] : [{ name, first, inside: addresses.every(isInside) }];
  });
  const inside = hosts.filter((host) => host.inside);
  const [one] = inside;
  if (one === undefined) return undefined;
  const evidence: FalseAnswers = { kind: 'private-addresses', name: one.name, address: formatAddress(one.first) };
  return inside.length > 1 ? { kind: 'false', evidence } : { kind: 'false', evidence, alone: one.name };
}

function judgeDenials(probes: readonly Probe[]): Judgement | undefined {
  const denied = new Map<string, Domain>();
  for (const { name, expected, answer } of probes) {
    if (expected.kind !== 'exists' || answer === undefined) continue;
    if (answer.status === 'found') return undefined;
    if (answer.status !== 'failed' && !denied.has(expected.keeper)) denied.set(expected.keeper, name);
  }
  if (denied.size < 2) return undefined;
  return { kind: 'false', evidence: { kind: 'denies-names', names: [...denied.values()] } };
}

function addressesIn(answer: SettledAnswer | undefined): readonly Address[] {
  if (answer?.status !== 'found') return [];
  return answer.records.filter((record): record is Address => typeof record === 'object' && 'family' in record);
}

function isInside(address: Address): boolean {
  return isSpecialPurpose(address.family === 4 ? { address, prefix: 32 } : { address, prefix: 128 });
}
