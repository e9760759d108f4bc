import type { Files } from './files.js';
import type { OutputStream } from './invocation.js';

/** Where a format is written to. */
export interface Sink {
  write(text: string): void;
  /** The report is whole. */
  end(): void;
  /** There will be no whole report. */
  discard(): void;
}

export function streamSink(stream: OutputStream): Sink {
  return {
    write: (text) => {
      if (text !== '') stream.write(text);
    },
    end: () => {},
    discard: () => {},
  };
}

/** A file that appears under its name when the report is whole. @throws UserError if it cannot be written. */
export function fileSink(path: string, files: Files): Sink {
  const file = files.begin(path);
  return {
    write: (text) => files.writing(path, () => file.append(text)),
    end: () => files.writing(path, () => file.commit()),
    discard: () => file.discard(),
  };
}

/** Appended to the file. @throws UserError if it cannot be written. */
export function appendingSink(path: string, files: Files): Sink {
  return { write: (text) => files.appendText(path, text), end: () => {}, discard: () => {} };
}
