import type { MiswritingCause } from '../../dkim/miswriting.js';
import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { dkimZone, goodDkim, strangersKey } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { selectorsOf } from './selectors.js';

/**
 * A record that one slip spoils: it is told by its cause, and not by everything that follows from it. `after`: the part
 * behind which a semicolon is missing.
 */
export const miswritten = defineRule<{ name: string; cause: MiswritingCause; after?: string }>()({
  id: 'dkim/miswritten',
  severity: 'error',
  source: rfc(6376, '3.2'),
  remedy: 'elsewhere',
  examples: { bad: dkimZone(`k=rsa p=${strangersKey}`), good: goodDkim },
  *check(facts) {
    for (const { name, state } of selectorsOf(facts)) {
      if (state.kind !== 'miswritten') continue;
      const { texts, miswriting } = state;
      // That it is secret comes first: `dkim/private-key`.
      if (miswriting.meant?.key.kind === 'private') continue;
      const [text = ''] = texts;
      const { cause } = miswriting;
      const after = cause === 'separator' ? partBeforeGap(text) : undefined;
      yield { place: inRecord(name, text), data: { name, cause, ...(after === undefined ? {} : { after }) } };
    }
  },
});

/** The part that the next one follows without a semicolon. */
function partBeforeGap(text: string): string | undefined {
  return /\b([vkthsng] ?= ?[A-Za-z0-9*]{1,20}?)[ ,|:]{0,9}(?=[vkpthsng] ?=)/.exec(text)?.[1];
}
