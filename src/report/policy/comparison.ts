import type { MailChange } from '../../changes/change.js';
import type { OpenReason } from '../../dns/open-questions.js';
import type { PolicyChange } from '../../spf/policy/diff.js';

export interface ComparedPolicy {
  /** A domain, or a domain and the file or record it was read from. */
  readonly label: string;
  /** The highest cost for any client. */
  readonly lookups: number;
  readonly hasRecord: boolean;
}

/** Two policies, and what changes between them. */
export interface PolicyComparison {
  readonly before: ComparedPolicy;
  readonly after: ComparedPolicy;
  readonly changes: readonly PolicyChange[];
  /** What becomes of DKIM keys, the DMARC policy and the hosts that receive mail. */
  readonly mail: readonly MailChange[];
  /** Why answers are missing, where some are. */
  readonly missing: OpenReason;
  /** Whether all cases were worked out. */
  readonly isWhole: boolean;
  /** The day of the saved run that gave the answers; none if they are of now. */
  readonly replayedOn?: string;
  /** `undecided`: nothing is lost for certain, but DNS gave no answer for some, or not all cases were worked out. */
  readonly outcome: 'equal' | 'no-loss' | 'loss' | 'undecided';
}
