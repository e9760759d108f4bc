import type { Files } from './files.js';
import type { OutputStream } from './invocation.js';

/** Where a format is written to. */
export interface Sink {
  write(text: string): void;
}

export function streamSink(stream: OutputStream): Sink {
  return {
    write: (text) => {
      if (text !== '') stream.write(text);
    },
  };
}

/**
 * Emptied at once, so that a run that crashes leaves no old report behind. @throws UserError if it cannot be written.
 */
export function fileSink(path: string, files: Files): Sink {
  files.writeText(path, '');
  return appendingSink(path, files);
}

/** Appended to the file. @throws UserError if it cannot be written. */
export function appendingSink(path: string, files: Files): Sink {
  return { write: (text) => files.appendText(path, text) };
}
