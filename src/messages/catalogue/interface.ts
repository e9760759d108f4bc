import type { DkimStatus, SelectorStatus } from '../../dkim/status.js';
import type { Policy } from '../../dmarc/record/policy.js';
import type { FalseAnswers } from '../../dns/false-answers.js';
import type { OpenReason } from '../../dns/open-questions.js';
import type { NotFlattened } from '../../facts/flatten-request.js';
import type { Severity } from '../../finding/severity.js';
import type { UnusedChoice } from '../../fix/draft/fix.js';
import type { LeftOut } from '../../rules/adjust.js';
import type { Acceptance } from '../../rules/verdict.js';
import type { SpfResult } from '../../spf/evaluate/evaluation.js';
import type { Text } from '../../text/text.js';

/** The frame of the text report: everything around the findings. */
export interface InterfaceMessages {
  /** The verdict in one sentence. */
  readonly headline: (about: {
    readonly domain: string;
    readonly sender: string;
    readonly acceptance: Acceptance;
    readonly errors: number;
    readonly warnings: number;
    /** What the worst error is. */
    readonly worst?: Text;
  }) => Text;
  /** The user typed more than the domain. */
  readonly typed: (text: string, domain: string) => Text;
  /** Before something is read from the keyboard. */
  readonly endOfInput: Text;
  readonly sections: {
    readonly addresses: (sender: string) => Text;
    readonly spf: Text;
    readonly dkim: Text;
    readonly dmarc: Text;
    readonly findings: (count: number) => Text;
    readonly fix: Text;
  };
  /** What an SPF result means, in a few words. */
  readonly result: Readonly<Record<SpfResult | 'undetermined', Text>>;
  readonly decidedBy: (term: string, domain: string | undefined) => Text;
  readonly massMailOptional: Text;
  readonly addressUndocumented: Text;
  readonly spf: {
    readonly noRecord: Text;
    readonly notAnswered: Readonly<Record<OpenReason, Text>>;
    readonly several: (count: number) => Text;
    readonly cost: (cost: {
      readonly lookups: number;
      readonly lookupLimit: number;
      readonly voidLookups: number;
      readonly voidLookupLimit: number;
      /** An answer is missing: it may be more. */
      readonly atLeast: boolean;
    }) => Text;
    readonly branchCost: (lookups: number) => Text;
    readonly loop: Text;
    readonly beyondBounds: Text;
    readonly noSuchRecord: Text;
    readonly variable: Text;
    readonly impossible: Text;
    readonly failed: Readonly<Record<OpenReason, Text>>;
    /** Not all cases of the policy were worked out. */
    readonly notComputed: Text;
    /** Known senders other than the one under test. */
    readonly allowed: (senders: readonly string[]) => Text;
  };
  readonly dkim: {
    readonly status: (status: DkimStatus, sender: string) => Text;
    readonly rsa: (bits: number) => Text;
    /** Heading of the keys of other senders. */
    readonly others: Text;
    readonly selector: Readonly<Record<SelectorStatus, Text>>;
    /** None of the selectors that a sender documents exists. */
    readonly noneOf: (sender: string, selectors: readonly string[]) => Text;
    /** What must also be set in the sender's own settings, which DNS cannot show. */
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
  /** Names that nobody was asked about. */
  readonly outsideZones: (names: readonly string[]) => Text;
  readonly askOutside: Text;
  readonly noDomain: (domain: string) => Text;
  readonly unanswered: Readonly<Record<OpenReason, Text>>;
  readonly nothingFound: Text;
  /** The totals of a run. */
  readonly tally: (tally: {
    readonly domains: number;
    domainsWith(outcome: 'pass' | 'warn' | 'fail' | 'error'): number;
    findingsOf(severity: Severity): number;
  }) => Text;
  readonly columns: { readonly severity: Text; readonly rule: Text; readonly finding: Text };
  /** An entry of the ignore list that has no effect: it has expired, or no finding matches it. */
  readonly idleIgnore: (rule: string, domain: string | undefined, why: 'outdated' | 'unused') => Text;
  /** Findings of the same kind in the same record that are not told one by one. */
  readonly alike: (more: number) => Text;
  /** More findings than the format can hold. */
  readonly cutShort: (surplus: number) => Text;
  /** Domains that a job summary has no room for. */
  readonly summaryCut: (leftOut: number) => Text;
  /** `fix` does not print a record that a CI runner would take for a command. */
  readonly holdsCommand: (owner: string) => Text;
  /** How many findings the settings removed, by kind of setting. */
  readonly leftOut: (leftOut: LeftOut) => Text;
  /** Where the zone begins that a record goes into, was not answered. */
  readonly apexGuessed: (zone: string) => Text;
  /** On stderr: why the answers of the name servers are not believed. */
  readonly falseAnswers: (seen: FalseAnswers) => Text;
  /** The answers come from a file written by `--save` on this day. */
  readonly replayed: (path: string, day: string) => Text;
  /** The same in a report. */
  readonly replayedOn: (day: string) => Text;
  /** A configuration from a folder above. */
  readonly configAbove: (path: string) => Text;
  /** Domains whose mail is refused, or that were not answered, in a run that is set never to fail. */
  readonly notFailed: (domains: number) => Text;
  /** The progress of a long run. */
  readonly progress: (done: number, all: number, perSecond: number, secondsLeft: number) => Text;
  /** There is nothing to publish although errors are left. */
  readonly leftToYou: Text;
  /** An include that `--flatten` names is not replaced. */
  readonly notFlattened: (name: string, why: NotFlattened) => Text;
  /** A term that `--keep` names is not there, or an advice that `--apply` names has nothing to change. */
  readonly unusedChoice: (choice: UnusedChoice) => Text;
  /** A record that is too long for the simplest DNS answers. */
  readonly longRecord: (octets: number) => Text;
  /** Where the DNS answers came from. */
  readonly askedAt: (servers: readonly string[] | 'system' | 'zone', questions: number) => Text;
}
