import type { DkimStatus, SelectorStatus } from '../../dkim/status.js';
import type { Policy } from '../../dmarc/record/policy.js';
import type { FailureReason, Question } from '../../dns/answer.js';
import type { Severity } from '../../finding/severity.js';
import type { Addition, Objection, Removal } from '../../fix/draft/fix.js';
import type { LeftOut } from '../../rules/adjust.js';
import type { Acceptance } from '../../rules/verdict.js';
import type { PermError, SpfResult } from '../../spf/evaluate/evaluation.js';
import type { Text } from '../../text/text.js';

/** The frame of the text report: everything around the findings. */
export interface InterfaceMessages {
  /** The one sentence that answers the question. */
  readonly headline: (about: {
    readonly domain: string;
    readonly sender: string;
    readonly acceptance: Acceptance;
    readonly errors: number;
    readonly warnings: number;
  }) => Text;
  /** What was typed was more than the domain. */
  readonly typed: (text: string, domain: string) => Text;
  readonly sections: {
    readonly addresses: (sender: string) => Text;
    readonly spf: Text;
    readonly dkim: Text;
    readonly dmarc: Text;
    readonly findings: (count: number) => Text;
    readonly fix: Text;
  };
  /** What a receiver makes of a result, in a few words. */
  readonly result: Readonly<Record<SpfResult | 'undetermined', Text>>;
  readonly decidedBy: (term: string, domain: string | undefined) => Text;
  readonly massMailOptional: Text;
  readonly addressUndocumented: Text;
  readonly spf: {
    readonly noRecord: Text;
    readonly notAnswered: Text;
    readonly several: (count: number) => Text;
    readonly cost: (lookups: number, lookupLimit: number, voids: number, voidLimit: number) => Text;
    readonly branchCost: (lookups: number) => Text;
    readonly loop: Text;
    readonly beyondBounds: Text;
    readonly noSuchRecord: Text;
    readonly variable: Text;
    readonly impossible: Text;
    readonly failed: Text;
    /** Senders that are known by name, beside the one under test. */
    readonly allowed: (senders: readonly string[]) => Text;
  };
  readonly dkim: {
    readonly status: (status: DkimStatus, sender: string) => Text;
    readonly rsa: (bits: number) => Text;
    /** In front of the keys of others. */
    readonly others: Text;
    readonly selector: Readonly<Record<SelectorStatus, Text>>;
    /** None of the selectors that a sender documents has anything. */
    readonly noneOf: (sender: string, selectors: readonly string[]) => Text;
    /** What is still to be set in the sender's own settings, which DNS cannot show. */
    readonly setDomain: (sender: string) => Text;
  };
  readonly dmarc: {
    readonly none: Text;
    readonly several: Text;
    readonly failed: Text;
    readonly foundAt: (domain: string) => Text;
    readonly policy: (policy: Policy, testing: boolean) => Text;
    readonly noPolicy: Text;
    readonly pass: (sender: string, by: 'spf' | 'dkim' | 'both') => Text;
    readonly fail: (sender: string, applied: Policy) => Text;
    readonly notApplied: (sender: string) => Text;
    readonly undecided: Text;
  };
  readonly severity: Readonly<Record<Severity, Text>>;
  readonly labels: {
    readonly why: Text;
    readonly todo: Text;
    readonly strings: Text;
    readonly changes: Text;
    readonly proof: Text;
  };
  /** One mail's evaluation, term by term. */
  readonly trace: {
    readonly question: (client: string, identity: 'mailfrom' | 'helo', sender: string) => Text;
    readonly answer: (result: SpfResult | 'undetermined') => Text;
    readonly decided: (term: string, domain: string) => Text;
    readonly matches: Text;
    readonly matchesNot: Text;
    readonly follows: Text;
    readonly error: Text;
    readonly counts: (lookups: number, voids: number) => Text;
    readonly noData: Text;
    readonly noSuchName: Text;
    readonly failed: (reason: FailureReason) => Text;
    readonly notAsked: Text;
    readonly permError: (why: PermError) => Text;
    readonly tempError: (question: Question) => Text;
    readonly badName: (text: string) => Text;
    readonly default: Text;
    /** The words are the domain owner's, quoted. */
    readonly explanation: (text: string) => Text;
  };
  /** DNS gave no answer for a domain. */
  readonly unanswered: Text;
  readonly nothingFound: Text;
  /** The numbers of a run. */
  readonly tally: (tally: {
    readonly domains: number;
    domainsWith(outcome: 'pass' | 'warn' | 'fail' | 'error'): number;
    findingsOf(severity: Severity): number;
  }) => Text;
  readonly columns: { readonly severity: Text; readonly rule: Text; readonly finding: Text };
  /** An entry of the ignore list that does nothing: its day is over, or there is nothing that it could hide. */
  readonly idleIgnore: (rule: string, domain: string | undefined, why: 'outdated' | 'unused') => Text;
  /** A format takes only so many. */
  readonly cutShort: (surplus: number) => Text;
  /** How many findings the settings took out, each way. */
  readonly leftOut: (leftOut: LeftOut) => Text;
  /** The answers come from a file of `--save`, of this day. */
  readonly replayed: (path: string, day: string) => Text;
  /** How far a long run is. */
  readonly progress: (done: number, all: number, perSecond: number, secondsLeft: number) => Text;
  /** Where DNS was asked. */
  readonly askedAt: (servers: readonly string[] | 'system' | 'zone', questions: number) => Text;
}

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
