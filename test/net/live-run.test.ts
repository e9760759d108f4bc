import { expect, test } from 'vitest';
import { type DnsView, joinStrings, recordsOf } from '../../src/dns/answer.js';
import { defaultBudget } from '../../src/net/budget.js';
import { CachingResolver } from '../../src/net/cache.js';
import { resolveWith } from '../../src/net/resolve-with.js';
import { withServer } from '../support/dns/ask.js';
import { domain } from '../support/dns/message.js';
import type { ServerReply } from '../support/dns/reply.js';

const delayMs = 80;

/** Each name's record names the next ones. */
const edges = new Map([
  ['a.test', 'b0.test b1.test b2.test b3.test b4+odd.test'],
  ...['b0', 'b1', 'b2', 'b3', 'b4+odd'].map((name, at): [string, string] => [
    `${name}.test`,
    `c${at}.test d+${at}.test`,
  ]),
]);

function reply({ name }: { name: string }): ServerReply {
  return { kind: 'records', records: [{ type: 'TXT', data: [edges.get(name) ?? ''] }], delayMs };
}

function walk(dns: DnsView): number {
  const seen = new Set<string>();
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const strings of recordsOf(dns.lookup(domain(name), 'TXT'))) {
      for (const next of joinStrings(strings).split(' ')) if (next !== '') visit(next);
    }
  };
  visit('a.test');
  return seen.size;
}

test('16 questions on 3 levels take about 3 round trips, through node:dns and the wire client', async () => {
  await withServer(reply, async (server, resolver) => {
    // The wire client is loaded on first use; that is not what is measured here.
    await resolver.resolve(domain('warm+up.test'), 'TXT', new AbortController().signal);
    const startedAt = performance.now();
    const { value } = await resolveWith(walk, resolver, defaultBudget);
    const elapsedMs = performance.now() - startedAt;
    expect(value).toBe(16);
    // TXT is asked twice at once, but for the seven names that only the wire client asks.
    expect(server.log).toHaveLength(17 + 10);
    expect(elapsedMs).toBeGreaterThan(3 * delayMs - 5);
    // One after the other they would take sixteen.
    expect(elapsedMs).toBeLessThan(14 * delayMs);
  });
});

test('several domains at once ask for what they share once', async () => {
  await withServer(reply, async (server, resolver) => {
    const shared = new CachingResolver(resolver);
    const runs = Array.from({ length: 8 }, () => resolveWith(walk, shared, defaultBudget));
    expect((await Promise.all(runs)).map(({ value }) => value)).toEqual(Array(8).fill(16));
    expect(server.log).toHaveLength(16 + 10);
  });
});
