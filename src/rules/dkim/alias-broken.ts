import { rfc } from '../../finding/source.js';
import { goodDkim, goodSpf } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { selectorsOf } from './selectors.js';

/**
 * `inUse`: mail is known to be signed with it. Otherwise signing may not be switched on yet, or the key is for later.
 */
export const aliasBroken = defineRule<{ name: string; target: string; inUse: boolean }>()({
  id: 'dkim/alias-broken',
  severity: 'error',
  source: rfc(6376, '3.6.2.1'),
  remedy: 'elsewhere',
  examples: { bad: `${goodSpf}directo._domainkey CNAME nera.directo.ee.\n`, good: goodDkim },
  *check(facts) {
    for (const { name, state, role } of selectorsOf(facts))
      if (state.kind === 'broken-alias')
        yield {
          place: { owner: name, type: 'CNAME' },
          data: { name, target: state.target, inUse: role !== 'found' },
          severity: role === 'found' ? 'warning' : 'error',
        };
  },
});
