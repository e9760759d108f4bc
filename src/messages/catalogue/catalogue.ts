import type { RuleId } from '../../rules/all.js';
import type { DataOf, Finding } from '../../rules/finding.js';
import { type Text, t } from '../../text/text.js';
import type { BounceMessages } from './bounce.js';
import { editText } from './edit-text.js';
import type { EvaluationMessages } from './evaluation.js';
import type { FixMessages } from './fix.js';
import type { InterfaceMessages } from './interface.js';
import type { Language } from './language.js';
import type { PolicyMessages } from './policy.js';
import type { PublishMessages } from './publish.js';
import type { RulePageMessages } from './rule-page.js';
import type { ScreenMessages } from './screen.js';
import type { UsageMessages } from './usage.js';

/** What is wrong, why that matters, what to do. One or two short sentences each, for readers who are not DNS experts. */
export interface Message {
  readonly what: Text;
  readonly why: Text;
  readonly todo: Text;
}

export type MessageOf<Id extends RuleId> = (data: DataOf<Id>) => Message;

type Area<Id extends string> = Id extends `${infer A}/${string}` ? A : never;

/** All messages of one area (`spf`, `dkim` …): a missing, surplus or wrongly typed one does not compile. */
export type CatalogueOf<A extends Area<RuleId>> = {
  readonly [Id in Extract<RuleId, `${A}/${string}`>]: MessageOf<Id>;
};

export type RuleMessages = { readonly [Id in RuleId]: MessageOf<Id> };

/** All texts in one language. */
export interface Catalogue {
  readonly language: Language;
  readonly rules: RuleMessages;
  readonly interface: InterfaceMessages;
  readonly evaluation: EvaluationMessages;
  readonly fix: FixMessages;
  readonly publish: PublishMessages;
  readonly policy: PolicyMessages;
  readonly bounce: BounceMessages;
  readonly rulePage: RulePageMessages;
  readonly screen: ScreenMessages;
  readonly usage: UsageMessages;
}

/** The message of a finding. */
export function messageOf(finding: Finding, words: Pick<Catalogue, 'rules' | 'fix' | 'interface'>): Message {
  // The finding's data is that of its own rule, which the union cannot express through the index.
  const say = words.rules[finding.rule] as (data: Finding['data']) => Message;
  const { edit, more } = finding;
  const alone = say(finding.data);
  const message = more === undefined ? alone : { ...alone, what: t`${alone.what} ${words.interface.alike(more)}` };
  // What the text alone makes plain is said by the rule itself.
  if (edit === undefined || edit.kind === 'mended') return message;
  return { ...message, todo: words.fix.publishEdit(editText(edit, words.fix)) };
}
