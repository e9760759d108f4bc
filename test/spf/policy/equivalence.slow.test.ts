import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../src/ip/address.js';
import type { Envelope } from '../../../src/spf/evaluate/envelope.js';
import { evaluate } from '../../../src/spf/evaluate/evaluate.js';
import { type Cost, costOf, decisionPath, type Evaluation, verdictOf } from '../../../src/spf/evaluate/evaluation.js';
import { identityOf } from '../../../src/spf/macro/identity.js';
import { mailOf, policyMap, type Region, regionsAt } from '../../../src/spf/policy/map.js';
import { domain } from '../../support/dns/zone.js';
import { same } from '../../support/same.js';
import { borderAddresses } from '../../support/spf/border-addresses.js';
import { meets, witnessesOf } from '../../support/spf/policy-witness.js';
import { hostName, smallAddress4, smallAddress6, world, worldView } from '../../support/spf/random-policies.js';

/** Fewer would leave corners of the semantics unvisited; they take some seconds. */
const leastCases = 100_000;

const start = domain(hostName(0));

function pathOf(evaluation: Evaluation): string {
  return decisionPath(evaluation)
    .map(({ domain: owner, term }) => `${owner} ${term.span.start}`)
    .join(' > ');
}

const people: readonly { readonly from: string; readonly helo: string }[] = [
  { from: `anna@${start}`, helo: 'mail.example.com' },
  { from: `jonas.jonaitis@${start}`, helo: hostName(1) },
];

describe('the policy map says what check_host() says', () => {
  it('for every border address of random worlds, and every mail', () => {
    let cases = 0;
    let conditional = 0;
    const property = fc.property(world, fc.array(fc.nat({ max: 63 }), { maxLength: 4 }), (random, more) => {
      const dns = worldView(random);
      const known = mailOf(start);
      const map = policyMap(start, known, dns);
      const addresses = [
        ...borderAddresses(map.regions.map((region) => region.addresses)),
        ...more.flatMap((one) => [parseAddress(smallAddress4(one))!, parseAddress(smallAddress6(one))!]),
      ];
      for (const client of addresses) {
        const regions = regionsAt(map, client);
        same(regions.length > 0, true);
        for (const { from, helo } of people) {
          const identity = identityOf(from, helo);
          compare(regions, { client, identity, helo, receiver: 'r', unixSeconds: 7 });
          cases += 1;
        }
      }

      function compare(regions: readonly Region[], envelope: Envelope): void {
        const evaluation = evaluate(envelope, dns);
        const witnesses = witnessesOf(evaluation, envelope, known.unknown, dns);
        // Where DNS fails to answer a varying term, the map says nothing but that it is a temperror.
        if (witnesses.some(({ result }) => result === 'temperror')) {
          same(verdictOf(evaluation.ending), 'temperror');
          return;
        }
        const applying = regions.filter(({ conditions }) => meets(conditions, witnesses));
        same(applying.length, 1);
        const region = applying[0]!;
        if (region.conditions.length > 0) conditional += 1;
        same(verdictOf(region.evaluation.ending), verdictOf(evaluation.ending));
        const path = pathOf(evaluation);
        // What decides behind a name that varies is that record's affair.
        const behind = witnesses.at(-1)?.key.startsWith('record:') === true;
        if (behind) same(path.startsWith(pathOf(region.evaluation)), true);
        else same(pathOf(region.evaluation), path);
        if (witnesses.at(-1)?.result === 'permerror') return;
        const extra = (of: keyof Cost): number => witnesses.reduce((sum, one) => sum + one.extra[of], 0);
        const cost = costOf(evaluation);
        same(region.cost.lookups + extra('lookups'), cost.lookups);
        same(region.cost.voidLookups + extra('voidLookups'), cost.voidLookups);
      }
    });
    let seed = 7208;
    while (cases < leastCases) fc.assert(property, { numRuns: 200, seed: seed++ });
    // Worlds without a varying term would prove half of it.
    expect(conditional).toBeGreaterThan(leastCases / 20);
  }, 120_000);
});
