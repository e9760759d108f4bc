import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type DnsView, joinStrings, recordsOf } from '../../src/dns/answer.js';
import { type Domain, root } from '../../src/dns/name.js';
import { defaultBudget } from '../../src/net/budget.js';
import { resolveWith } from '../../src/net/resolve-with.js';
import type { Resolver } from '../../src/net/resolver.js';
import { ZoneResolver } from '../../src/net/zone-resolver.js';
import { type Entry, fakeResolver } from '../support/dns/fake-resolver.js';
import { domain } from '../support/dns/message.js';

function textAt(dns: DnsView, name: Domain): string {
  const answer = dns.lookup(name, 'TXT');
  return answer.status === 'found' ? recordsOf(answer).map(joinStrings).join() : answer.status;
}

/** Every record names, separated by blanks, the names to look at next; returns how each ended. */
function walk(...from: string[]): (dns: DnsView) => Map<string, string> {
  return (dns) => {
    const seen = new Map<string, string>();
    const visit = (name: string) => {
      if (seen.has(name)) return;
      const answer = dns.lookup(domain(name), 'TXT');
      seen.set(name, answer.status === 'failed' ? answer.reason : answer.status);
      for (const strings of recordsOf(answer))
        for (const next of joinStrings(strings).split(' ')) if (next) visit(next);
    };
    for (const name of from) visit(name);
    return seen;
  };
}

function tree(
  delayMs: number | undefined,
  edges: Readonly<Record<string, string>>,
): (name: Domain) => Entry | undefined {
  return (name) => {
    const text = edges[name];
    if (text === undefined) return undefined;
    return delayMs === undefined ? { text } : { text, delayMs };
  };
}

/** Runs work on a clock of its own, which stands still while anything is computed: waiting costs nothing and is exact. */
async function timed<T>(work: () => Promise<T>): Promise<{ value: T; elapsedMs: number }> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'performance'] });
  try {
    const startedAt = performance.now();
    const done = work().then((value) => ({ value, elapsedMs: performance.now() - startedAt }));
    await vi.runAllTimersAsync();
    return await done;
  } finally {
    vi.useRealTimers();
  }
}

describe('asking', () => {
  test('runs until nothing new is asked, each question once', async () => {
    const resolver = fakeResolver(tree(5, { a: 'b c', b: 'd', c: 'd b', d: '' }));
    const { value, spent } = await resolveWith(walk('a'), resolver, defaultBudget);
    expect([...value.values()]).toEqual(['found', 'found', 'found', 'found']);
    expect(resolver.asked.map(({ name }) => name).sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(spent).toMatchObject({ questions: 4, refused: [], deadlineReached: false });
  });

  test('the same computation over the snapshot gives the same value', async () => {
    const resolver = fakeResolver(tree(1, { a: 'b c', b: 'd x', c: 'd b', d: '' }));
    const { value, snapshot } = await resolveWith(walk('a'), resolver, defaultBudget);
    expect(walk('a')(snapshot)).toEqual(value);
  });

  test('16 questions on 3 levels of 50 ms take 150 ms', async () => {
    const edges: Record<string, string> = { a: 'b0 b1 b2 b3 b4' };
    for (const at of [0, 1, 2, 3, 4]) {
      edges[`b${at}`] = `c${at} d${at}`;
      edges[`c${at}`] = '';
      edges[`d${at}`] = '';
    }
    const { value, elapsedMs } = await timed(() =>
      resolveWith(walk('a'), fakeResolver(tree(50, edges)), defaultBudget),
    );
    expect(value.spent.questions).toBe(16);
    expect(elapsedMs).toBe(150);
    expect(value.spent.rounds).toBeLessThanOrEqual(17);
  });

  test('a slow answer delays only what depends on it', async () => {
    const texts: Record<string, Entry> = {
      slow: { text: '', delayMs: 400 },
      fast: { text: 'next', delayMs: 20 },
      next: { text: 'last', delayMs: 20 },
      last: { text: '', delayMs: 20 },
    };
    const resolver = fakeResolver((name) => texts[name]);
    const { elapsedMs } = await timed(() => resolveWith(walk('slow', 'fast'), resolver, defaultBudget));
    const [first, last] = ['fast', 'last'].map((asked) => resolver.asked.find(({ name }) => name === asked)!.at);
    expect(last! - first!).toBe(40);
    expect(elapsedMs).toBe(400);
  });

  test('answers of the same tick cost one run', async () => {
    const children = Array.from({ length: 40 }, (_, at) => `c${at}`);
    const waiting: (() => void)[] = [];
    const resolver: Resolver = {
      resolve: (() =>
        new Promise((settle) => {
          waiting.push(() => settle({ status: 'nodata' }));
          if (waiting.length === children.length) for (const release of waiting) release();
        })) as Resolver['resolve'],
      close: () => {},
    };
    const { spent } = await resolveWith(walk(...children), resolver, defaultBudget);
    expect(spent).toMatchObject({ questions: 40, rounds: 2 });
  });

  test('what is still in flight and no longer looked at is not waited for', async () => {
    const texts: Record<string, Entry> = {
      speculative: { text: '', delayMs: 5000 },
      decides: { text: 'yes', delayMs: 10 },
    };
    const resolver = fakeResolver((name) => texts[name]);
    const compute = (dns: DnsView) => {
      const decided = textAt(dns, domain('decides'));
      return decided === 'unasked' ? textAt(dns, domain('speculative')) : decided;
    };
    const { value, elapsedMs } = await timed(() => resolveWith(compute, resolver, defaultBudget));
    expect(value.value).toBe('yes');
    expect(elapsedMs).toBe(10);
    expect(resolver.aborted()).toBe(1);
  });

  test('answers at hand are taken without waiting: no timer, no turn of the event loop', async () => {
    let turned = false;
    const immediate = setImmediate(() => {
      turned = true;
    });
    const view: DnsView = {
      lookup: ((name: Domain) =>
        name === 'a' ? { status: 'found', records: [['b']] } : { status: 'nodata' }) as DnsView['lookup'],
    };
    const { value } = await resolveWith(walk('a'), new ZoneResolver(view), defaultBudget);
    expect([...value]).toEqual([
      ['a', 'found'],
      ['b', 'nodata'],
    ]);
    expect(turned).toBe(false);
    clearImmediate(immediate);
  });

  test('any tree ends in the same value as asking one question after the other', async () => {
    const name = fc.nat({ max: 11 }).map((at) => `n${at}`);
    const edges = fc.dictionary(
      name,
      fc.array(name, { maxLength: 4 }).map((list) => list.join(' ')),
    );
    const delays = fc.array(fc.nat({ max: 4 }), { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(edges, delays, fc.integer({ min: 1, max: 12 }), async (table, waits, maxInFlight) => {
        const delayed = fakeResolver((asked) => {
          const text = Object.hasOwn(table, asked) ? table[asked] : undefined;
          const delayMs = waits[Number(asked.slice(1))]!;
          return text === undefined ? undefined : { text, ...(delayMs === 0 ? {} : { delayMs }) };
        });
        const { value, spent } = await resolveWith(walk('n0', 'n1'), delayed, { ...defaultBudget, maxInFlight });
        const oneByOne = walk(
          'n0',
          'n1',
        )({
          lookup: ((asked: Domain) =>
            Object.hasOwn(table, asked)
              ? { status: 'found', records: [[table[asked]]] }
              : { status: 'nxdomain' }) as DnsView['lookup'],
        });
        expect(value).toEqual(oneByOne);
        expect(spent.questions).toBe(oneByOne.size);
        expect(delayed.mostInFlight()).toBeLessThanOrEqual(maxInFlight);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the budget', () => {
  /** Every name leads to ten more, without end. */
  const hostile = (name: Domain): Entry => ({
    text: Array.from({ length: 10 }, (_, at) => `${at}.${name === root ? 'x' : name}`).join(' '),
    delayMs: 1,
  });

  test('a hostile tree stops at maxQuestions, and what was refused is told and stays unasked', async () => {
    const resolver = fakeResolver(hostile);
    const depthLimited = (dns: DnsView) => {
      const seen = new Map<string, string>();
      const visit = (name: string, depth: number) => {
        const text = textAt(dns, domain(name));
        seen.set(name, text);
        if (depth < 3 && text !== 'unasked') for (const next of text.split(' ')) visit(next, depth + 1);
      };
      visit('x', 0);
      return seen;
    };
    const { value, spent, snapshot } = await resolveWith(depthLimited, resolver, {
      ...defaultBudget,
      maxQuestions: 50,
    });
    expect(resolver.asked).toHaveLength(50);
    expect(spent.questions).toBe(50);
    const unasked = [...value].filter(([, text]) => text === 'unasked').map(([name]) => name);
    expect(unasked.length).toBeGreaterThan(0);
    expect(spent.refused.map(({ name }) => name)).toEqual(unasked);
    expect(depthLimited(snapshot)).toEqual(value);
  });

  test('never more than maxInFlight are open', async () => {
    const children = Array.from({ length: 60 }, (_, at) => `c${at}`).join(' ');
    const resolver = fakeResolver((name) => (name === 'a' ? { text: children } : { text: '', delayMs: 5 }));
    const { spent } = await resolveWith(walk('a'), resolver, { ...defaultBudget, maxInFlight: 7 });
    expect(spent.questions).toBe(61);
    expect(resolver.mostInFlight()).toBe(7);
  });

  test('past the deadline open and new questions are time-outs', async () => {
    const texts: Record<string, Entry> = {
      quick: { text: '', delayMs: 10 },
      stuck: { text: '', delayMs: 60_000 },
    };
    const resolver = fakeResolver((name) => texts[name]);
    const compute = (dns: DnsView) => {
      const stuck = dns.lookup(domain('stuck'), 'TXT');
      const after = stuck.status === 'failed' ? dns.lookup(domain('after'), 'TXT') : undefined;
      return { quick: textAt(dns, domain('quick')), stuck, after };
    };
    const budget = { ...defaultBudget, deadlineMs: 150 };
    const { value, elapsedMs } = await timed(() => resolveWith(compute, resolver, budget));
    expect(value.value).toEqual({
      quick: '',
      stuck: { status: 'failed', reason: 'timeout' },
      after: { status: 'failed', reason: 'timeout' },
    });
    expect(value.spent.deadlineReached).toBe(true);
    expect(resolver.asked.map(({ name }) => name)).toEqual(['stuck', 'quick']);
    expect(resolver.aborted()).toBe(1);
    // The clock of the test takes a millisecond for what comes after the timers.
    expect(elapsedMs).toBeGreaterThanOrEqual(150);
    expect(elapsedMs).toBeLessThan(155);
  });

  test('slow answers one behind the other end at the deadline', async () => {
    const drip = fakeResolver((name) => ({ text: `${name}x`, delayMs: 40 }));
    const shallow = (dns: DnsView) => {
      let name = 'n';
      for (let depth = 0; depth < 30; depth += 1) {
        const text = textAt(dns, domain(name));
        if (text !== `${name}x`) return text;
        name = text;
      }
      return 'end';
    };
    const { value, elapsedMs } = await timed(() => resolveWith(shallow, drip, { ...defaultBudget, deadlineMs: 210 }));
    expect(value.value).toBe('failed');
    expect(elapsedMs).toBeGreaterThanOrEqual(210);
    expect(elapsedMs).toBeLessThan(215);
  });
});

describe('errors', () => {
  test('what the computation throws comes out, and what was in flight is cancelled', async () => {
    const texts: Record<string, Entry> = { fast: { text: '', delayMs: 5 }, slow: { text: '', delayMs: 60_000 } };
    const resolver = fakeResolver((name) => texts[name]);
    const compute = (dns: DnsView) => {
      const fast = textAt(dns, domain('fast'));
      textAt(dns, domain('slow'));
      if (fast !== 'unasked') throw new Error('our own bug');
      return fast;
    };
    await expect(resolveWith(compute, resolver, defaultBudget)).rejects.toThrow('our own bug');
    expect(resolver.aborted()).toBe(1);
  });

  test('a resolver that rejects against its promise does not hang the run', async () => {
    const resolver: Resolver = { resolve: () => Promise.reject(new Error('broken')), close: () => {} };
    await expect(resolveWith(walk('a'), resolver, defaultBudget)).rejects.toThrow('broken');
  });
});
