import { describe, expect, it } from 'vitest';
import type { Answer, DnsView, RecordType } from '../../src/dns/answer.js';
import { below, type Domain } from '../../src/dns/name.js';
import { characterStrings } from '../../src/fix/draft/strings.js';
import { propose } from '../../src/fix/propose.js';
import { lint } from '../../src/rules/lint.js';
import { company, factsOf, fixtureZone } from '../support/dns/zones.js';
import { processorMs } from '../support/processor-time.js';

/** As many networks as a TXT record can hold. */
const networks = Array.from({ length: 3000 }, (_, at) => `ip4:198.${at >> 8}.${at & 255}.${(at * 7) & 255}`);
const targets = [0, 1, 2].map((at) => below(`s${at}`, company)!);

function world(own: readonly string[], included: readonly string[]): DnsView {
  const directo = fixtureZone('fine');
  const texts = new Map<Domain, string>([
    [company, `v=spf1 ${own.join(' ')} -all`],
    ...targets.map((name): [Domain, string] => [name, `v=spf1 ${included.join(' ')} -all`]),
  ]);
  const answer = (name: Domain, type: RecordType): Answer => {
    const text = type === 'TXT' ? texts.get(name) : undefined;
    if (text !== undefined) return { status: 'found', records: [characterStrings(text)] };
    return name === company ? { status: 'nodata' } : directo.lookup(name, type);
  };
  return { lookup: <T extends RecordType>(name: Domain, type: T) => answer(name, type) as Answer<T> };
}

/** What one run of the computation may take on a slow machine; some runs follow one another as answers arrive. */
const bearableMs = 15_000;

describe('records as large as DNS allows are judged in bearable time', () => {
  it.each([
    ['networks', world(networks, [])],
    [
      'includes of networks, again and again',
      world(
        Array.from({ length: 1500 }, (_, at) => `include:${targets[at % 3]}`),
        networks,
      ),
    ],
    ['terms over the mail before networks', world([...targets.map((name) => `exists:%{i}.${name}`), ...networks], [])],
    [
      'ways that double',
      world(
        [...targets.map((name) => `include:${name}`), ...networks],
        ['?exists:%{i}.x.lt', '?exists:%{l}.x.lt', ...networks.map((one) => `?${one}`)],
      ),
    ],
  ])(
    '%s',
    (_, dns) => {
      const work = () => {
        const facts = factsOf(dns);
        lint(facts);
        expect(propose(facts, dns).kind).toBe('fix');
      };
      expect(processorMs(work)).toBeLessThan(bearableMs);
    },
    60_000,
  );
});
