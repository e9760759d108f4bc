import type { KeyVerdict } from '../../dkim/compare-key.js';
import type { KeyRecord } from '../../dkim/key-record.js';
import type { SelectorState } from '../../dkim/lookup.js';
import { type Domain, isSubdomain } from '../../dns/name.js';
import { oncePerFacts } from '../rule/once-per-facts.js';

/** A selector of the domain where DNS has something. */
export interface Selector {
  /** Where: `<selector>._domainkey.<domain>`. */
  readonly name: Domain;
  readonly state: SelectorState;
  /** How the key of the sender under test compares with the one that sender publishes. */
  readonly verdict?: KeyVerdict;
  /**
   * `tested`: of the sender under test. `asked`: the user says it is in use. `found`: a sender documents it, and
   * whether mail is signed with it is unknown.
   */
  readonly role: 'tested' | 'asked' | 'found';
  /** The record belongs to another owner, reached by a CNAME: advice that only its owner could follow is useless. */
  readonly isForeign: boolean;
}

/** Every selector that a rule may report on, that of the sender under test first. */
export const selectorsOf = oncePerFacts(({ dkim, selectors, request }): readonly Selector[] => {
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
});

/** Those with a key record. */
export const keyRecordsOf = oncePerFacts((facts): readonly (Selector & { readonly record: KeyRecord })[] =>
  selectorsOf(facts).flatMap((selector) =>
    selector.state.kind === 'key' ? [{ ...selector, record: selector.state.record }] : [],
  ),
);
