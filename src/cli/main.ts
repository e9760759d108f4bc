import { CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { type ExitCode, exitCode } from './process/exit-code.js';
import type { Host } from './process/host.js';
import { UserError } from './process/user-error.js';
import { buildProgram, type Outbox } from './program.js';

/** Runs the command for `host` and gives back its exit code. Rejects only for our own defects. */
export async function main(host: Host): Promise<ExitCode> {
  // A reader that goes away (`| head`) is no error of ours.
  host.stdout.on('error', ignoreClosedPipe);
  const outbox: Outbox = { code: exitCode.clean };
  try {
    await buildProgram(host, packageJson.version, outbox).parseAsync([...host.argv]);
    return outbox.code;
  } catch (error) {
    // commander has printed its message; asking for help or the version is no mistake.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.clean : exitCode.usage;
    if (!(error instanceof UserError)) throw error;
    await tell(error, host);
    return exitCode.usage;
  }
}

async function tell({ problem }: UserError, host: Host): Promise<void> {
  const [{ readerOf }, { languageTyped }] = await Promise.all([
    import('./terminal/reader.js'),
    import('./terminal/language.js'),
  ]);
  const lang = languageTyped(host.argv);
  const reader = await readerOf(lang === undefined ? {} : { lang }, host);
  reader.tellProblem(problem);
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
