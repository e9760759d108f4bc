import type { Cause } from '../../overview/cause.js';
import type { DkimWord, DmarcWord, SpfWord } from '../../overview/status.js';
import type { Need } from '../../overview/steps.js';
import type { Text } from '../../text/text.js';

/** The first screen: the verdict, numbered steps, one line of states. */
export interface ScreenMessages {
  readonly refused: (about: {
    readonly domain: string;
    readonly sender: string;
    readonly result: 'fail' | 'softfail' | 'neutral' | 'none' | 'permerror';
    readonly cause: Cause;
  }) => Text;
  readonly need: Readonly<Record<Need, Text>>;
  readonly titles: {
    /** How many records it takes the place of. */
    readonly spf: (replaced: number) => Text;
    readonly spfNotReady: Text;
    /** `replaces`: something is there. */
    readonly dkim: (replaces: boolean, sender: string) => Text;
    readonly dmarc: (replaces: boolean) => Text;
    readonly consent: (domain: string) => Text;
  };
  /** Labels before the values of a step, about ten columns wide. */
  readonly labels: Readonly<
    Record<
      'name' | 'type' | 'old' | 'new' | 'value' | 'after' | 'confirm' | 'tested' | 'before' | 'todo' | 'fillIn',
      Text
    >
  >;
  readonly copyLine: Text;
  /** Asked where there is no record yet. */
  readonly others: Text;
  /** Asked where several records become one. */
  readonly allYours: Text;
  /** What is new in the record. */
  readonly adds: (terms: readonly string[]) => Text;
  readonly tested: (about: { readonly addresses: number; readonly lookups: number; readonly limit: number }) => Text;
  readonly losesToday: Text;
  readonly more: (count: number, command: string) => Text;
  readonly longValue: (characters: number, command: string) => Text;
  readonly setDomain: (domain: string, sender: string, command: string) => Text;
  readonly spf: (state: SpfWord) => Text;
  readonly dkim: (state: DkimWord) => Text;
  readonly dmarc: (state: DmarcWord) => Text;
  readonly signs: (sender: string) => Text;
  readonly furtherSteps: (count: number) => Text;
  readonly everything: (notes: number) => Text;
  /** In the table of several domains. */
  readonly row: {
    readonly cause: (cause: Cause) => Text;
    readonly fine: Text;
    readonly steps: (count: number) => Text;
    readonly part: (accepted: number, required: number) => Text;
    readonly noDomain: Text;
    readonly open: Text;
    readonly details: Text;
  };
}
