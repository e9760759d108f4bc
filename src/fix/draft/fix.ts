import type { Domain } from '../../dns/name.js';
import type { Strategy } from '../../facts/request.js';
import type { AddressVerdict } from '../../facts/sender-verdicts.js';
import type { AddressSet } from '../../ip/address-set.js';
import type { Cost } from '../../spf/evaluate/evaluation.js';

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
  readonly edits: readonly Edit[];
  readonly proof: Proof;
}

export type Edit =
  | { readonly kind: 'created' }
  /** A text that receivers do not take for SPF was meant as SPF (§4.5). */
  | { readonly kind: 'recognised'; readonly text: string }
  | { readonly kind: 'merged'; readonly text: string }
  | { readonly kind: 'mended'; readonly from: string; readonly to: string }
  /** Text of another kind that was pasted into the record: it needs its own TXT record. */
  | { readonly kind: 'set-aside'; readonly text: string }
  | { readonly kind: 'added'; readonly term: string; readonly reason: Addition }
  | { readonly kind: 'dropped'; readonly term: string; readonly reason: Removal }
  | { readonly kind: 'converted'; readonly from: string; readonly to: string }
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
  | { readonly kind: 'mailbox-provider'; readonly name: string; readonly host: string };

export type Removal =
  /** Behind `all`: no receiver reads it (§5.1). */
  | 'after-all'
  | 'duplicate'
  /** An earlier network holds it. */
  | 'covered'
  /** It refuses or weakens the sender. */
  | 'against-sender'
  /** It names the sender in a form that cannot work, such as `include:` of its host. */
  | 'wrong-form'
  /** An include whose target has no record makes the whole record a permerror (§5.2). */
  | 'dead-include'
  | 'loop'
  /** It finds nothing, and the record finds nothing too often (§4.6.4). */
  | 'void'
  /** In a second record only: it would admit everybody. */
  | 'admits-everybody'
  /** In a merge: another record's `all` stands. */
  | 'other-all'
  | 'other-modifier'
  /** The sender's addresses say the same without a lookup. */
  | 'replaced';

/** What evaluating the new record in place of the old one showed. */
export interface Proof {
  readonly verified: boolean;
  readonly objections: readonly Objection[];
  /** The sender's addresses under the new record. */
  readonly addresses: readonly AddressVerdict[];
  readonly cost: { readonly before: Cost; readonly after: Cost };
  /** Exactly the addresses that the new record admits and the old one was not meant to; a set for each family. */
  readonly gained: readonly AddressSet[];
  /** Exactly the addresses that pass today and would not any more: none, unless an objection says so. */
  readonly lost: readonly AddressSet[];
}

export type Objection =
  | { readonly kind: 'not-authorised'; readonly addresses: readonly string[] }
  | { readonly kind: 'syntax'; readonly terms: readonly string[] }
  | { readonly kind: 'lookups'; readonly count: number; readonly limit: number }
  | { readonly kind: 'voids'; readonly count: number; readonly limit: number }
  /** Records that it includes are broken or lead in a circle: a permerror for whom no earlier term admits. */
  | { readonly kind: 'broken-inside'; readonly targets: readonly string[] }
  /** These networks pass today and would not pass any more. */
  | { readonly kind: 'loses'; readonly addresses: readonly string[] }
  /** These networks would pass without having been asked for. */
  | { readonly kind: 'admits'; readonly addresses: readonly string[] }
  /** DNS did not give an answer that the proof needs. */
  | { readonly kind: 'unanswered' };

export function isChanged(fix: Fix): boolean {
  return fix.before.length !== 1 || fix.before[0] !== fix.after;
}
