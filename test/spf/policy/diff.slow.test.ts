import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasAddress } from '../../../src/ip/address-set.js';
import { evaluate } from '../../../src/spf/evaluate/evaluate.js';
import { verdictOf } from '../../../src/spf/evaluate/evaluation.js';
import { identityOf } from '../../../src/spf/macro/identity.js';
import { policyChanges } from '../../../src/spf/policy/diff.js';
import { mailOf, policyMap } from '../../../src/spf/policy/map.js';
import { domain } from '../../support/dns/zone.js';
import { borderAddresses } from '../../support/spf/border-addresses.js';
import { hostName, world, worldView } from '../../support/spf/random-policies.js';

describe('policyChanges on random worlds', () => {
  it('names a change for every mail that is answered differently, and none beyond doubt that is not', () => {
    const known = mailOf(domain(hostName(0)));
    let changed = 0;
    let same = 0;
    const property = fc.property(world, world, (one, other) => {
      const views = [worldView(one), worldView({ ...one, records: other.records })] as const;
      const [before, after] = views.map((view) => policyMap(domain(hostName(0)), known, view));
      const changes = policyChanges(before!, after!);
      const sets = [...before!.regions, ...after!.regions].map((region) => region.addresses);
      for (const client of borderAddresses(sets)) {
        const mail = { identity: identityOf(`anna@${hostName(0)}`, 'h'), helo: 'h', receiver: 'r', unixSeconds: 7 };
        const [was, is] = views.map((view) => verdictOf(evaluate({ client, ...mail }, view).ending));
        // Where DNS fails behind a term over the mail, maps say nothing.
        if (was === 'temperror' || is === 'temperror') continue;
        const here = changes.filter(({ addresses }) => hasAddress(addresses, client));
        if (was !== is) {
          expect(here).toContainEqual(expect.objectContaining({ before: was, after: is }));
          changed += 1;
        } else {
          expect(here.filter(({ conditions }) => conditions.length === 0)).toEqual([]);
          same += 1;
        }
      }
    });
    fc.assert(property, { numRuns: 600, seed: 7208 });
    expect(Math.min(changed, same)).toBeGreaterThan(1000);
  }, 60_000);
});
