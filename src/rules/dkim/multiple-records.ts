import { parseKeyRecord } from '../../dkim/key-record.js';
import type { Facts } from '../../facts/facts.js';
import { rfc } from '../../finding/source.js';
import { dkimZone, goodDkim, strangersKey } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { selectorsOf } from './selectors.js';

/** `remove`: how the keys end that are not the sender's, which is how people tell keys apart; none if that is unknown. */
export const multipleRecords = defineRule<{ name: string; count: number; remove: readonly string[] }>()({
  id: 'dkim/multiple-records',
  severity: 'error',
  source: rfc(6376, '3.6.2.2'),
  remedy: 'elsewhere',
  examples: { bad: `${dkimZone(`k=rsa; p=${strangersKey}`)}directo._domainkey TXT "k=rsa; p="\n`, good: goodDkim },
  *check(facts) {
    for (const { name, state, role } of selectorsOf(facts))
      if (state.kind === 'several')
        yield {
          place: { owner: name, type: 'TXT' },
          data: { name, count: state.texts.length, remove: role === 'tested' ? strangersIn(facts) : [] },
        };
  },
});

function strangersIn({ dkim }: Facts): readonly string[] {
  const several = dkim?.several ?? [];
  // Of two records with the sender's key one is enough.
  const kept = several.find(({ verdict }) => verdict?.kind === 'same');
  return kept === undefined ? [] : several.filter((one) => one !== kept).map(({ text }) => endingOf(text));
}

/** All keys of one size begin alike, and end alike in `IDAQAB`. */
const endingLength = 16;

function endingOf(text: string): string {
  const base64 = parseKeyRecord(text).key?.base64.replace(/=+$/, '') ?? '';
  return base64.slice(-endingLength);
}
