import { rfc } from '../../finding/source.js';
import { dkimZone, goodDkim, strangersKey } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { selectorsOf } from './selectors.js';

export const multipleRecords = defineRule<{ name: string; count: number }>()({
  id: 'dkim/multiple-records',
  severity: 'error',
  source: rfc(6376, '3.6.2.2'),
  remedy: 'elsewhere',
  examples: { bad: `${dkimZone(`k=rsa; p=${strangersKey}`)}directo._domainkey TXT "k=rsa; p="\n`, good: goodDkim },
  *check(facts) {
    for (const { name, state } of selectorsOf(facts))
      if (state.kind === 'several')
        yield { place: { owner: name, type: 'TXT' }, data: { name, count: state.texts.length } };
  },
});
