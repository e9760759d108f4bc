import { discardPending } from './pending-file.js';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Removes what is being written aside where a signal ends the process, which it then does as ever. */
export function guardAgainstSignals(host: NodeJS.Process): void {
  for (const signal of signals)
    host.once(signal, () => {
      discardPending();
      host.kill(host.pid, signal);
    });
}
