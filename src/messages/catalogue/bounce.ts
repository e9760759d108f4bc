import type { ListAnswer, ReverseName } from '../../bounce/diagnosis/address-facts.js';
import type {
  ClientOwner,
  Confidence,
  Detail,
  FailureKind,
  MailKind,
  NamedDomain,
  Whereabouts,
} from '../../bounce/diagnosis/diagnosis.js';
import type { BounceNote, BounceNoteData, BounceNoteId } from '../../bounce/diagnosis/notes.js';
import type { Verdict } from '../../spf/evaluate/evaluation.js';
import type { Text } from '../../text/text.js';

/** Mails that report no failed delivery. */
export type NotBounce = Exclude<MailKind, FailureKind>;

/** Constants without any data from a mail, so that nothing a stranger wrote is ever published on our advice. */
export interface DetailMessages {
  /** What happened, in one sentence for readers who are not experts. */
  readonly meaning: Text;
  /** Who has to do what, in at most two sentences. */
  readonly remedy: Text;
}

export interface BounceHeadline {
  readonly kind: FailureKind;
  /** `failed` where no server refused: it was not found, did not answer, or gave up. */
  readonly how: 'refused' | 'failed';
  /** The provider, or the server that answered. */
  readonly who?: string;
  /** With its local part masked. */
  readonly recipient?: string;
  readonly detail: Detail;
  /** The domain that the receiver names. */
  readonly domain?: string;
}

/** Only the operator of the sending server can do something about these. */
export const hostDetails = ['address-listed', 'reputation', 'ptr'] as const satisfies readonly Detail[];
export type HostDetail = (typeof hostDetails)[number];

/** What happened, as the second half of a headline: lower case, without a full stop. */
export type ReasonMessages = Readonly<Record<Detail, (domain: string | undefined) => Text>>;

/** The texts of `bounce`. */
export interface BounceMessages {
  /** The first sentence: who refused whose mail, and why. */
  readonly headline: (about: BounceHeadline) => Text;
  readonly notBounce: Readonly<Record<NotBounce, { readonly what: Text; readonly todo: Text }>>;
  /** An ordinary mail with attachments that may hold the notice. `named`: at least one. */
  readonly unread: (named: readonly string[]) => { readonly what: Text; readonly todo: Text };
  /** The bounce does not name a recipient who did not get the mail. */
  readonly nobodyNamed: Text;
  readonly details: Readonly<Record<Detail, DetailMessages>>;
  /** The cause in a table: a few words. */
  readonly labels: Readonly<Record<Detail, Text>>;
  /** Remedies for one case: instead of those of the details. */
  readonly remedies: {
    readonly host: (detail: HostDetail, client: string, owner: ClientOwner) => Text;
    readonly spf: (client: string, owner: ClientOwner) => Text;
    readonly forwarded: Text;
  };
  /** The blocklist that the reply names. */
  readonly list: (name: string, page: string) => Text;
  readonly confidence: Readonly<Record<Confidence, Text>>;
  readonly where: Readonly<Record<Whereabouts, Text>>;
  readonly domainFrom: Readonly<Record<NamedDomain['from'], Text>>;
  /** Shown before DNS is queried for a domain that a mail names. */
  readonly asking: (domain: string) => Text;
  /** Before blocklists are asked about an address. */
  readonly askingAbout: (address: string) => Text;
  readonly reverse: (found: ReverseName) => Text;
  readonly listed: (answer: ListAnswer) => Text;
  readonly sections: {
    readonly reply: (by: string | undefined) => Text;
    readonly mail: Text;
    readonly others: (count: number) => Text;
    readonly notes: Text;
    readonly check: (domain: string) => Text;
    readonly address: (address: string) => Text;
    readonly several: (count: number) => Text;
  };
  /** Details of the reply, as far as they are known. */
  readonly code: (code: string | undefined, status: string | undefined, dsnStatus: string | undefined) => Text;
  readonly decidedBy: (words: string, where: Text, confidence: Text) => Text;
  readonly fingerprint: (name: string, source: string) => Text;
  readonly notDecided: Text;
  /** `owner`: whose the address is, if that is known. */
  readonly client: (address: string, from: 'reply' | 'received', owner: ClientOwner | undefined) => Text;
  readonly domain: (domain: string, from: Text) => Text;
  readonly envelopeDomain: (domain: string) => Text;
  readonly fromDomain: (domain: string) => Text;
  /** `d=` and `s=` of the mail's signatures, which are only claims. */
  readonly signature: (domain: string, selector: string) => Text;
  readonly results: (results: readonly string[]) => Text;
  readonly originalRecipient: (mailbox: string) => Text;
  readonly wasAttached: Text;
  /** `command`: checks SPF and DMARC too. */
  readonly onlyDkim: (command: string) => Text;
  readonly today: (address: string, verdict: Verdict, meaning: Text, by: string | undefined) => Text;
  readonly notes: {
    readonly [Id in BounceNoteId]: (data: BounceNoteData[Id]) => { readonly what: Text; readonly todo: Text };
  };
  readonly columns: {
    readonly mail: Text;
    readonly recipient: Text;
    readonly who: Text;
    readonly cause: Text;
    readonly code: Text;
  };
  readonly kind: Readonly<Record<MailKind, Text>>;
  readonly more: (count: number) => Text;
}

/** The texts of a note. */
export function noteMessage(note: BounceNote, words: BounceMessages): { readonly what: Text; readonly todo: Text } {
  // The note's data is that of its own id, which the union cannot express through the index.
  const say = words.notes[note.id] as (data: BounceNote['data']) => { what: Text; todo: Text };
  return say(note.data);
}
