import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type DnsView, joinStrings, recordsOf } from '../../src/dns/answer.js';
import type { Domain } from '../../src/dns/name.js';
import { withAnswer } from '../../src/dns/snapshot.js';
import { collectFacts } from '../../src/facts/collect.js';
import type { CheckRequest } from '../../src/facts/request.js';
import { type Fix, isChanged } from '../../src/fix/draft/fix.js';
import { withRecords } from '../../src/fix/draft/hypothetical.js';
import { propose } from '../../src/fix/propose.js';
import { rules } from '../../src/rules/all.js';
import { lint } from '../../src/rules/lint.js';
import { nearMissOf } from '../../src/spf/record/near-miss.js';
import { fixtureZone, requestFor } from '../support/dns/zones.js';
import { administratorsCases, caseWorld, hasAdministratorsCases } from '../support/real/administrators.js';
import { hasRealRecords, realRecords, realWorld } from '../support/real/real-records.js';

/** Whoever does what the fix says has nothing left to mend: the record comes back, and so does no finding. */
describe('publishing the proposed record leaves nothing to mend', () => {
  it.each(readdirSync('fixtures/zones').filter((name) => !name.startsWith('_')))('of the zone %s', (file) => {
    expectNothingLeft(requestFor(), fixtureZone(file.replace('.zone', '')), file);
  });

  it.skipIf(!hasAdministratorsCases)(
    'of every case of administrators (skipped where the shared data is missing)',
    () => {
      for (const one of administratorsCases()) {
        const { request, dns } = caseWorld(one);
        expectNothingLeft(request, dns, one.id);
      }
    },
  );

  it.skipIf(!hasRealRecords)(
    'of records of real domains (skipped where the shared data is missing)',
    () => {
      const viewOf = realWorld();
      for (const text of realRecords().filter((_, at) => at % 60 === 0))
        expectNothingLeft(requestFor(), viewOf(text), text);
    },
    300_000,
  );
});

const automatic = new Set<string>(rules.filter(({ remedy }) => remedy === 'automatic').map(({ id }) => id));

function expectNothingLeft(request: CheckRequest, dns: DnsView, what: string): void {
  const { fix } = proposed(request, dns);
  if (fix === undefined || !fix.proof.verified) return;
  const next = published(dns, request.domain, fix);
  const { facts, fix: again } = proposed(request, next);
  expect([what, again?.after, again !== undefined && isChanged(again)]).toEqual([what, fix.after, false]);
  const left = lint(facts)
    .filter(({ rule }) => automatic.has(rule) && /^(?:spf|directo)\//.test(rule))
    // Whether a name made from the client's address has a record, only the owner of the pattern can say.
    .filter(({ data }) => !JSON.stringify(data).includes('%{'))
    .map(({ rule, data }) => ({ what, record: fix.after, rule, data }));
  expect(left).toEqual([]);
}

function proposed(request: CheckRequest, dns: DnsView) {
  const facts = collectFacts(request, dns);
  const proposal = propose(facts, dns);
  return { facts, fix: proposal.kind === 'fix' ? proposal.fix : undefined };
}

/** The texts that the fix replaces are gone too, and so are attempts that receivers do not take for SPF. */
function published(dns: DnsView, domain: Domain, fix: Fix): DnsView {
  const others = recordsOf(dns.lookup(domain, 'TXT')).filter((strings) => {
    const text = joinStrings(strings);
    return !fix.before.includes(text) && nearMissOf(text) === undefined;
  });
  const cleared = withAnswer(
    dns,
    domain,
    'TXT',
    others.length > 0 ? { status: 'found', records: others } : { status: 'nodata' },
  );
  const typeless = withAnswer(cleared, domain, 'SPF', { status: 'nodata' });
  return withRecords(typeless, [...fix.split, { name: domain, text: fix.after }]);
}
