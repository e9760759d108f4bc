import { problemOf } from './files.js';
import type { Invocation, OutputStream } from './invocation.js';
import { UserError } from './user-error.js';

/** A stream that could not take what was written to it, other than because its reader went away. */
export interface StreamFailure {
  readonly stream: 'stdout' | 'stderr';
  readonly error: Error;
}

/**
 * Listens to the errors of both streams, which come after the write that caused them. A reader that goes away (`| head`)
 * is no error.
 */
export class Streams {
  readonly #streams: Readonly<Record<StreamFailure['stream'], OutputStream>>;
  #failure: StreamFailure | undefined;

  constructor({ stdout, stderr }: Pick<Invocation, 'stdout' | 'stderr'>) {
    this.#streams = { stdout, stderr };
    for (const stream of ['stdout', 'stderr'] as const)
      this.#streams[stream].on('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EPIPE') this.#failure ??= { stream, error };
      });
  }

  /** Waits until everything is written. @throws UserError if something could not be. */
  async finish(): Promise<void> {
    for (const stream of Object.values(this.#streams)) await written(stream);
    if (this.#failure === undefined) return;
    const { stream, error } = this.#failure;
    throw new UserError({ kind: 'unwritable-stream', stream, why: problemOf(error) });
  }
}

function written(stream: OutputStream): Promise<void> {
  return new Promise((resolve) => {
    if (!stream.writable) resolve();
    else stream.write('', () => resolve());
  });
}
