import type { Addition, Objection, Removal } from '../../fix/draft/fix.js';
import type { Text } from '../../text/text.js';

/** How many networks a sentence lists. */
export const mostNetworks = 8;

/** The record to publish: what was done to the old one and what its trial showed. */
export interface FixMessages {
  readonly unchanged: Text;
  readonly publishNew: (domain: string) => Text;
  readonly replace: (domain: string, records: number) => Text;
  readonly notProposed: Text;
  /** `adds`: all networks that are admitted anew; none is taken away. */
  readonly proven: (proof: {
    readonly addresses: number;
    readonly lookups: number;
    readonly adds: readonly string[];
  }) => Text;
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
    readonly converted: (from: string, to: string) => Text;
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
