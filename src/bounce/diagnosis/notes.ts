import type { Severity } from '../../finding/severity.js';
import { rfc, type Source } from '../../finding/source.js';
import type { SpfResult } from '../../spf/evaluate/evaluation.js';
import type { Cause, ClientAddress, Forwarding, NamedDomain } from './diagnosis.js';

/** What is worth knowing about a bounce besides its cause: the data for the text of each note. Addresses as text. */
export interface BounceNoteData {
  /** SPF failed at a forwarder, where it cannot pass. */
  readonly 'bounce/forwarded': { readonly forwarding: Forwarding; readonly client?: string };
  /** The sending address does not belong to the sender. */
  readonly 'bounce/not-from-sender': {
    readonly sender: string;
    readonly client: string;
    readonly from: ClientAddress['from'];
  };
  readonly 'bounce/contradiction': { readonly causes: readonly Cause[] };
  /** The reply names no domain; this one was taken from the returned mail. */
  readonly 'bounce/domain-guess': { readonly domain: string; readonly from: Exclude<NamedDomain['from'], 'reply'> };
  readonly 'bounce/dns-of-today': { readonly domain: string };
  readonly 'bounce/authorised-today': { readonly domain: string; readonly client: string };
  readonly 'bounce/refused-today': {
    readonly domain: string;
    readonly client: string;
    readonly result: Exclude<SpfResult, 'pass' | 'temperror'>;
  };
  /** `command`: checks the domain all the same; see {@link checkDomainCommand}. */
  readonly 'bounce/other-domain': { readonly domain: string; readonly command: string };
  readonly 'bounce/no-dns': { readonly domain: string };
  /** No domain to check: neither the reply nor the returned mail names one. */
  readonly 'bounce/no-domain': { readonly command: string };
}

export type BounceNoteId = keyof BounceNoteData;

export type BounceNote<Id extends BounceNoteId = BounceNoteId> = {
  readonly [Each in Id]: { readonly id: Each; readonly data: BounceNoteData[Each] };
}[Id];

interface About {
  readonly severity: Severity;
  readonly source: Source;
}

export const bounceNotes: { readonly [Id in BounceNoteId]: About } = {
  'bounce/forwarded': { severity: 'warning', source: rfc(7960, '2.2') },
  'bounce/not-from-sender': { severity: 'warning', source: rfc(7208, '2.4') },
  'bounce/contradiction': { severity: 'info', source: rfc(7372, '3.4') },
  'bounce/domain-guess': { severity: 'info', source: rfc(7208, '2.4') },
  'bounce/dns-of-today': { severity: 'info', source: rfc(1035, '3.2.1') },
  'bounce/authorised-today': { severity: 'info', source: rfc(7208, '8.3') },
  'bounce/refused-today': { severity: 'error', source: rfc(7208, '8.4') },
  'bounce/other-domain': { severity: 'info', source: rfc(7208, '11.6') },
  'bounce/no-dns': { severity: 'info', source: rfc(7208, '11.6') },
  'bounce/no-domain': { severity: 'info', source: rfc(7208, '2.4') },
};

export const bounceNoteIds = Object.keys(bounceNotes) as readonly BounceNoteId[];

/**
 * The command that checks a domain which only the mail names. A domain may contain characters that a shell would act on
 * (`$(…)` is a possible label), and people copy commands: every word is quoted.
 */
export function checkDomainCommand(file: string, domain: string): string {
  // Standard input cannot be read again.
  if (file === '-') return `spf-check ${shellWord(domain)}`;
  return `spf-check bounce ${shellWord(file)} --check-domain ${shellWord(domain)}`;
}

function shellWord(text: string): string {
  if (/^-?$|^[\p{L}\p{N}_./][\p{L}\p{N}_./-]*$/u.test(text) && text !== '') return text;
  const path = text.startsWith('-') ? `./${text}` : text;
  return `'${path.replaceAll("'", "'\\''")}'`;
}
