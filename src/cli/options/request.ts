import { requestOf } from '../../check/default-request.js';
import type { CheckRequest } from '../../facts/request.js';
import type { KnownSender } from '../../senders/sender.js';
import type { FixOptions } from './fix.js';
import { type LimitOptions, limitsFrom } from './limits.js';
import { inDirectoryOrder } from './senders.js';
import type { Target } from './targets.js';

export interface RequestOptions extends LimitOptions, FixOptions {
  /** Known senders that must be authorised. */
  readonly sender?: readonly KnownSender[];
  /** DKIM selectors that are in use. */
  readonly selector?: readonly string[];
}

/** The request for a target according to the options, at this time. */
export function requestFrom({ domain }: Target, options: RequestOptions, unixSeconds: number): CheckRequest {
  const { massMail = false, sender = [], selector = [], dkimKey, dkimCname, reports } = options;
  return {
    ...requestOf(domain),
    expectedSenders: inDirectoryOrder(sender),
    selectors: selector,
    massMail,
    ...strategyFrom(options),
    ...choicesFrom(options),
    limits: limitsFrom(options),
    unixSeconds,
    ...(dkimKey === undefined ? {} : { givenKey: dkimKey }),
    ...(dkimCname === undefined ? {} : { dkimAlias: dkimCname }),
    ...(reports === undefined ? {} : { reportAddress: reports }),
  };
}

/** `--ip4` is short for the most common strategy. */
function strategyFrom({ strategy, ip4, flatten }: FixOptions): Pick<CheckRequest, 'strategy' | 'flatten'> {
  const chosen = strategy ?? (ip4 === true ? 'addresses' : flatten === undefined ? undefined : 'flatten');
  return {
    ...(chosen === undefined ? {} : { strategy: chosen }),
    ...(flatten === undefined ? {} : { flatten }),
  };
}

/** Which changes the user declines or asks for. */
function choicesFrom({
  keep,
  certain,
  apply,
}: FixOptions): Pick<CheckRequest, 'keptTerms' | 'certainOnly' | 'appliedRules'> {
  return {
    ...(keep === undefined ? {} : { keptTerms: keep }),
    ...(certain === undefined ? {} : { certainOnly: certain }),
    ...(apply === undefined ? {} : { appliedRules: apply }),
  };
}
