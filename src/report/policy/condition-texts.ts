import type { ConditionWords, PolicyMessages } from '../../messages/catalogue/policy.js';
import type { Condition, VaryingTerm } from '../../spf/evaluate/condition.js';
import type { Text } from '../../text/text.js';

/** What must be true of the mail, one clause per condition. */
export function conditionTexts(conditions: readonly Condition[], words: PolicyMessages): readonly Text[] {
  return conditions.map((condition) => conditionText(condition, words));
}

function conditionText(condition: Condition, { condition: say }: PolicyMessages): Text {
  switch (condition.kind) {
    case 'term': {
      const { varying, result } = condition;
      if (result === 'permerror') return say({ kind: 'term-fails', target: varying.target }, true);
      return say(matchWords(varying), result === 'match');
    }
    case 'redirect':
      return say({ kind: 'redirect-says', target: condition.varying.target, result: condition.result }, true);
    case 'count': {
      const { of, atMost, varying, holds } = condition;
      return say({ kind: 'count', of, atMost, targets: varying.map(({ target }) => target) }, holds);
    }
  }
}

function matchWords({ term, target }: VaryingTerm): ConditionWords {
  if (term.type !== 'directive') return { kind: 'record-passes', target };
  switch (term.mechanism.kind) {
    case 'include':
      return { kind: 'record-passes', target };
    case 'a':
      return { kind: 'host-is', target };
    case 'mx':
      return { kind: 'mail-host-is', target };
    case 'ptr':
      return { kind: 'reverse-name', target };
    case 'exists':
    case 'all':
    case 'ip4':
    case 'ip6':
      return { kind: 'name-exists', target };
  }
}
