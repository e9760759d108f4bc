import type { DkimFacts } from '../../dkim/facts.js';
import type { SelectorState } from '../../dkim/lookup.js';
import type { KeyInspection } from '../../dkim/public-key.js';
import { dkimStatus, selectorStatus } from '../../dkim/status.js';
import type { Facts } from '../../facts/facts.js';

/** The `dkim` object of a sender. */
export function dkimJson(facts: DkimFacts): object {
  const { state, live, reference, verdict } = facts;
  return {
    status: dkimStatus(facts),
    name: facts.name,
    selector: facts.selector,
    record: recordText(state),
    strings: state.kind === 'key' ? state.strings : [],
    key: inspectionJson(state),
    testing: state.kind === 'key' && state.record.testing,
    verdict: verdict ?? null,
    reference: reference === undefined ? null : { proof: reference.proof, fingerprint: reference.fingerprint },
    live: { name: live.name, state: live.state.kind, key: inspectionJson(live.state), print: facts.livePrint ?? null },
  };
}

/** The DKIM selectors other than that of the sender under test. */
export function selectorsJson({ selectors }: Facts): object {
  return {
    selectors: selectors.sought.map(({ selector, name, state, sender, asked }) => ({
      selector,
      name,
      sender: sender?.id ?? null,
      asked,
      status: selectorStatus(state),
      record: recordText(state),
      key: inspectionJson(state),
      alias: state.kind === 'broken-alias' ? state.target : state.kind === 'key' ? (state.alias ?? null) : null,
    })),
    wildcard: selectors.wildcard ?? null,
  };
}

function recordText(state: SelectorState): string | null {
  if (state.kind === 'key') return state.record.text;
  return state.kind === 'miswritten' ? (state.texts[0] ?? null) : null;
}

function inspectionJson(state: SelectorState): object | null {
  if (state.kind !== 'key' || state.inspection === undefined) return null;
  return plainInspection(state.inspection);
}

function plainInspection(inspection: KeyInspection): object {
  // JSON has no bigint; real exponents are small, and a huge one is still exact as text.
  return inspection.kind === 'rsa' ? { ...inspection, exponent: String(inspection.exponent) } : inspection;
}
