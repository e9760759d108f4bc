import type { DnsView } from '../../dns/answer.js';
import type { ParseRecord } from '../record/parse.js';
import type { MacroLetter } from '../record/record.js';
import type { Mail } from './envelope.js';
import type { Limits } from './limits.js';

/** What is the same for all clients of an evaluation. */
export interface Circumstances {
  readonly mail: Mail;
  /** What of the mail is not known: terms with these macros part their clients by condition. */
  readonly unknown: ReadonlySet<MacroLetter>;
  readonly dns: DnsView;
  readonly limits: Limits;
  readonly parse: ParseRecord;
  /** How many more terms are tried for clients under conditions; a record can be written to have endless ways. */
  readonly effort: { left: number };
}
