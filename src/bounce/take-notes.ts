import { type Address, formatAddress, sameAddress } from '../ip/address.js';
import { type Evaluation, verdictOf } from '../spf/evaluate/evaluation.js';
import {
  type BounceDiagnosis,
  type ClientOwner,
  type FailedRecipient,
  isAuthentication,
} from './diagnosis/diagnosis.js';
import { type BounceNote, checkDomainCommand } from './diagnosis/notes.js';
import type { DomainQuestion } from './question.js';

export interface TestedSender {
  readonly name: string;
  readonly addresses: readonly Address[];
}

/** Whose the address is that the first failure names as the origin of the mail; `undefined` if it names none. */
export function ownerOfClient(
  { recipients }: BounceDiagnosis,
  sender: TestedSender,
  knownSenderOf: (address: Address) => string | undefined,
): ClientOwner | undefined {
  const client = recipients[0]?.client;
  if (client === undefined) return undefined;
  if (owns(sender, client.address)) return { kind: 'sender', name: sender.name };
  const known = knownSenderOf(client.address);
  return known === undefined ? { kind: 'nobody' } : { kind: 'known', name: known };
}

function owns({ addresses }: TestedSender, address: Address): boolean {
  return addresses.some((one) => sameAddress(one, address));
}

/** What is known besides the mail. */
export interface Surroundings {
  readonly file: string;
  readonly question: DomainQuestion;
  /** The expected sender, and the addresses that its mail comes from. */
  readonly sender: TestedSender;
  /** The result today for the client that the bounce names. */
  readonly today?: Evaluation;
}

/** The notes: what is worth knowing besides the cause, in the order of the report. */
export function takeNotes({ recipients }: BounceDiagnosis, around: Surroundings): readonly BounceNote[] {
  const [worst] = recipients;
  if (worst === undefined || !isAuthentication(worst.cause)) return [];
  return [
    ...forwardedNote(worst),
    ...strangerNote(worst, around),
    ...(worst.alsoSpokenOf.length === 0
      ? []
      : [{ id: 'bounce/contradiction', data: { causes: worst.alsoSpokenOf } } as const]),
    ...questionNotes(worst, around),
  ];
}

function forwardedNote({ forwarding, client, cause }: FailedRecipient): readonly BounceNote[] {
  // A signature survives forwarding, so forwarding is no excuse for DKIM.
  if (forwarding === undefined || cause === 'dkim') return [];
  const named = client?.from === 'reply' ? { client: formatAddress(client.address) } : {};
  return [{ id: 'bounce/forwarded', data: { forwarding, ...named } }];
}

function strangerNote({ client, forwarding }: FailedRecipient, { sender }: Surroundings): readonly BounceNote[] {
  if (client === undefined || owns(sender, client.address)) return [];
  // Behind a forwarder, the address is the forwarder's, which has its own note.
  if (forwarding !== undefined) return [];
  const { from } = client;
  return [{ id: 'bounce/not-from-sender', data: { sender: sender.name, client: formatAddress(client.address), from } }];
}

function questionNotes(worst: FailedRecipient, around: Surroundings): readonly BounceNote[] {
  const { question, file, today } = around;
  switch (question.kind) {
    case 'nothing':
      return [];
    case 'no-domain':
      return [{ id: 'bounce/no-domain', data: { command: checkDomainCommand(file, 'manodomenas.lt') } }];
    case 'withheld': {
      const { domain, why } = question;
      return why === 'no-dns'
        ? [{ id: 'bounce/no-dns', data: { domain } }]
        : [{ id: 'bounce/other-domain', data: { domain, command: checkDomainCommand(file, domain) } }];
    }
    case 'ask':
      return [
        ...guessNote(worst, question.domain),
        ...(didNotAnswer(today) ? [] : [{ id: 'bounce/dns-of-today', data: { domain: question.domain } } as const]),
        ...todayNote(worst, question.domain, today, strangerNote(worst, around).length > 0),
      ];
  }
}

/** Then nothing is known of the record. */
function didNotAnswer(today: Evaluation | undefined): boolean {
  return today !== undefined && ['undetermined', 'temperror'].includes(verdictOf(today.ending));
}

function guessNote({ domain }: FailedRecipient, asked: string): readonly BounceNote[] {
  if (domain === undefined || domain.from === 'reply' || domain.domain !== asked) return [];
  return [{ id: 'bounce/domain-guess', data: { domain: domain.domain, from: domain.from } }];
}

function todayNote(
  { client, forwarding }: FailedRecipient,
  domain: string,
  today: Evaluation | undefined,
  isStranger: boolean,
): readonly BounceNote[] {
  if (client === undefined || today === undefined) return [];
  const result = verdictOf(today.ending);
  if (result === 'undetermined' || result === 'temperror') return [];
  const data = { domain, client: formatAddress(client.address) };
  if (result === 'pass') return [{ id: 'bounce/authorised-today', data }];
  // A forwarder or a stranger is rightly refused.
  return forwarding === undefined && !isStranger ? [{ id: 'bounce/refused-today', data: { ...data, result } }] : [];
}
