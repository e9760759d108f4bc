import type { MailChange } from '../../changes/change.js';
import type { OpenReason } from '../../dns/open-questions.js';
import type { Cost, SpfResult, Verdict } from '../../spf/evaluate/evaluation.js';
import type { Text } from '../../text/text.js';

/** How many addresses, in figures as people read them. */
export interface AddressCounts {
  readonly ipv4: string;
  readonly ipv6: string;
}

/** What must be true of a mail. */
export type ConditionWords =
  | {
      readonly kind: 'name-exists' | 'host-is' | 'mail-host-is' | 'record-passes' | 'reverse-name';
      readonly target: string;
    }
  | { readonly kind: 'redirect-says'; readonly target: string; readonly result: SpfResult }
  | { readonly kind: 'term-fails'; readonly target: string }
  | {
      readonly kind: 'count';
      readonly of: keyof Cost;
      readonly targets: readonly string[];
      readonly atMost: number;
    };

/** The texts of `policy` and `diff`. */
export interface PolicyMessages {
  readonly title: (domain: string) => Text;
  readonly admits: (domain: string, counts: AddressCounts) => Text;
  readonly admitsNobody: (domain: string) => Text;
  readonly noRecord: (domain: string) => Text;
  readonly rest: (answer: Verdict) => Text;
  /** Some addresses end in an error. */
  readonly errors: (answer: 'permerror' | 'temperror' | 'undetermined', counts: AddressCounts) => Text;
  readonly terms: Text;
  readonly column: { readonly term: Text; readonly answer: Text; readonly ipv4: Text; readonly ipv6: Text };
  readonly dependsOnMail: Text;
  readonly neverReached: Text;
  readonly findsNothing: Text;
  /** An answer is missing that the term needs, or an earlier one. */
  readonly notKnown: Text;
  readonly notKnownBefore: Text;
  readonly entirelyBefore: (terms: readonly string[]) => Text;
  readonly partlyBefore: (terms: readonly string[]) => Text;
  readonly costs: (most: number, limit: number) => Text;
  readonly picture: Text;
  readonly legend: Text;
  readonly conditions: Text;
  /** Which command shows the record to publish. */
  readonly seeCheck: (domain: string) => Text;
  /** `holds`: whether the condition or its opposite is meant. */
  readonly condition: (condition: ConditionWords, holds: boolean) => Text;
  readonly passesIf: (conditions: readonly Text[]) => Text;
  readonly diff: {
    readonly title: (before: string, after: string) => Text;
    readonly same: Text;
    readonly noLoss: Text;
    readonly loss: (counts: AddressCounts) => Text;
    /** Addresses that receivers would refuse and did not before. */
    readonly refusal: (counts: AddressCounts) => Text;
    /** A key, a policy or a host is lost. */
    readonly mailLoss: Text;
    readonly undecided: Readonly<Record<OpenReason, Text>>;
    /** None of several names changes. */
    readonly nothing: Text;
    readonly lost: Text;
    readonly refused: Text;
    /** Heading of what changes besides SPF. */
    readonly besides: Text;
    readonly mailChange: (change: MailChange) => Text;
    readonly gained: Text;
    readonly changed: Text;
    /** The policies have more cases than are worked out. */
    readonly notComputed: Text;
    readonly undecidedList: Text;
    readonly answers: (before: Verdict, after: Verdict) => Text;
    readonly conditional: Text;
    readonly more: (networks: number) => Text;
    /** All addresses except these. */
    readonly allBut: (networks: Text, family: 4 | 6) => Text;
    readonly all: (family: 4 | 6) => Text;
    readonly lookups: (before: number, after: number) => Text;
    readonly noRecords: Text;
  };
}
