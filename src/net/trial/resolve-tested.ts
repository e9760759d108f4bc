import type { DnsView } from '../../dns/answer.js';
import type { Budget } from '../budget.js';
import { type Resolution, resolveWith } from '../resolve-with.js';
import type { Resolver } from '../resolver.js';
import type { Judgement } from './judgement.js';
import type { TestedResolver } from './tested-resolver.js';

/**
 * How long a finished run waits for probes that are still open: more than a name that nobody asked for before takes at
 * any ordinary resolver. Those that lie are near and quick.
 */
const graceMs = 1000;

/** As {@link resolveWith}; if the answers turn out to be false, over what remains of them. */
export async function resolveTested<T>(
  compute: (dns: DnsView) => T,
  { resolver, tested }: { readonly resolver: Resolver; readonly tested: TestedResolver },
  budget: Budget,
): Promise<Resolution<T> & { readonly judgement: Judgement }> {
  const startedAt = performance.now();
  const leftMs = () => Math.max(0, startedAt + budget.deadlineMs - performance.now());
  const resolution = await resolveWith(compute, resolver, budget);
  const judgement = await tested.judgement(Math.min(graceMs, leftMs()));
  if (judgement.kind === 'believed') return { ...resolution, judgement };
  return { ...(await resolveWith(compute, resolver, { ...budget, deadlineMs: leftMs() })), judgement };
}
