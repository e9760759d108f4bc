import { CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { type ExitCode, exitCode } from './process/exit-code.js';
import { guardAgainstSignals } from './process/guard.js';
import type { Invocation } from './process/invocation.js';
import { discardPending } from './process/pending-file.js';
import { Streams } from './process/streams.js';
import { UserError } from './process/user-error.js';
import { buildProgram } from './program.js';

/** Runs the command and returns its exit code. Never rejects: a defect of ours has an exit code of its own. */
export async function main(invocation: Invocation): Promise<ExitCode> {
  const streams = new Streams(invocation);
  try {
    const code = await commandCode(invocation);
    await streams.finish();
    return code;
  } catch (error) {
    return endAfter(error, invocation);
  }
}

/** Runs the command as the process, whose exit code it sets, whatever happens. */
export async function runAsProcess(host: NodeJS.Process): Promise<void> {
  guardAgainstSignals(host);
  // What goes wrong outside the command's own promise, such as in a listener.
  host.on('uncaughtException', (error) => {
    discardPending();
    void endAfter(error, host).then((code) => host.exit(code));
  });
  host.exitCode = await main(host);
}

async function commandCode(invocation: Invocation): Promise<ExitCode> {
  const program = buildProgram(invocation, packageJson.version);
  try {
    await program.parseAsync([...invocation.argv]);
    return program.exitCode;
  } catch (error) {
    // commander has already printed its message; asking for help or the version is not an error.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.clean : exitCode.usage;
    throw error;
  }
}

/** Tells in a sentence why the run ends, where that can still be told. */
async function endAfter(error: unknown, invocation: Invocation): Promise<ExitCode> {
  const problem = error instanceof UserError ? error.problem : defectOf(error);
  const code = problem.kind === 'defect' ? exitCode.defect : exitCode.usage;
  try {
    const [{ readerOf }, { languageTyped }] = await Promise.all([
      import('./terminal/reader.js'),
      import('./terminal/language.js'),
    ]);
    const lang = languageTyped(invocation.argv);
    const reader = await readerOf(lang === undefined ? {} : { lang }, invocation);
    reader.tellProblem(problem);
  } catch {
    // Nothing can be loaded or written any more: the exit code alone tells.
  }
  return code;
}

/** What of an error that nobody expected is worth telling: no stack, whose paths are nobody's business. */
function defectOf(error: unknown): { readonly kind: 'defect'; readonly text: string } {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { kind: 'defect', text: text.split('\n', 1)[0]?.slice(0, 200) ?? '' };
}
