import { isAnswered, recordsOf } from '../../dns/answer.js';
import { rfc } from '../../finding/source.js';
import { spfZone } from '../rule/example-zones.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';

export const expUnusable = defineRule<{ target: string; why: 'missing' | 'several' | 'not-ascii' }>()({
  id: 'spf/exp-unusable',
  severity: 'info',
  source: rfc(7208, '6.2'),
  remedy: 'elsewhere',
  examples: {
    bad: spfZone('v=spf1 mx a:directo.gate.ee -all exp=kodel.pavyzdys.lt'),
    good: `${spfZone('v=spf1 mx a:directo.gate.ee -all exp=kodel.pavyzdys.lt')}kodel.pavyzdys.lt. TXT "Rasykite administratoriui."\n`,
  },
  *check(facts) {
    const { explanation, tree } = facts.spf;
    if (explanation === undefined) return;
    const { answer, target } = explanation;
    if (!isAnswered(answer)) return;
    const term = tree.record?.terms.find((one) => one.type === 'exp');
    const place = inOwnRecord(facts, term?.span);
    const [strings, ...others] = recordsOf(answer);
    if (strings === undefined) yield { place, data: { target, why: 'missing' } };
    else if (others.length > 0) yield { place, data: { target, why: 'several' } };
    else if (/[^\x20-\x7e]/.test(strings.join(''))) yield { place, data: { target, why: 'not-ascii' } };
  },
});
