import { bench, describe } from 'vitest';
import type { Answer, DnsView, RecordType } from '../src/dns/answer.js';
import { type Domain, domainFromText } from '../src/dns/name.js';
import { policyChanges } from '../src/spf/policy/diff.js';
import { mailOf, policyMap } from '../src/spf/policy/map.js';
import { parseSpfRecord } from '../src/spf/record/parse.js';

/** `npm run bench`: what a record costs by the number of its networks. Close to linear, or something is wrong. */
const name = domainFromText('example.com') as Domain;
const known = mailOf(name);

/** A record of `count` single addresses and small networks, none beside another, the last octet moved by `salt`. */
function textOf(count: number, salt: number): string {
  const terms = Array.from({ length: count }, (_, at) => {
    const network = `${10 + (at >> 16)}.${(at >> 8) & 255}.${at & 255}`;
    return at % 3 === 0 ? `ip4:${network}.${(at * 7 + salt) & 240}/28` : `ip4:${network}.${(at * 7 + salt) & 255}`;
  });
  return `v=spf1 ${terms.join(' ')} -all`;
}

function viewOf(count: number, salt: number): DnsView {
  const text = textOf(count, salt);
  const lookup = <T extends RecordType>(asked: Domain, type: T): Answer<T> => {
    const answer: Answer =
      type === 'TXT' && asked === name ? { status: 'found', records: [[text]] } : { status: 'nodata' };
    return answer as Answer<T>;
  };
  return { lookup };
}

for (const count of [10, 1_000, 100_000]) {
  const [before, after] = [viewOf(count, 0), viewOf(count, 16)];
  const map = (view: DnsView) => policyMap(name, known, view);
  const maps = [map(before), map(after)] as const;
  const options = { time: 1_000, iterations: count > 10_000 ? 5 : 20, warmupIterations: 2 };

  describe(`${count} networks`, () => {
    bench('parse', () => void parseSpfRecord(textOf(count, 0)), options);
    bench('map', () => void map(before), options);
    bench('diff', () => void policyChanges(maps[0], maps[1]), options);
  });
}
