import { type GivenKey, parseGivenKey } from '../../dkim/compare-key.js';
import type { CheckRequest, Strategy } from '../../facts/request.js';
import { UserError } from '../process/user-error.js';
import { type LimitOptions, limitsFrom } from './limits.js';
import { selectorsFrom, sendersFrom } from './selectors.js';
import { parseTarget, type Target } from './targets.js';

export interface RequestOptions extends LimitOptions {
  readonly massMail?: boolean;
  readonly ip4?: boolean;
  readonly dkimKey?: string;
  readonly strategy?: Strategy;
  readonly flatten?: readonly string[];
  /** Ids of known senders that must be authorised. */
  readonly sender?: readonly string[];
  /** DKIM selectors that are in use. */
  readonly selector?: readonly string[];
}

/** What the options ask about each target, at this time. @throws UserError for a key or number that cannot be used. */
export async function requestsFrom(
  targets: readonly Target[],
  options: RequestOptions,
  unixSeconds: number,
): Promise<CheckRequest[]> {
  const { requestOf } = await import('../../check/default-request.js');
  const limits = limitsFrom(options);
  const givenKey = givenKeyFrom(options.dkimKey);
  const expectedSenders = sendersFrom(options.sender ?? []);
  const selectors = selectorsFrom(options.selector ?? []);
  return targets.map(({ domain }) => ({
    ...requestOf(domain),
    expectedSenders,
    selectors,
    massMail: options.massMail === true,
    ...strategyFrom(options),
    limits,
    unixSeconds,
    ...(givenKey === undefined ? {} : { givenKey }),
  }));
}

/** `--ip4` is the short way to say the commonest strategy. */
function strategyFrom({ strategy, ip4, flatten }: RequestOptions): Pick<CheckRequest, 'strategy' | 'flatten'> {
  const chosen = strategy ?? (ip4 === true ? 'addresses' : flatten === undefined ? undefined : 'flatten');
  return {
    ...(chosen === undefined ? {} : { strategy: chosen }),
    ...(flatten === undefined ? {} : { flatten: flatten.map((text) => parseTarget(text).domain) }),
  };
}

function givenKeyFrom(text: string | undefined): GivenKey | undefined {
  if (text === undefined) return undefined;
  const key = parseGivenKey(text);
  if (key === undefined) throw new UserError({ kind: 'unusable-key', text });
  return key;
}
