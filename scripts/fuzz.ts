import { parseArgs } from 'node:util';
import { fuzzTargets } from '../test/fuzz/targets.js';

/**
 * `npm run fuzz -- [--seconds 30] [--seed 1] [--only name]`: tries every target for so long, with other inputs each time,
 * and prints how many cases there were and from which seed. A failure is told with the smallest input that shows it.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { seconds: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
  });
  const timeLimitMs = Number(values.seconds ?? 30) * 1000;
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  const only = values.only;
  for (const target of fuzzTargets.filter(({ name }) => only === undefined || name.includes(only))) {
    const result = await target.run({ seed, cases: Number.MAX_SAFE_INTEGER, timeLimitMs });
    const { name, cases, slowestMs, failure } = result;
    process.stdout.write(`${name}: ${cases} cases from seed ${seed}, slowest ${slowestMs} ms\n`);
    if (failure !== undefined) {
      process.stdout.write(`${failure}\n`);
      process.exitCode = 1;
    }
  }
}
