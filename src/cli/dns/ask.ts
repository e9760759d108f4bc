import type { DnsView } from '../../dns/answer.js';
import { observedView } from '../../dns/observed-view.js';
import { type AnsweredQuestion, viewOfRun } from '../../dns/saved-run.js';
import { questionKey } from '../../dns/snapshot.js';
import { resolveWith } from '../../net/resolve-with.js';
import type { Dns } from './dns-options.js';

export interface Answered<T> {
  readonly value: T;
  /** How many questions the value rests on: the same for the same answers, however fast they came. */
  readonly questions: number;
}

/**
 * Runs a computation against the DNS of the options until nothing is missing, or once against a saved run. `label`
 * tells what it is about, so that a saved run finds its answers again.
 */
export async function ask<T>(dns: Dns, label: string, compute: (view: DnsView) => T): Promise<Answered<T>> {
  if (dns.replayed !== undefined) {
    const { view, used } = observedView(viewOfRun(dns.replayed, label));
    const value = compute(view);
    return { value, questions: used.size };
  }
  // The last run is the one that counts: it is handed a view of all answers.
  let used: ReadonlyMap<string, AnsweredQuestion> = new Map();
  const { value } = await resolveWith(
    (asked) => {
      const observation = observedView(asked);
      used = observation.used;
      return compute(observation.view);
    },
    dns.resolver,
    dns.budget,
  );
  if (dns.recorded !== undefined) {
    const earlier = dns.recorded.get(label) ?? [];
    const all = new Map([...earlier, ...used.values()].map((one) => [questionKey(one.name, one.type), one]));
    dns.recorded.set(label, [...all.values()]);
  }
  return { value, questions: used.size };
}
