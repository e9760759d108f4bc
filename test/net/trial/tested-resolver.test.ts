import { describe, expect, test } from 'vitest';
import type { DnsView, RecordType } from '../../../src/dns/answer.js';
import type { Domain } from '../../../src/dns/name.js';
import { defaultBudget } from '../../../src/net/budget.js';
import { CachingResolver } from '../../../src/net/cache.js';
import type { Resolver, SettledAnswer } from '../../../src/net/resolver.js';
import { resolveTested } from '../../../src/net/trial/resolve-tested.js';
import { TestedResolver } from '../../../src/net/trial/tested-resolver.js';
import { surelyThere } from '../../../src/senders/canary.js';
import { never } from '../../support/dns/ask.js';
import { domain } from '../../support/dns/message.js';

type Answering = (name: Domain, type: RecordType) => SettledAnswer | undefined;

/** Answers in the next turn of the loop; what has no answer stays open. */
function asynchronous(answering: Answering): { resolver: Resolver; asked: string[] } {
  const asked: string[] = [];
  const resolve = (name: Domain, type: RecordType) => {
    asked.push(`${type} ${name}`);
    const answer = answering(name, type);
    return new Promise((settle) => {
      if (answer !== undefined) setImmediate(() => settle(answer));
    });
  };
  return { resolver: { resolve: resolve as Resolver['resolve'], close: () => {} }, asked };
}

const nxdomain: SettledAnswer = { status: 'nxdomain' };
const txt: SettledAnswer = { status: 'found', records: [['text']] };
const isProbe = (name: string): boolean => /directo|root-servers|invalid$|^\.$/.test(name);

function run<T>(answering: Answering, compute: (dns: DnsView) => T, deadlineMs = 5000) {
  const { resolver, asked } = asynchronous(answering);
  const tested = new TestedResolver(new CachingResolver(resolver), surelyThere);
  const budget = { ...defaultBudget, deadlineMs };
  return resolveTested(compute, { resolver: tested, tested }, budget).then((resolution) => ({ ...resolution, asked }));
}

const two = (dns: DnsView) => {
  const first = dns.lookup(domain('first.test'), 'TXT');
  if (first.status === 'unasked') return [first];
  return [first, dns.lookup(domain('second.test'), 'TXT')];
};

describe('a resolver under test', () => {
  test('is tested with the first question, and not before', () => {
    const { resolver, asked } = asynchronous(() => nxdomain);
    const tested = new TestedResolver(resolver, surelyThere);
    expect(asked).toEqual([]);
    void tested.resolve(domain('x.test'), 'TXT', never);
    expect(asked).toHaveLength(7);
    void tested.resolve(domain('y.test'), 'TXT', never);
    expect(asked).toHaveLength(8);
  });

  test('that was asked nothing is waited for no longer than that takes', async () => {
    const { resolver, asked } = asynchronous(() => undefined);
    const tested = new TestedResolver(resolver, surelyThere);
    expect(await tested.judgement(60_000)).toEqual({ kind: 'believed' });
    expect(asked).toEqual([]);
  });

  test('is believed if nothing speaks against it', async () => {
    const { value, judgement } = await run((name) => (/invalid|[0-9a-f]{24}/.test(name) ? nxdomain : txt), two);
    expect(judgement).toEqual({ kind: 'believed' });
    expect(value).toEqual([txt, txt]);
  });

  test('that knows names that cannot exist is believed in nothing', async () => {
    const { value, judgement, asked } = await run(() => txt, two);
    expect(judgement).toMatchObject({ kind: 'false', evidence: { kind: 'invents-names' } });
    const failed = { status: 'failed', reason: 'invents-names' };
    expect(value).toEqual([failed, failed]);
    // What is not believed is not asked for again.
    expect(asked.filter((one) => one === 'TXT first.test')).toHaveLength(1);
  });

  test('that denies everything is believed only in what it has', async () => {
    const { value } = await run((name) => (name === 'first.test' ? txt : nxdomain), two);
    expect(value).toEqual([txt, { status: 'failed', reason: 'denies-names' }]);
  });

  test('that lies about one host is not believed about that one', async () => {
    const inside: SettledAnswer = { status: 'found', records: [{ family: 4, bits: 0x0a00_0001 }] };
    const host = domain('directo.gate.ee');
    const answering: Answering = (name, type) => {
      if (name === host) return type === 'A' ? inside : nxdomain;
      return /invalid|[0-9a-f]{24}/.test(name) ? nxdomain : txt;
    };
    const compute = (dns: DnsView) => [dns.lookup(host, 'A'), dns.lookup(host, 'AAAA'), ...two(dns)];
    const { value } = await run(answering, compute);
    const failed = { status: 'failed', reason: 'private-addresses' };
    expect(value).toEqual([failed, failed, txt, txt]);
  });

  test('is not asked again for what failed', async () => {
    const servfail: SettledAnswer = { status: 'failed', reason: 'servfail' };
    const { value, asked } = await run((name) => (name === 'first.test' ? servfail : nxdomain), two);
    expect(value).toEqual([servfail, { status: 'failed', reason: 'denies-names' }]);
    expect(asked.filter((one) => one === 'TXT first.test')).toHaveLength(1);
  });

  test('whose probes get no answer is believed after a while, but for the time that the run still has', async () => {
    const startedAt = performance.now();
    const { value, judgement } = await run((name) => (isProbe(name) ? undefined : txt), two, 300);
    expect(judgement).toEqual({ kind: 'believed' });
    expect(value).toEqual([txt, txt]);
    expect(performance.now() - startedAt).toBeLessThan(900);
  });

  test('is waited for only once', async () => {
    const { resolver } = asynchronous((name) => (isProbe(name) ? undefined : txt));
    const tested = new TestedResolver(resolver, surelyThere);
    await tested.resolve(domain('x.test'), 'TXT', never);
    await tested.judgement(10);
    const startedAt = performance.now();
    await tested.judgement(60_000);
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });

  test('that is found out late is not believed from then on', async () => {
    let release: () => void = () => {};
    const held = new Promise<SettledAnswer>((settle) => {
      release = () => settle(txt);
    });
    const { resolver } = asynchronous(() => txt);
    const slow: Resolver = {
      resolve: ((name: Domain, type: RecordType, signal: AbortSignal) =>
        isProbe(name) ? held : resolver.resolve(name, type, signal)) as Resolver['resolve'],
      close: () => {},
    };
    const tested = new TestedResolver(slow, surelyThere);
    expect(await tested.resolve(domain('x.test'), 'TXT', never)).toEqual(txt);
    expect(await tested.judgement(10)).toEqual({ kind: 'believed' });
    release();
    await new Promise(setImmediate);
    expect(await tested.judgement(10)).toMatchObject({ kind: 'false' });
    expect(await tested.resolve(domain('x.test'), 'TXT', never)).toMatchObject({ reason: 'invents-names' });
  });
});
