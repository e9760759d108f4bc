import { diagnoseBounce } from '../bounce/diagnose.js';
import type { BounceDiagnosis } from '../bounce/diagnosis/diagnosis.js';
import { type MailProblem, readMails } from '../mail/read-mail.js';

export type BouncedMails =
  /** One diagnosis per mail, in the order of the file. */
  | { readonly ok: true; readonly diagnoses: readonly BounceDiagnosis[] }
  | { readonly ok: false; readonly why: MailProblem };

/**
 * Why the mails of a file came back: one mail (`.eml`), an mbox, or the pasted text of a notice. Queries nothing;
 * everything that the result names is claimed by the mail. Never rejects because of the contents of a file.
 */
export async function diagnoseBounces(octets: Uint8Array): Promise<BouncedMails> {
  const reading = await readMails(octets);
  return reading.ok ? { ok: true, diagnoses: reading.mails.map(diagnoseBounce) } : reading;
}
