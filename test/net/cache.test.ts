import { describe, expect, test } from 'vitest';
import type { DnsView } from '../../src/dns/answer.js';
import { defaultBudget } from '../../src/net/budget.js';
import { CachingResolver } from '../../src/net/cache.js';
import { resolveWith } from '../../src/net/resolve-with.js';
import type { Resolver, SettledAnswer } from '../../src/net/resolver.js';
import { never } from '../support/dns/ask.js';
import { domain } from '../support/dns/message.js';

interface Pending {
  readonly key: string;
  readonly signal: AbortSignal;
  settle(answer: SettledAnswer): void;
}

/** Leaves every question open until the test settles it. */
function manual(): { resolver: Resolver; pending: Pending[]; closed: () => number } {
  const pending: Pending[] = [];
  let closed = 0;
  const resolve = (name: string, type: string, signal: AbortSignal) =>
    new Promise((settle) => {
      pending.push({ key: `${type} ${name}`, signal, settle });
    });
  const close = () => {
    closed += 1;
  };
  return { resolver: { resolve: resolve as Resolver['resolve'], close }, pending, closed: () => closed };
}

const name = domain('shared.test');
const found = { status: 'found', records: [['text']] } as const;
const servfail = { status: 'failed', reason: 'servfail' } as const;

describe('sharing', () => {
  test('a question in flight is not asked again', async () => {
    const { resolver, pending } = manual();
    const cache = new CachingResolver(resolver);
    const both = [cache.resolve(name, 'TXT', never), cache.resolve(name, 'TXT', never)];
    expect(pending.map(({ key }) => key)).toEqual(['TXT shared.test']);
    pending[0]!.settle(found);
    expect(await Promise.all(both)).toEqual([found, found]);
  });

  test('type and name tell questions apart', () => {
    const { resolver, pending } = manual();
    const cache = new CachingResolver(resolver);
    cache.resolve(name, 'TXT', never);
    cache.resolve(name, 'MX', never);
    cache.resolve(domain('other.test'), 'TXT', never);
    expect(pending).toHaveLength(3);
  });

  test.each([found, { status: 'nodata' }, { status: 'nxdomain' }] as const)(
    '$status is kept and then at hand',
    async (answer) => {
      const { resolver, pending } = manual();
      const cache = new CachingResolver(resolver);
      const first = cache.resolve(name, 'TXT', never);
      pending[0]!.settle(answer);
      await first;
      expect(cache.resolve(name, 'TXT', never)).toEqual(answer);
      expect(pending).toHaveLength(1);
    },
  );

  test('a failure is not kept', async () => {
    const { resolver, pending } = manual();
    const cache = new CachingResolver(resolver);
    const first = cache.resolve(name, 'TXT', never);
    pending[0]!.settle(servfail);
    expect(await first).toEqual(servfail);
    const second = cache.resolve(name, 'TXT', never);
    pending[1]!.settle(found);
    expect(await second).toEqual(found);
  });

  test('runs of several domains ask for a common name once', async () => {
    let asked = 0;
    const inner: Resolver = {
      resolve: (async () => {
        asked += 1;
        return found;
      }) as Resolver['resolve'],
      close: () => {},
    };
    const cache = new CachingResolver(inner);
    const compute = (own: string) => (dns: DnsView) => [
      dns.lookup(domain(own), 'TXT').status,
      dns.lookup(name, 'TXT').status,
    ];
    const runs = ['a', 'b', 'c'].map((own) => resolveWith(compute(own), cache, defaultBudget));
    expect((await Promise.all(runs)).map(({ value }) => value)).toEqual(Array(3).fill(['found', 'found']));
    expect(asked).toBe(4);
  });
});

describe('cancelling', () => {
  test('one run that leaves does not cancel the question of another', async () => {
    const { resolver, pending } = manual();
    const cache = new CachingResolver(resolver);
    const leaving = new AbortController();
    const one = cache.resolve(name, 'TXT', leaving.signal);
    const other = cache.resolve(name, 'TXT', never);
    leaving.abort();
    expect(await one).toEqual({ status: 'failed', reason: 'timeout' });
    expect(pending[0]!.signal.aborted).toBe(false);
    pending[0]!.settle(found);
    expect(await other).toEqual(found);
  });

  test('when nobody waits any more the question is cancelled, and asked anew later', async () => {
    const { resolver, pending } = manual();
    const cache = new CachingResolver(resolver);
    const leaving = new AbortController();
    const one = cache.resolve(name, 'TXT', leaving.signal);
    leaving.abort();
    await one;
    expect(pending[0]!.signal.aborted).toBe(true);
    const later = cache.resolve(name, 'TXT', never);
    pending[0]!.settle(servfail);
    pending[1]!.settle(found);
    expect(await later).toEqual(found);
  });

  test('a run that is over gets no more answers', () => {
    const { resolver, pending } = manual();
    expect(new CachingResolver(resolver).resolve(name, 'TXT', AbortSignal.abort())).toEqual({
      status: 'failed',
      reason: 'timeout',
    });
    expect(pending).toHaveLength(0);
  });

  test('closing closes the resolver behind', () => {
    const { resolver, closed } = manual();
    new CachingResolver(resolver).close();
    expect(closed()).toBe(1);
  });
});

describe('memory', () => {
  test('the least recently used answers go when too much is held', () => {
    const asked: string[] = [];
    const inner: Resolver = {
      resolve: ((question: string) => {
        asked.push(question);
        return { status: 'found', records: [['x'.repeat(1000)]] };
      }) as Resolver['resolve'],
      close: () => {},
    };
    const cache = new CachingResolver(inner, 5000);
    for (const text of ['a', 'b', 'c']) cache.resolve(domain(text), 'TXT', never);
    cache.resolve(domain('a'), 'TXT', never);
    cache.resolve(domain('d'), 'TXT', never);
    asked.length = 0;
    for (const text of ['a', 'c', 'd', 'b']) cache.resolve(domain(text), 'TXT', never);
    expect(asked).toEqual(['b']);
  });
});
