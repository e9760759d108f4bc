import fc from 'fast-check';

/** What one run of a target came to. */
export interface FuzzResult {
  readonly name: string;
  readonly cases: number;
  readonly seed: number;
  /** Milliseconds of processor time that the slowest case took. */
  readonly slowestMs: number;
  /** What went wrong, with the smallest input that shows it; none if nothing did. */
  readonly failure?: string;
}

/** How far to go. */
export interface FuzzBounds {
  readonly seed: number;
  readonly cases: number;
  /** After this much time no further case is begun. */
  readonly timeLimitMs?: number;
}

export interface FuzzTarget {
  readonly name: string;
  run(bounds: FuzzBounds): Promise<FuzzResult>;
}

/** No input of these sizes may take longer, on whatever machine. */
const mostMs = 2_000;

/**
 * A property of whatever an arbitrary makes: it holds if `check` neither throws nor takes long. `weight`: of how many
 * other cases one takes the time.
 */
export function target<T>(
  name: string,
  input: fc.Arbitrary<T>,
  check: (value: T) => void | Promise<void>,
  weight = 1,
): FuzzTarget {
  return {
    name,
    run: async ({ seed, cases, timeLimitMs }) => {
      let slowestMs = 0;
      const property = fc.asyncProperty(input, async (value) => {
        const before = process.cpuUsage();
        await check(value);
        const { user, system } = process.cpuUsage(before);
        const took = (user + system) / 1000;
        slowestMs = Math.max(slowestMs, took);
        if (took > mostMs) throw new Error(`took ${Math.round(took)} ms of processor time`);
      });
      const limit = timeLimitMs === undefined ? {} : { interruptAfterTimeLimit: timeLimitMs };
      const details = await fc.check(property, { seed, numRuns: Math.ceil(cases / weight), ...limit });
      const result = { name, cases: details.numRuns, seed: details.seed, slowestMs: Math.round(slowestMs) };
      if (!details.failed) return result;
      return { ...result, failure: `${fc.defaultReportMessage(details)}\n${String(details.errorInstance)}` };
    },
  };
}
