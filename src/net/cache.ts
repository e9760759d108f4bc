import type { Answer, RecordType } from '../dns/answer.js';
import type { Domain } from '../dns/name.js';
import { questionKey } from '../dns/snapshot.js';
import { type Resolver, type SettledAnswer, timedOut } from './resolver.js';

/** A list of a hundred thousand domains fits into 128 MiB; names shared by many stay, because they are used again. */
const maxKeptOctets = 16 * 1024 * 1024;
/** The approximate cost of a kept question besides its records: key, map entry, answer object. */
const octetsPerAnswer = 300;
/** The approximate cost of a record besides its text. */
const octetsPerRecord = 100;

interface Flight {
  readonly answer: Promise<SettledAnswer>;
  readonly controller: AbortController;
  waiting: number;
}

/**
 * Asks `inner` each question once, even if several runs want it at the same time, and keeps the answers as long as it
 * lives; failures are not kept. If too much is held, the least recently used answers are dropped. Closing closes
 * `inner`.
 */
export class CachingResolver implements Resolver {
  readonly #inner: Resolver;
  readonly #maxOctets: number;
  /** Least recently used first. */
  readonly #kept = new Map<string, SettledAnswer>();
  readonly #flights = new Map<string, Flight>();
  #octets = 0;

  constructor(inner: Resolver, maxOctets: number = maxKeptOctets) {
    this.#inner = inner;
    this.#maxOctets = maxOctets;
  }

  resolve<T extends RecordType>(
    name: Domain,
    type: T,
    signal: AbortSignal,
  ): SettledAnswer<T> | Promise<SettledAnswer<T>> {
    // Keys include the type, so what is found under this one is of type T.
    return this.#resolve(name, type, signal) as SettledAnswer<T> | Promise<SettledAnswer<T>>;
  }

  close(): void {
    this.#inner.close();
  }

  #resolve(name: Domain, type: RecordType, signal: AbortSignal): SettledAnswer | Promise<SettledAnswer> {
    if (signal.aborted) return timedOut;
    const key = questionKey(name, type);
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return kept;
    }
    const flight = this.#flights.get(key);
    return flight === undefined ? this.#start(key, { name, type }, signal) : join(flight, signal);
  }

  #start(
    key: string,
    { name, type }: { readonly name: Domain; readonly type: RecordType },
    signal: AbortSignal,
  ): SettledAnswer | Promise<SettledAnswer> {
    // Not the caller's signal: another run may join and outlive the caller.
    const controller = new AbortController();
    const answer = this.#inner.resolve(name, type, controller.signal);
    if (!(answer instanceof Promise)) {
      this.#keep(key, answer);
      return answer;
    }
    const flight: Flight = { answer, controller, waiting: 0 };
    this.#flights.set(key, flight);
    const land = (settled: SettledAnswer | undefined) => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
      if (settled !== undefined && !controller.signal.aborted) this.#keep(key, settled);
    };
    answer.then(land, () => land(undefined));
    controller.signal.addEventListener('abort', () => land(undefined));
    return join(flight, signal);
  }

  #keep(key: string, answer: SettledAnswer): void {
    if (answer.status === 'failed') return;
    this.#kept.set(key, answer);
    this.#octets += sizeOf(key, answer);
    for (const [oldest, dropped] of this.#kept) {
      if (this.#octets <= this.#maxOctets) return;
      this.#kept.delete(oldest);
      this.#octets -= sizeOf(oldest, dropped);
    }
  }
}

/** Waits for a flight until `signal` is aborted; the flight is cancelled when no run waits for it any more. */
function join(flight: Flight, signal: AbortSignal): Promise<SettledAnswer> {
  flight.waiting += 1;
  return new Promise((resolve, reject) => {
    const leave = () => {
      flight.waiting -= 1;
      if (flight.waiting === 0) flight.controller.abort();
      resolve(timedOut);
    };
    signal.addEventListener('abort', leave, { once: true });
    flight.answer.then((answer) => {
      signal.removeEventListener('abort', leave);
      resolve(answer);
    }, reject);
  });
}

/** Roughly, in octets of memory. */
function sizeOf(key: string, answer: Answer): number {
  let octets = octetsPerAnswer + key.length;
  if (answer.status !== 'found') return octets;
  for (const record of answer.records) octets += octetsPerRecord + textLengthOf(record);
  return octets;
}

function textLengthOf(record: unknown): number {
  if (typeof record === 'string') return record.length;
  if (Array.isArray(record)) return record.reduce((sum: number, string) => sum + textLengthOf(string), 0);
  return 0;
}
