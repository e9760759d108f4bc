import { describe, expect, it } from 'vitest';
import { gather, judge } from '../../src/check/check.js';
import { recordsIn } from '../../src/fix/publish/plan.js';
import { messageOf } from '../../src/messages/catalogue/catalogue.js';
import { en } from '../../src/messages/en/all.js';
import { decodedText } from '../../src/report/layout/plain-text.js';
import type { Finding } from '../../src/rules/finding.js';
import { administratorsCases, caseKey, caseWorld, hasAdministratorsCases } from '../support/real/administrators.js';
import { aboutRoutes, type Demand, demands } from './words-only-demands.js';

describe.skipIf(!hasAdministratorsCases)(
  'cases of administrators with words for an answer (skipped where the shared data is missing)',
  () => {
    const cases = administratorsCases().filter(({ want }) => want === undefined);

    it('all have a demand, or are about another way of sending', () => {
      const known = [...Object.keys(demands), ...aboutRoutes].sort();
      expect(cases.map(({ id }) => id).sort()).toEqual(known);
    });

    const judged = cases.flatMap((one) => {
      const demand = demands[one.id];
      return demand === undefined ? [] : [[one.id, one.note, one, demand] as const];
    });

    it.each(judged)('%s %s', (_id, _note, one, demand) => {
      const { request, dns } = caseWorld(one);
      const { findings, outcome, proposal, publish } = judge(gather(request, dns));
      const fix = proposal.kind === 'fix' ? proposal.fix : undefined;
      expect({ exit: outcome === 'fail' ? 1 : outcome === 'error' ? 3 : 0 }).toEqual({ exit: demand.exit });
      expect(fix?.proof.verified).toBe(demand.ready ?? true);
      if (demand.record !== undefined) expectText(fix?.after, demand.record);
      expectFindings(findings, demand);
      if (demand.key === true) expectText(textIn(publish.dkim), `v=DKIM1; k=rsa; p=${caseKey()}`);
      if (demand.dmarc !== undefined) expectText(textIn(publish.dmarc), demand.dmarc);
    });
  },
);

function expectText(found: string | undefined, wanted: string | RegExp): void {
  if (typeof wanted === 'string') expect(found).toBe(wanted);
  else expect(found).toMatch(wanted);
}

function expectFindings(findings: readonly Finding[], { errors, warnings, says = [], silent = [] }: Demand): void {
  const of = (severity: string): string[] =>
    findings.filter((one) => one.severity === severity).map(({ rule }) => rule);
  const found = of('error').sort();
  if (typeof errors === 'number') expect(found).toHaveLength(errors);
  else if (errors !== undefined) expect(found).toEqual([...errors].sort());
  if (warnings !== undefined) expect(of('warning').sort()).toEqual([...warnings].sort());
  const told = findings.flatMap((one) => Object.values(messageOf(one, en)).map(decodedText)).join('\n');
  for (const words of says) expect(told).toMatch(words);
  for (const words of silent) expect(told).not.toMatch(words);
}

function textIn(part: Parameters<typeof recordsIn>[0]): string | undefined {
  const [record] = recordsIn(part);
  return record?.data.type === 'TXT' ? record.data.text : undefined;
}
