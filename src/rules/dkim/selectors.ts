import type { KeyVerdict } from '../../dkim/compare-key.js';
import type { KeyRecord } from '../../dkim/key-record.js';
import type { SelectorState } from '../../dkim/lookup.js';
import { type Domain, isSubdomain } from '../../dns/name.js';
import type { Facts } from '../../facts/facts.js';

/** A selector of the domain at which something stands. */
export interface Selector {
  /** Where: `<selector>._domainkey.<domain>`. */
  readonly name: Domain;
  readonly state: SelectorState;
  /** How the key of the sender under test compares with that sender's. */
  readonly verdict?: KeyVerdict;
  /**
   * `tested`: of the sender under test. `asked`: the user knows it to be in use. `found`: a sender documents it, and
   * whether mail is signed with it is not known.
   */
  readonly role: 'tested' | 'asked' | 'found';
  /** The record is somebody else's, reached by a CNAME: advice that only its owner could follow is idle. */
  readonly isForeign: boolean;
}

/** Every selector that a rule may speak of, the one of the sender under test first. */
export function selectorsOf({ dkim, selectors, request }: Facts): readonly Selector[] {
  const tested: Selector[] = dkim === undefined ? [] : [{ ...dkim, role: 'tested', isForeign: false }];
  const others = selectors.sought.map(
    ({ name, state, asked }): Selector => ({
      name,
      state,
      role: asked ? 'asked' : 'found',
      isForeign: state.kind === 'key' && state.alias !== undefined && !isSubdomain(state.alias, request.domain),
    }),
  );
  return [...tested, ...others];
}

/** Those with a key record. */
export function keyRecordsOf(facts: Facts): readonly (Selector & { readonly record: KeyRecord })[] {
  return selectorsOf(facts).flatMap((selector) =>
    selector.state.kind === 'key' ? [{ ...selector, record: selector.state.record }] : [],
  );
}
