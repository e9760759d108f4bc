import type { DkimFacts } from './facts.js';
import { isReadable } from './key-record.js';
import type { SelectorState } from './lookup.js';
import { isUsable } from './public-key.js';

/** The state of the sender's key in the company's DNS, in one word. */
export type DkimStatus =
  /** The sender's key, proven by its octets. */
  | 'ok'
  /** Almost certainly the sender's key, without a live key to prove it. */
  | 'unproven'
  | 'missing'
  | 'revoked'
  /** Several records, or one that is not a key record or cannot be read as one. */
  | 'invalid'
  /** Meant as the sender's key, but damaged. */
  | 'damaged'
  /** The damaged text of the sender's documentation. */
  | 'printed'
  /** A key; whether it is the sender's is not known, because the sender's own could not be read. */
  | 'not-compared'
  /** Another sender's key. */
  | 'other'
  | 'unusable'
  /** DNS did not answer. */
  | 'failed';

export function dkimStatus({ state, verdict }: DkimFacts): DkimStatus {
  switch (state.kind) {
    case 'unasked':
    case 'failed':
      return 'failed';
    case 'missing':
    case 'broken-alias':
      return 'missing';
    case 'several':
    case 'miswritten':
    case 'no-key-record':
      return 'invalid';
    case 'key':
      if (!isReadable(state.record)) return 'invalid';
      if (verdict === undefined) return state.record.key === undefined ? 'invalid' : 'revoked';
      return statusOfVerdict(verdict.kind);
  }
}

function statusOfVerdict(kind: NonNullable<DkimFacts['verdict']>['kind']): DkimStatus {
  switch (kind) {
    case 'same':
      return 'ok';
    case 'fits-print':
    case 'near-print':
      return 'unproven';
    case 'damaged':
      return 'damaged';
    case 'printed-text':
      return 'printed';
    case 'not-compared':
      return 'not-compared';
    case 'other-key':
      return 'other';
    case 'unusable':
      return 'unusable';
  }
}

/** What DNS has at any sender's selector, in one word. */
export type SelectorStatus =
  | 'usable'
  | 'missing'
  /** It leads to a name without a key. */
  | 'broken-alias'
  | 'revoked'
  /** Several records, or one that is not a key record or cannot be read as one. */
  | 'invalid'
  | 'unusable'
  | 'failed';

export function selectorStatus(state: SelectorState): SelectorStatus {
  switch (state.kind) {
    case 'unasked':
    case 'failed':
      return 'failed';
    case 'missing':
    case 'broken-alias':
      return state.kind;
    case 'several':
    case 'miswritten':
    case 'no-key-record':
      return 'invalid';
    case 'key': {
      const { record, inspection } = state;
      if (!isReadable(record)) return 'invalid';
      if (inspection === undefined) return record.key === undefined ? 'invalid' : 'revoked';
      return isUsable(inspection) ? 'usable' : 'unusable';
    }
  }
}
