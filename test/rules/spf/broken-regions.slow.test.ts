import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DnsView } from '../../../src/dns/answer.js';
import type { Facts } from '../../../src/facts/facts.js';
import { emptySet } from '../../../src/ip/address-set.js';
import type { Finding } from '../../../src/rules/finding.js';
import { lint } from '../../../src/rules/lint.js';
import { mistakeRules } from '../../../src/rules/spf/mistake-rules.js';
import { type BrokenRegion, type Fault, faultOf } from '../../../src/spf/policy/faults.js';
import { domain } from '../../support/dns/zone.js';
import { factsOf } from '../../support/dns/zones.js';
import { realDomains } from '../../support/real/real-domains.js';
import { hasRealRecords } from '../../support/real/real-records.js';
import { hostName, world, worldView } from '../../support/spf/random-policies.js';

const start = domain(hostName(0));
const mistakes = ['spf/string-layout', ...mistakeRules.map(({ id }) => id)];

/** What follows from a dead name alone, for strangers over IPv6, is not told beside it. */
const deadNames = ['spf/a-without-address', 'spf/mx-without-mx', 'spf/dangling-domain', 'directo/host-typo'];

/** The rules that may explain an error to the reader. */
function rulesFor({ why, path }: Fault): readonly string[] {
  const [outer] = path;
  const isOwnRedirect = path.every(({ term }) => term.type === 'redirect');
  switch (why.kind) {
    case 'syntax':
      if (outer === undefined) return mistakes;
      return isOwnRedirect ? ['spf/redirect-unusable'] : ['spf/include-error'];
    case 'several-records':
      if (outer === undefined) return ['spf/multiple-records'];
      return isOwnRedirect ? ['spf/redirect-unusable'] : ['spf/include-error'];
    case 'target-without-record': {
      const rule = isOwnRedirect ? 'spf/redirect-unusable' : 'spf/include-no-record';
      return [rule, 'spf/dangling-domain', 'directo/as-include', ...(path.length === 1 ? mistakes : [])];
    }
    case 'too-many-lookups':
      return ['spf/too-many-lookups', 'spf/include-loop'];
    case 'too-many-voids':
      return ['spf/void-lookups', 'spf/include-loop', ...deadNames];
    case 'too-many-mx':
      return ['spf/mx-too-many'];
  }
}

/** Of the map, and of the mail of the sender under test. */
function unexplained(facts: Facts): readonly BrokenRegion[] {
  const findings = lint(facts);
  const met = facts.addresses.flatMap(({ address, evaluation }): BrokenRegion[] => {
    const fault = faultOf(evaluation);
    return fault === undefined ? [] : [{ addresses: emptySet(address.family), fault }];
  });
  return [...facts.policy.broken, ...met].filter(({ addresses, fault }) => {
    const rules = rulesFor(fault);
    const isEnough = ({ severity }: Finding): boolean =>
      severity === 'error' || (addresses.family === 6 && fault.why.kind === 'too-many-voids');
    return !findings.some((finding) => rules.includes(finding.rule) && isEnough(finding));
  });
}

/** What is said of a broken region, for the message of a failing test. */
function described({ addresses, fault }: BrokenRegion): string {
  return `IPv${addresses.family}: ${fault.why.kind} at ${fault.domain} by ${fault.path.map(({ term }) => term.text).join(' > ')}`;
}

describe('every permerror that no mail escapes is explained by a finding', () => {
  it('in random worlds', () => {
    let broken = 0;
    const property = fc.property(world, (random) => {
      const view = worldView(random);
      const dns: DnsView = {
        // The domain of all hosts is registered.
        lookup: (name, type) =>
          name === 'example.com' && type === 'NS' ? { status: 'nodata' } : view.lookup(name, type),
      };
      const facts = factsOf(dns, { domain: start });
      broken += facts.policy.broken.length;
      expect(unexplained(facts).map(described), random.records.map((texts) => texts.join(' | ')).join('\n')).toEqual(
        [],
      );
    });
    fc.assert(property, { numRuns: 500, seed: 7208 });
    expect(broken).toBeGreaterThan(250);
  }, 120_000);

  it.skipIf(!hasRealRecords)(
    'in real records (skipped where the shared data is missing)',
    () => {
      const regions = realDomains()
        .filter(({ kind }) => kind === 'SPF' || kind === 'domain')
        // Of thousands alike, a sample; `test/real/every-record` runs the rules over all.
        .filter((_, at) => at % 10 === 0)
        .flatMap(({ title, domain: owner, dns }) =>
          unexplained(factsOf(dns, { domain: owner })).map((region) => `${title}: ${described(region)}`),
        );
      expect(regions).toEqual([]);
    },
    300_000,
  );
});
