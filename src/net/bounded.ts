import type { StopSignal } from './stop.js';

/**
 * The result of `work`, or `late` once `timeoutMs` have passed or `signal` is aborted, whichever is first. The work
 * continues, but its result is ignored; cancelling it is up to the caller. Rejects only with what `work` rejects with
 * before that. What has arrived while this process was busy is not late ({@link afterArrivals}).
 */
export function bounded<T, L>(
  work: Promise<T>,
  { timeoutMs, signal, late }: { readonly timeoutMs: number; readonly signal: StopSignal; readonly late: L },
): Promise<T | L> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      clearImmediate(last);
      signal.removeEventListener('abort', giveUp);
      finish();
    };
    const giveUp = () => settle(() => resolve(late));
    let last: NodeJS.Immediate | undefined;
    const timer = setTimeout(() => {
      last = afterArrivals(giveUp);
    }, timeoutMs);
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp);
    work.then(
      (value) => settle(() => resolve(value)),
      (error: unknown) => settle(() => reject(error)),
    );
  });
}

/**
 * Calls back when what is waiting in sockets has been read. After a long computation timers come first, although the
 * answers that they wait for have been there for long.
 */
export function afterArrivals(callback: () => void): NodeJS.Immediate {
  return setImmediate(callback);
}
