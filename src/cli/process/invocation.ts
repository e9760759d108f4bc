/** One call of the command, as the process that runs it hands it over; a test makes its own. */
export interface Invocation {
  readonly argv: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Looked at only where something is to be read from it. */
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** The folder that the command runs in. */
  cwd(): string;
}

/** A stream that people or programs read, and what a terminal says of itself. */
export type OutputStream = NodeJS.WritableStream & {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
};
