import { describe, expect, it } from 'vitest';
import { fuzzTargets } from './targets.js';

/** A few, the same every time; `npm run fuzz` tries as many as there is time for, each time others. */
const bounds = { seed: 20261128, cases: 60, timeLimitMs: 5_000 };

describe('whatever somebody else writes', () => {
  it.each(fuzzTargets.map((target) => [target.name, target] as const))('%s', async (_name, target) => {
    const { failure, cases } = await target.run(bounds);
    expect(failure).toBeUndefined();
    expect(cases).toBeGreaterThan(0);
  });
});
