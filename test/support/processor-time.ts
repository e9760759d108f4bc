/** Milliseconds of processor time that `work` takes. Unlike the clock, it stands still while others use the machine. */
export function processorMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * The same of work that is waited for, while nothing else is: the least of up to four runs, as the collector may have to
 * tidy up after earlier work. One run is enough where it takes less than `enoughMs`.
 */
export async function awaitedProcessorMs(work: () => Promise<unknown>, enoughMs: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 4 && least >= enoughMs; tries += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** The least of four runs: what the work itself takes, without the compiler and the collection of garbage. */
export function leastProcessorMs(work: () => unknown): number {
  return Math.min(...Array.from({ length: 4 }, () => processorMs(work)));
}

/** The most that {@link growth} may be for time that grows with the size and no faster: as far from 16 as from 256. */
export const linearGrowth = 64;

/**
 * How many times as long `work` takes at sixteen times the size: about 16 where its time grows with the size, 256 where
 * it grows with the square.
 */
export function growth(work: (size: number) => unknown, size: number): number {
  // The first runs are for the compiler.
  leastProcessorMs(() => work(size));
  return leastProcessorMs(() => work(size * 16)) / leastProcessorMs(() => work(size));
}
