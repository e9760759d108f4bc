import { CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { type ExitCode, exitCode } from './process/exit-code.js';
import type { Invocation } from './process/invocation.js';
import { UserError } from './process/user-error.js';
import { buildProgram } from './program.js';

/** Runs the command and returns its exit code. Rejects only for our own defects. */
export async function main(invocation: Invocation): Promise<ExitCode> {
  // The reader may stop reading (`| head`): that is not an error.
  invocation.stdout.on('error', ignoreClosedPipe);
  const program = buildProgram(invocation, packageJson.version);
  try {
    await program.parseAsync([...invocation.argv]);
    return program.exitCode;
  } catch (error) {
    // commander has already printed its message; asking for help or the version is not an error.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.clean : exitCode.usage;
    if (!(error instanceof UserError)) throw error;
    await tell(error, invocation);
    return exitCode.usage;
  }
}

async function tell({ problem }: UserError, invocation: Invocation): Promise<void> {
  const [{ readerOf }, { languageTyped }] = await Promise.all([
    import('./terminal/reader.js'),
    import('./terminal/language.js'),
  ]);
  const lang = languageTyped(invocation.argv);
  const reader = await readerOf(lang === undefined ? {} : { lang }, invocation);
  reader.tellProblem(problem);
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
