import type { DkimStatus, SelectorStatus } from '../../dkim/status.js';
import type { Policy } from '../../dmarc/record/policy.js';
import type { Severity } from '../../finding/severity.js';
import type { LeftOut } from '../../rules/adjust.js';
import type { Acceptance } from '../../rules/verdict.js';
import type { SpfResult } from '../../spf/evaluate/evaluation.js';
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
    readonly cost: (lookups: number, lookupLimit: number, voidLookups: number, voidLookupLimit: number) => Text;
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
  /** Findings beyond what the format takes. */
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
