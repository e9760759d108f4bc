import type { DkimFacts } from './facts.js';

/** The state of the sender's key in the company's DNS, in one word. */
export type DkimStatus =
  /** The sender's key, proven by its octets. */
  | 'ok'
  /** As good as certainly the sender's key, with nothing live to prove it. */
  | 'unproven'
  | 'missing'
  | 'revoked'
  /** Several records, or one that is no key record. */
  | 'invalid'
  /** Meant as the sender's key and damaged. */
  | 'damaged'
  /** The damaged text of the sender's documentation. */
  | 'printed'
  /** Somebody else's key. */
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
    case 'no-key-record':
      return 'invalid';
    case 'key':
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
    case 'other-key':
      return 'other';
    case 'unusable':
      return 'unusable';
  }
}
