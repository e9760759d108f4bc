import type { Domain } from '../../../src/dns/name.js';
import type { Resolver, SettledAnswer } from '../../../src/net/resolver.js';

export interface Entry {
  readonly text: string;
  /** Without it, the answer is at hand. */
  readonly delayMs?: number;
}

export interface FakeResolver extends Resolver {
  readonly asked: { name: Domain; at: number }[];
  mostInFlight(): number;
  aborted(): number;
}

/** Answers TXT questions from a table, each after its own delay. */
export function fakeResolver(table: (name: Domain) => Entry | undefined): FakeResolver {
  const asked: { name: Domain; at: number }[] = [];
  let inFlight = 0;
  let most = 0;
  let aborted = 0;
  const resolve = (name: Domain, _type: string, signal: AbortSignal) => {
    asked.push({ name, at: performance.now() });
    const entry = table(name);
    const answer: SettledAnswer<'TXT'> =
      entry === undefined ? { status: 'nxdomain' } : { status: 'found', records: [[entry.text]] };
    if (entry?.delayMs === undefined) return answer;
    inFlight += 1;
    most = Math.max(most, inFlight);
    return new Promise<SettledAnswer<'TXT'>>((settle) => {
      const cancel = () => {
        clearTimeout(timer);
        aborted += 1;
        inFlight -= 1;
        settle({ status: 'failed', reason: 'timeout' });
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', cancel);
        inFlight -= 1;
        settle(answer);
      }, entry.delayMs);
      signal.addEventListener('abort', cancel);
    });
  };
  return {
    asked,
    mostInFlight: () => most,
    aborted: () => aborted,
    // The fake is only ever asked for TXT.
    resolve: resolve as Resolver['resolve'],
    close: () => {},
  };
}
