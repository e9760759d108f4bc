import type { Remedy } from '../../rules/rule/rule.js';
import type { Text } from '../../text/text.js';

/** The words around a rule that explains itself. */
export interface RulePageMessages {
  readonly remedy: Readonly<Record<Remedy, Text>>;
  readonly reported: Text;
  readonly notReported: Text;
  readonly source: (source: string) => Text;
  readonly example: Text;
}
