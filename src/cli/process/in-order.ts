/**
 * Processes `items`, `atOnce` at a time, and passes on the results in the order of the items, each as soon as all
 * before it are done. Rejects with the first failure.
 */
export async function inOrder<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T, at: number) => Promise<R>,
  take: (result: R) => void,
): Promise<void> {
  const done = new Map<number, R>();
  let next = 0;
  let handed = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) {
      const item = items[at];
      if (item === undefined) return;
      done.set(at, await work(item, at));
      for (let ready = done.get(handed); ready !== undefined; ready = done.get(handed)) {
        done.delete(handed);
        handed += 1;
        take(ready);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}
