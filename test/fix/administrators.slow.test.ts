import { describe, expect, it } from 'vitest';
import { collectFacts } from '../../src/facts/collect.js';
import { withRecords } from '../../src/fix/draft/hypothetical.js';
import { type Proposal, propose } from '../../src/fix/propose.js';
import { administratorsCases, caseWorld, hasAdministratorsCases } from '../support/real/administrators.js';

describe.skipIf(!hasAdministratorsCases)('cases of administrators (skipped where the shared data is missing)', () => {
  const cases = administratorsCases().filter(({ want }) => want?.startsWith('v=spf1'));

  it.each(cases.map((one) => [one.id, one.note, one] as const))('%s %s', (_id, _note, one) => {
    const { request, dns, domain } = caseWorld(one);
    const first = fixIn(propose(collectFacts(request, dns), dns));
    expect([first.after, first.proof.verified]).toEqual([one.want, true]);
    const next = withRecords(dns, [...first.split, { name: domain, text: first.after }]);
    expect(fixIn(propose(collectFacts(request, next), next)).after).toBe(first.after);
  });

  function fixIn(proposal: Proposal) {
    if (proposal.kind === 'none') throw new Error(proposal.why);
    return proposal.fix;
  }
});
