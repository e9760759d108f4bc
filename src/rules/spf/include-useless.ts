import { rfc } from '../../finding/source.js';
import { includeUseOf } from '../../senders/directory.js';
import { spfZone } from '../rule/example-zones.js';
import { ownBranches } from '../rule/own-branches.js';
import { inOwnRecord } from '../rule/own-record.js';
import { defineRule } from '../rule/rule.js';
import { included } from './include-examples.js';

/**
 * `empty`: a record that allows no address can never make an include match. `own-envelope`: receivers look up the
 * envelope sender, for which this service uses its own domain.
 */
export type Uselessness = { readonly kind: 'empty' } | { readonly kind: 'own-envelope'; readonly sender: string };

export const includeUseless = defineRule<{ term: string; target: string; why: Uselessness }>()({
  id: 'spf/include-useless',
  about: 'permission',
  severity: 'info',
  source: rfc(7208, '5.2'),
  remedy: 'choice',
  examples: {
    bad: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt -all')}s1.pavyzdys.lt. TXT "v=spf1 -all"\n`,
    good: `${spfZone('v=spf1 a:directo.gate.ee include:s1.pavyzdys.lt -all')}${included(1)}`,
  },
  *check(facts) {
    for (const branch of ownBranches(facts)) {
      const { record, domain } = branch.node ?? {};
      if (record === undefined || domain === undefined || branch.term.type !== 'directive') continue;
      const admits = record.terms.some(
        (term) =>
          term.type === 'malformed' ||
          term.type === 'redirect' ||
          (term.type === 'directive' && term.qualifier === '+'),
      );
      const known = includeUseOf(facts.request.knownSenders, domain);
      const data = { term: branch.term.text, target: domain };
      if (!admits) yield { place: inOwnRecord(facts, branch.term.span), data: { ...data, why: { kind: 'empty' } } };
      else if (known?.use.kind === 'idle') {
        const why: Uselessness = { kind: 'own-envelope', sender: known.sender.name };
        yield { place: inOwnRecord(facts, branch.term.span), data: { ...data, why } };
      }
    }
  },
});
