import { describe, expect, test, vi } from 'vitest';
import { NetworkResolver } from '../../../src/net/network/resolver.js';
import { askOnce, never, withServer } from '../../support/dns/ask.js';
import { domain, type ServerRecord } from '../../support/dns/message.js';
import type { ServerReply } from '../../support/dns/reply.js';

function txt(...strings: string[]): ServerRecord {
  return { type: 'TXT', data: strings };
}

function records(...list: ServerRecord[]): ServerReply {
  return { kind: 'records', records: list };
}

// Most of these only wait, so they wait together.
describe.concurrent('trying again', () => {
  test('SERVFAIL once is no failure', async () => {
    let asked = 0;
    const once = (): ServerReply => {
      asked += 1;
      return asked === 1 ? { kind: 'rcode', rcode: 2 } : records(txt('second'));
    };
    const { answer } = await askOnce('x.test', 'TXT', once);
    expect(answer).toEqual({ status: 'found', records: [['second']] });
  });

  test('SERVFAIL is tried twice and not more', async () => {
    const { log } = await askOnce('x.test', 'A', { kind: 'rcode', rcode: 2 }, { tries: 5 });
    // Each try asks twice.
    expect(log).toHaveLength(4);
  });

  test('NXDOMAIN is confirmed and not tried again', async () => {
    expect((await askOnce('x.test', 'A', { kind: 'rcode', rcode: 3 })).log).toHaveLength(2);
  });

  test.each([
    { timeoutMs: 300, tries: 1 },
    { timeoutMs: 300, tries: 2 },
    { timeoutMs: 200, tries: 4 },
    { timeoutMs: 1500, tries: 1 },
  ])('silence lasts $tries times $timeoutMs ms and no longer', async ({ timeoutMs, tries }) => {
    const { answer, elapsedMs, log } = await askOnce('x.test', 'TXT', { kind: 'silence' }, { timeoutMs, tries });
    expect(answer).toEqual({ status: 'failed', reason: 'timeout' });
    expect(elapsedMs).toBeGreaterThan(timeoutMs * tries - 5);
    // Generous: the machine may be busy.
    expect(elapsedMs).toBeLessThan(timeoutMs * tries + 1000);
    expect(log.length).toBeGreaterThanOrEqual(tries);
  });

  test('quick answers before do not shorten the time-out of a slow one', async () => {
    const slowAfterQuick = ({ name }: { name: string }): ServerReply =>
      name === 'slow.test' ? { kind: 'records', records: [txt('slow')], delayMs: 1200 } : records(txt('quick'));
    // c-ares learns to give up after a second.
    await withServer(
      slowAfterQuick,
      async (_server, resolver) => {
        for (let at = 0; at < 20; at += 1) await resolver.resolve(domain(`q${at}.test`), 'TXT', never);
        const answer = await resolver.resolve(domain('slow.test'), 'TXT', never);
        expect(answer).toEqual({ status: 'found', records: [['slow']] });
      },
      { timeoutMs: 4000, tries: 1 },
    );
  });

  test('the next server is asked after a time-out, and is asked first from then on', async () => {
    await withServer(
      () => ({ kind: 'silence' }),
      (dead) =>
        withServer(
          () => records(txt('alive')),
          async (alive) => {
            const servers = [dead, alive].map(({ port }) => ({ address: '127.0.0.1', port }));
            const resolver = new NetworkResolver({ servers, timeoutMs: 200, tries: 2 });
            const first = await resolver.resolve(domain('one.test'), 'TXT', never);
            const second = await resolver.resolve(domain('two.test'), 'TXT', never);
            resolver.close();
            expect([first.status, second.status]).toEqual(['found', 'found']);
            expect(new Set(dead.log.map(({ name }) => name))).toEqual(new Set(['one.test']));
          },
        ),
    );
  });
});

describe('cancelling', () => {
  test('an aborted question is a time-out at once', async () => {
    await withServer(
      () => ({ kind: 'silence' }),
      async (_server, resolver) => {
        const controller = new AbortController();
        const startedAt = performance.now();
        const open = ['x.test', 'a+b.test'].map((name) => resolver.resolve(domain(name), 'TXT', controller.signal));
        setTimeout(() => controller.abort(), 50);
        expect(await Promise.all(open)).toEqual(open.map(() => ({ status: 'failed', reason: 'timeout' })));
        expect(performance.now() - startedAt).toBeLessThan(3000);
      },
      { timeoutMs: 5000, tries: 3 },
    );
  });

  test('closing ends what is open, also what waits for its turn, and refuses what is new', async () => {
    await withServer(
      () => ({ kind: 'silence' }),
      async (server, resolver) => {
        const open = Array.from({ length: 300 }, (_, at) => resolver.resolve(domain(`n${at}.test`), 'A', never));
        await vi.waitFor(() => expect(server.log.length).toBeGreaterThan(200), { timeout: 4000 });
        // Long enough for those to come that should wait.
        await new Promise((done) => setTimeout(done, 100));
        resolver.close();
        expect(await Promise.all(open)).toEqual(open.map(() => ({ status: 'failed', reason: 'timeout' })));
        expect(await resolver.resolve(domain('x.test'), 'A', never)).toEqual({ status: 'failed', reason: 'timeout' });
        // 150 questions, each asked twice.
        expect(server.log.length).toBeLessThanOrEqual(300);
      },
      { timeoutMs: 5000, tries: 3 },
    );
  });

  test('150 questions at a dead server end in time-outs, not in errors of our own', async () => {
    await withServer(
      () => ({ kind: 'silence' }),
      async (_server, resolver) => {
        const ask = (prefix: string) =>
          Promise.all(
            Array.from({ length: 400 }, (_, at) => resolver.resolve(domain(`${prefix}${at}.test`), 'A', never)),
          );
        const answers = [...(await ask('a')), ...(await ask('b'))];
        expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
          new Set([JSON.stringify({ status: 'failed', reason: 'timeout' })]),
        );
      },
      { timeoutMs: 50, tries: 2 },
    );
  });
});
