import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { goodSpf } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

/** `instead`: the text found instead of a key. */
export const missing = defineRule<{ name: string; instead?: string }>()({
  id: 'dkim/missing',
  severity: 'warning',
  source: rfc(6376, '6.1.2'),
  remedy: 'elsewhere',
  examples: {
    bad: `${goodSpf}; with --selector k1\n`,
    good: `${goodSpf}; with --selector k1\nk1._domainkey CNAME directo._domainkey.directo.ee.\n`,
  },
  *check({ selectors }) {
    for (const { name, state, asked } of selectors.sought) {
      if (!asked) continue;
      if (state.kind === 'missing') yield { place: { owner: name, type: 'TXT' }, data: { name } };
      const [instead] = state.kind === 'no-key-record' ? state.texts : [];
      if (instead !== undefined) yield { place: inRecord(name, instead), data: { name, instead } };
    }
  },
});
