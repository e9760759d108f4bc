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

/** Begun anew at once, so that a run that dies leaves no old report behind. @throws UserError where it cannot be written. */
export function fileSink(path: string, files: Files): Sink {
  files.writeText(path, '');
  return appendingSink(path, files);
}

/** Added to what is there. @throws UserError where it cannot be written. */
export function appendingSink(path: string, files: Files): Sink {
  return { write: (text) => files.appendText(path, text) };
}
