import type { SelectorState } from '../../dkim/lookup.js';
import { rfc } from '../../finding/source.js';
import { dkimZone, goodDkim } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { selectorsOf } from './selectors.js';

/** The beginning of a private key without its secret: enough to be told by. */
const beginning = 'MIICXAIBAAKBgQDQ5/O1fqfv8VTVSD6FZ+gSXQBmDwTj3hHtF4NFOPl/tFCgPnPlga2kHzdZ';

/** The record is not shown: what stands in DNS for all to see need not stand in reports too. */
export const privateKey = defineRule<{ name: string }>()({
  id: 'dkim/private-key',
  severity: 'error',
  source: rfc(6376, '3.6.1'),
  remedy: 'elsewhere',
  examples: { bad: dkimZone(`k=rsa; p=${beginning}`), good: goodDkim },
  *check(facts) {
    for (const { name, state } of selectorsOf(facts))
      if (isPrivate(state)) yield { place: { owner: name, type: 'TXT' }, data: { name } };
  },
});

function isPrivate(state: SelectorState): boolean {
  if (state.kind === 'key') return state.inspection?.kind === 'private';
  return state.kind === 'miswritten' && state.miswriting.meant?.key.kind === 'private';
}
