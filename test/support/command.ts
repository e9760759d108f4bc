import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { main } from '../../src/cli/main.js';
import type { Invocation, OutputStream } from '../../src/cli/process/invocation.js';
import { bareEnv, type Run, type Surroundings } from './process.js';

interface Terminal extends Surroundings {
  /** Of the terminal that both streams are; none: they are pipes. */
  readonly columns?: number;
}

/** The command in the test's own process: straight from the sources, or the `main` of a bundle. Nothing is started. */
export async function run(args: readonly string[], terminal: Terminal = {}, command = main): Promise<Run> {
  const invocation = invocationOf(args, terminal);
  const code = await command(invocation);
  return { code, stdout: invocation.stdout.text, stderr: invocation.stderr.text };
}

/** A call of the command that keeps what is written to its streams. */
export function invocationOf(
  args: readonly string[],
  { env = {}, stdin = '', cwd = process.cwd(), columns }: Terminal = {},
): Invocation & { readonly stdout: Heard; readonly stderr: Heard } {
  return {
    argv: [process.execPath, 'spf-check', ...args],
    env: { ...bareEnv, ...env },
    stdin: Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]),
    stdout: new Heard(columns),
    stderr: new Heard(columns),
    cwd: () => cwd,
  };
}

/** A stream that keeps what was written to it. */
class Heard extends Writable implements OutputStream {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  text = '';

  constructor(columns: number | undefined) {
    super({ decodeStrings: false });
    this.isTTY = columns !== undefined;
    this.columns = columns;
  }

  override _write(chunk: string | Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** The fixture zone as the options that answer from it. */
export const zone = (name: string): string[] => ['--zone', join('fixtures', 'zones', `${name}.zone`)];
