import type { MailChange, Side } from './change.js';
import { keyChanges } from './keys.js';
import { mailHostChanges } from './mail-hosts.js';
import { policyChangesOf } from './policies.js';

/**
 * All changes between two states. `selectors`: the DKIM selectors that either may have. Hosts that receive mail are
 * compared where both sides are the same domain.
 */
export function mailChanges(before: Side, after: Side, selectors: readonly string[]): readonly MailChange[] {
  return [
    ...keyChanges(before, after, selectors),
    ...policyChangesOf(before, after),
    ...(before.domain === after.domain ? mailHostChanges(before, after) : []),
  ];
}
