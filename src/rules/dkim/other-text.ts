import { rfc } from '../../finding/source.js';
import { goodDkim, goodSpf } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { keyRecordsOf } from './selectors.js';

/** `text`: what stands beside the key. */
export const otherText = defineRule<{ name: string; text: string }>()({
  id: 'dkim/other-text',
  severity: 'warning',
  source: rfc(6376, '3.6.2.2'),
  remedy: 'elsewhere',
  examples: {
    bad: `${goodSpf}k1._domainkey TXT "k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="\nk1._domainkey TXT "v=spf1 -all"\n; with --selector k1\n`,
    good: goodDkim,
  },
  *check(facts) {
    for (const { name, state, isForeign } of keyRecordsOf(facts)) {
      if (state.kind !== 'key' || isForeign) continue;
      for (const text of state.others) yield { place: { owner: name, type: 'TXT' }, data: { name, text } };
    }
  },
});
