import type { Remedy } from '../../rules/rule/rule.js';
import type { Text } from '../../text/text.js';

/** The texts of a rule's page other than its own messages. */
export interface RulePageMessages {
  readonly remedy: Readonly<Record<Remedy, Text>>;
  readonly reported: Text;
  readonly notReported: Text;
  readonly source: (source: string) => Text;
  readonly example: Text;
}
