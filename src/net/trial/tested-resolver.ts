import { isVoid, type RecordType } from '../../dns/answer.js';
import type { Domain } from '../../dns/name.js';
import { questionKey } from '../../dns/snapshot.js';
import { afterArrivals } from '../bounded.js';
import type { Resolver, SettledAnswer } from '../resolver.js';
import { type Judgement, judge, type Probe } from './judgement.js';
import { type KnownQuestion, probesFor } from './probes.js';

/**
 * Asks `inner`, and tests it at the same time: its probes go out with the first question, so they cost no round trip.
 * From the moment when the answers are judged false, they count as failed: all of them, those that deny, or those about
 * one name ({@link judge}). What was answered before has to be asked again then, which sends nothing.
 */
export class TestedResolver implements Resolver {
  readonly #inner: Resolver;
  readonly #probes: Probe[];
  readonly #never = new AbortController();
  /** No cache has failures; kept unless all is believed, so that asking again means no waiting. */
  readonly #failures = new Map<string, SettledAnswer>();
  #judgement: Judgement = { kind: 'believed' };
  /** Without a question, nothing is tested. */
  #tests: { readonly all: Promise<unknown>; open: boolean } | undefined;

  constructor(inner: Resolver, known: readonly KnownQuestion[]) {
    this.#inner = inner;
    this.#probes = [...probesFor(known)];
  }

  resolve<T extends RecordType>(
    name: Domain,
    type: T,
    signal: AbortSignal,
  ): SettledAnswer<T> | Promise<SettledAnswer<T>> {
    this.#tests ??= this.#test();
    const known = this.#withoutAsking<T>(name, type);
    if (known !== undefined) return known;
    const answer = this.#inner.resolve(name, type, signal);
    return answer instanceof Promise
      ? answer.then((settled) => this.#weighed(name, type, settled))
      : this.#weighed(name, type, answer);
  }

  close(): void {
    this.#inner.close();
  }

  /**
   * The judgement when all probes are answered, or on those that are after `waitMs`; that long is waited only once. One
   * that comes later still holds for what is asked from then on. "False" is final.
   */
  async judgement(waitMs: number): Promise<Judgement> {
    const tests = this.#tests;
    if (tests?.open === true) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise((resolve) => {
        timer = setTimeout(() => afterArrivals(() => resolve(undefined)), waitMs);
      });
      await Promise.race([tests.all, late]);
      clearTimeout(timer);
      this.#decide(tests);
    }
    return this.#judgement;
  }

  #test(): { readonly all: Promise<unknown>; open: boolean } {
    const answers = this.#probes.map(async (probe, index) => {
      const answer = await this.#inner.resolve(probe.name, probe.type, this.#never.signal);
      this.#probes[index] = { ...probe, answer };
    });
    const tests = { all: Promise.all(answers), open: true };
    void tests.all.then(() => this.#decide(tests));
    return tests;
  }

  #decide(tests: { open: boolean }): void {
    tests.open = false;
    if (this.#judgement.kind === 'believed') this.#judgement = judge(this.#probes);
    if (this.#judgement.kind === 'believed') this.#failures.clear();
  }

  #withoutAsking<T extends RecordType>(name: Domain, type: T): SettledAnswer<T> | undefined {
    const judgement = this.#judgement;
    if (judgement.kind === 'believed') return undefined;
    const { evidence, alone } = judgement;
    if (evidence.kind !== 'denies-names' && (alone === undefined || alone === name))
      return { status: 'failed', reason: evidence.kind };
    // The key names the type, so the answer under it is of that type.
    return this.#failures.get(questionKey(name, type)) as SettledAnswer<T> | undefined;
  }

  #weighed<T extends RecordType>(name: Domain, type: T, answer: SettledAnswer<T>): SettledAnswer<T> {
    const judgement = this.#judgement;
    if (answer.status === 'failed') {
      if (this.#tests?.open === true || judgement.kind === 'false') this.#failures.set(questionKey(name, type), answer);
      return answer;
    }
    const denies = judgement.kind === 'false' && judgement.evidence.kind === 'denies-names';
    return denies && isVoid(answer) ? { status: 'failed', reason: 'denies-names' } : answer;
  }
}
