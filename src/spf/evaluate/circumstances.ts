import type { DnsView } from '../../dns/answer.js';
import type { Domain } from '../../dns/name.js';
import type { MacroLetter } from '../record/record.js';
import type { SmtpSession } from './envelope.js';
import type { Limits } from './limits.js';

/** What is the same for all clients of an evaluation. */
export interface Circumstances {
  readonly session: SmtpSession;
  /** What of the session is not known: a term with these macros divides its cohort by condition. */
  readonly unknown: ReadonlySet<MacroLetter>;
  readonly dns: DnsView;
  readonly limits: Limits;
  /** How many more terms are tried for cohorts under conditions; a record can be written to divide them without end. */
  readonly conditionalSteps: { left: number };
}

/** The circumstances, and the domain whose record is evaluated. */
export interface RecordCircumstances extends Circumstances {
  readonly domain: Domain;
}
