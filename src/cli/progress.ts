/** Somebody who waits longer than this wants to see that something is going on. */
const patienceMs = 400;

/**
 * A spinner on stderr while `work` goes on, where somebody is looking. ora is loaded only when it is shown: most runs
 * are over before.
 */
export async function withSpinner<T>(
  words: string,
  stream: NodeJS.WriteStream,
  shown: boolean,
  work: () => Promise<T>,
): Promise<T> {
  if (!shown) return work();
  let stop = (): void => {};
  let over = false;
  const timer = setTimeout(() => {
    void import('ora').then(({ default: ora }) => {
      if (over) return;
      const spinner = ora({ text: words, stream, discardStdin: false }).start();
      stop = () => spinner.stop();
    });
  }, patienceMs);
  try {
    return await work();
  } finally {
    over = true;
    clearTimeout(timer);
    stop();
  }
}
