/** What the command needs of the process that runs it: a part of it, so that tests can be it too. */
export interface Host {
  readonly argv: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** The folder that the command runs in. */
  cwd(): string;
}
