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
    const { tellUserError } = await import('./terminal/tell-user-error.js');
    await tellUserError(error, host);
    return exitCode.usage;
  }
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
