import type { Domain } from '../../dns/name.js';
import type { OpenReason } from '../../dns/open-questions.js';
import type { Strategy } from '../../facts/request.js';
import type { AddressVerdict } from '../../facts/sender-verdicts.js';
import type { AddressSet } from '../../ip/address-set.js';
import type { Cost } from '../../spf/evaluate/evaluation.js';
import type { WayChosen } from './way.js';

/** A further record that the one to publish leads to. */
export interface SplitRecord {
  readonly name: Domain;
  readonly text: string;
  readonly strings: readonly string[];
}

/** The one record to publish, how it came about, and what was found when it was tried. */
export interface Fix {
  /** The SPF records that it takes the place of. */
  readonly before: readonly string[];
  readonly after: string;
  /** `after` as character-strings of at most 255 octets (RFC 1035 §3.3). */
  readonly strings: readonly string[];
  /** Records at names of their own that `after` includes; published before it. */
  readonly split: readonly SplitRecord[];
  /** How far the repair had to go. */
  readonly strategy: Strategy;
  /** Why it had to go that far, where lookups were the reason and no strategy was asked for. */
  readonly chosen?: WayChosen;
  readonly edits: readonly Edit[];
  /** Changes that were not made, since they are the company's choice. */
  readonly advice: readonly { readonly name: string; readonly edit: Edit }[];
  /** What the user asked for in vain: terms to keep that are nowhere, advice that has no place here. */
  readonly unused: readonly UnusedChoice[];
  readonly proof: Proof;
}

export type UnusedChoice =
  | { readonly kind: 'kept'; readonly term: string }
  | { readonly kind: 'applied'; readonly name: string; readonly why: 'nothing-to-change' | 'redirect' };

export type Edit =
  | { readonly kind: 'created' }
  /** A text that receivers do not take for SPF was meant as SPF (§4.5). */
  | { readonly kind: 'recognised'; readonly text: string }
  /** A record at a name where no receiver looks for it, or of the obsolete type SPF (§3.1), was meant for the domain. */
  | { readonly kind: 'found-elsewhere'; readonly text: string; readonly owner: Domain }
  | { readonly kind: 'merged'; readonly text: string }
  /** The text leaves no other reading. */
  | { readonly kind: 'mended'; readonly from: string; readonly to: string }
  /** Text of another kind that was pasted into the record: it needs its own TXT record. */
  | { readonly kind: 'set-aside'; readonly text: string }
  | { readonly kind: 'added'; readonly term: string; readonly reason: Addition }
  | { readonly kind: 'dropped'; readonly term: string; readonly reason: Removal }
  | { readonly kind: 'converted'; readonly from: string; readonly to: string; readonly reason: Conversion }
  /** To a place where receivers read it, or do so in time. */
  | { readonly kind: 'moved'; readonly term: string; readonly reason: 'after-all' | 'modifier' | 'void-lookups' }
  /** The same in the usual form. */
  | { readonly kind: 'tidied'; readonly from: string; readonly to: string }
  /** Adjacent networks became fewer: the same addresses in less text. */
  | { readonly kind: 'joined'; readonly terms: readonly string[]; readonly to: readonly string[] }
  /** An include of a record that only includes others, replaced by those. */
  | { readonly kind: 'unwrapped'; readonly term: string; readonly to: readonly string[] }
  /** A term that asks DNS, replaced by the addresses that it means today. */
  | {
      readonly kind: 'flattened';
      readonly term: string;
      /** Whether the term leads to the company's own hosts. */
      readonly own: boolean;
      /** The networks, by the domain in whose record or at whose hosts they were found. */
      readonly sources: readonly { readonly name: Domain; readonly networks: readonly string[] }[];
      /** Seconds since 1970. */
      readonly readAt: number;
    }
  /** Terms were moved to records of their own. */
  | { readonly kind: 'split'; readonly names: readonly Domain[] };

export type Addition =
  | { readonly kind: 'sender' }
  | { readonly kind: 'mass-mail' }
  | { readonly kind: 'mailbox-provider'; readonly name: string; readonly host: string }
  /** The user named it as a sender. */
  | { readonly kind: 'expected'; readonly name: string }
  /** Nothing else says what becomes of everybody else (§5.1). */
  | { readonly kind: 'ending' }
  /** The same, which the company chose to say. */
  | { readonly kind: 'closing' };

export type Removal =
  /** Behind `all`: no receiver reads it (§5.1). */
  | 'after-all'
  | 'duplicate'
  /** An earlier network holds it. */
  | 'covered'
  /** Another include leads to it as well. */
  | 'included-elsewhere'
  /** The mail of that sender has its own envelope sender. */
  | 'idle'
  /** It refuses or weakens the sender. */
  | 'against-sender'
  /** It names the sender in a form that cannot work, such as `include:` of its host. */
  | 'wrong-form'
  /** A word of a remark. */
  | 'no-name'
  /** An include whose target has no record makes the whole record a permerror (§5.2). */
  | 'dead-include'
  /** The record that it leads to is invalid: its operator has to correct it. */
  | 'broken-include'
  | 'loop'
  /** It finds nothing in DNS: it admits nobody, and costs a lookup. */
  | 'void'
  /** No receiver ever sees these addresses. */
  | 'private'
  /** The addresses are those of a proxy in front of web sites. */
  | 'cdn'
  /** In a second record only: it would admit everybody. */
  | 'admits-everybody'
  /** Slow, and receivers may skip it (§5.5). */
  | 'ptr'
  /** In a merge: another record's `all` stands. */
  | 'other-all'
  | 'other-modifier'
  /** The sender's addresses say the same without a lookup. */
  | 'replaced';

export type Conversion =
  /** Beside `all` a redirect has no effect (§6.1). */
  | { readonly kind: 'redirect' }
  /** More than the sender's own addresses. */
  | { readonly kind: 'sender-prefix' }
  /** The name has an address and no SPF record. */
  | { readonly kind: 'host'; readonly name: Domain }
  /** The name has an SPF record and no address. */
  | { readonly kind: 'record'; readonly name: Domain }
  /** Close to the name that a known sender documents. */
  | { readonly kind: 'known-sender'; readonly name: string }
  /** The known sender documents another name today. */
  | { readonly kind: 'renamed'; readonly name: string }
  /** DNS confirms this reading of a mistake and no other. */
  | { readonly kind: 'only-reading' }
  /** `mx` of hosts at a mailbox provider, whose mail leaves from others. */
  | { readonly kind: 'mailbox-provider'; readonly name: string; readonly host: string }
  /** It would let everybody pass. */
  | { readonly kind: 'everybody' }
  /** Mail from nobody in the record is refused more firmly. */
  | { readonly kind: 'stricter' }
  /** A number with zeros before it, which the grammar forbids (§5.6). */
  | { readonly kind: 'leading-zeros' }
  /** Of several `all` without a space between. */
  | { readonly kind: 'first-all' }
  /** `~a` at the end, where `all` is missing. */
  | { readonly kind: 'cut' };

/** What evaluating the new record in place of the old one showed. */
export interface Proof {
  readonly verified: boolean;
  readonly objections: readonly Objection[];
  /** The sender's addresses under the new record. */
  readonly addresses: readonly AddressVerdict[];
  readonly cost: { readonly before: Cost; readonly after: Cost };
  /** Exactly the addresses that the new record admits and the old one was not meant to; a set for each family. */
  readonly gained: readonly AddressSet[];
  /** Exactly the addresses that the old record means and the new one does not admit: none, unless an objection says so. */
  readonly lost: readonly AddressSet[];
  /** What changes against what receivers answer today, with everything that is published taken together. */
  readonly today: { readonly wider: readonly AddressSet[]; readonly narrower: readonly AddressSet[] };
}

export type Objection =
  | { readonly kind: 'not-authorised'; readonly addresses: readonly string[] }
  | { readonly kind: 'syntax'; readonly terms: readonly string[] }
  | {
      readonly kind: 'lookups';
      readonly count: number;
      readonly limit: number;
      /** What each part of the record costs, the dearest first. */
      readonly costs: readonly { readonly term: string; readonly lookups: number }[];
    }
  | { readonly kind: 'voids'; readonly count: number; readonly limit: number }
  /** Records that it includes are broken or lead in a circle: a permerror for whom no earlier term admits. */
  | { readonly kind: 'broken-inside'; readonly targets: readonly string[] }
  /** These networks are meant to pass and would not. */
  | { readonly kind: 'loses'; readonly addresses: readonly string[] }
  /** These networks would pass without having been asked for. */
  | { readonly kind: 'admits'; readonly addresses: readonly string[] }
  /** Mail from these networks ends in an error, whatever follows. */
  | { readonly kind: 'errors'; readonly addresses: readonly string[] }
  /** Only certain changes were asked for, and this record has others. */
  | { readonly kind: 'unconfirmed'; readonly edits: readonly Edit[] }
  /** Nearly everybody may send. */
  | { readonly kind: 'everybody' }
  /** The policies have more cases than are worked out. */
  | { readonly kind: 'not-computed' }
  /** DNS did not give an answer that the proof needs. */
  | { readonly kind: 'unanswered'; readonly why: OpenReason };

export function isChanged(fix: Fix): boolean {
  return fix.before.length !== 1 || fix.before[0] !== fix.after;
}
