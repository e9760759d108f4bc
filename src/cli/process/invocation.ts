/** One call of the command, as passed by the process that runs it; tests make their own. */
export interface Invocation {
  readonly argv: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Accessed only if something is to be read from it. */
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** The folder that the command runs in. */
  cwd(): string;
}

/** A stream that people or programs read, with the properties of its terminal. */
export type OutputStream = NodeJS.WritableStream & {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
};
