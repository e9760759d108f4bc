import type { OpenReason } from '../../dns/open-questions.js';
import type { Addition, Conversion, Edit, Objection, Removal } from '../../fix/draft/fix.js';
import type { WayChosen } from '../../fix/draft/way.js';
import type { Text } from '../../text/text.js';

/** How many networks a sentence lists. */
export const mostNetworks = 8;

/** The record to publish: what was done to the old one and what its trial showed. */
export interface FixMessages {
  readonly unchanged: Text;
  readonly publishNew: (domain: string) => Text;
  readonly replace: (domain: string, records: number) => Text;
  readonly notProposed: Readonly<Record<OpenReason, Text>>;
  /** `adds`: all networks that are admitted anew; none is taken away. */
  readonly proven: (proof: {
    readonly addresses: number;
    readonly lookups: number;
    readonly adds: readonly string[];
  }) => Text;
  /** Against what receivers answer today: who may send in addition, and who may not any more. */
  readonly today: (change: { readonly wider: readonly string[]; readonly narrower: readonly string[] }) => Text;
  /** In front of changes that follow from evidence, not from the text alone. */
  readonly confirm: Text;
  /** The same for one change, in a sentence. */
  readonly confirmEdit: (change: Text) => Text;
  /** What to do about a finding that the proposed record deals with. */
  readonly publishEdit: (change: Text) => Text;
  /** In front of changes that were not made. */
  readonly upToYou: Text;
  /** A change that was not made, and the name by which `--apply` makes it. */
  readonly choice: (change: Text, name: string) => Text;
  /** Why the lookups were brought within the limits in this way, and not in a cheaper one. */
  readonly chosen: (way: WayChosen) => Text;
  readonly notProven: Text;
  /** What to bear in mind once somebody else's addresses stand in the record. */
  readonly flattenedWarning: Text;
  /** In front of a record at a name of its own. */
  readonly publishSplit: (name: string) => Text;
  readonly objection: (objection: Objection) => Text;
  readonly edit: {
    readonly created: Text;
    readonly recognised: (text: string) => Text;
    readonly merged: (text: string) => Text;
    readonly mended: (from: string, to: string) => Text;
    readonly setAside: (text: string) => Text;
    readonly added: (term: string, reason: Addition) => Text;
    readonly dropped: (term: string, reason: Removal) => Text;
    readonly converted: (from: string, to: string, reason: Conversion) => Text;
    readonly foundElsewhere: (text: string, owner: string) => Text;
    readonly moved: (term: string, reason: Extract<Edit, { kind: 'moved' }>['reason']) => Text;
    readonly tidied: (from: string, to: string) => Text;
    readonly joined: (terms: number, to: number) => Text;
    readonly unwrapped: (term: string, to: readonly string[]) => Text;
    /** `own`: the company's own hosts, not somebody else's record. */
    readonly flattened: (
      term: string,
      own: boolean,
      networks: number,
      sources: readonly string[],
      date: string,
    ) => Text;
    readonly split: (names: readonly string[]) => Text;
  };
  readonly waitForDns: Text;
}
