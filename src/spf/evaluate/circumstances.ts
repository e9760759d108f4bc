import type { Effort } from '../../collections/effort.js';
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
  /** A record can be written to divide its cohorts without end. */
  readonly effort: Effort;
}

/** The circumstances, and the domain whose record is evaluated. */
export interface RecordCircumstances extends Circumstances {
  readonly domain: Domain;
}
