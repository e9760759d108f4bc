import type { ConditionWords, PolicyMessages } from '../messages/policy.js';
import type { Condition, VaryingTerm } from '../spf/condition.js';
import type { Text } from '../text/text.js';

/** What has to hold of the mail, one clause a condition. */
export function conditionTexts(conditions: readonly Condition[], { condition: say }: PolicyMessages): readonly Text[] {
  return conditions.map((condition) => {
    switch (condition.kind) {
      case 'term':
        if (condition.outcome === 'permerror')
          return say({ kind: 'term-fails', target: condition.varying.target }, true);
        return say(matchWords(condition.varying), condition.outcome === 'match');
      case 'redirect':
        return say({ kind: 'redirect-says', target: condition.varying.target, result: condition.result }, true);
      case 'count': {
        const { of, atMost, varying } = condition;
        return say({ kind: 'count', of, atMost, targets: varying.map(({ target }) => target) }, condition.holds);
      }
    }
  });
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
