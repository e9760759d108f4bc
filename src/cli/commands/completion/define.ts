import { Argument } from 'commander';
import { oneOf, type TellingCommand } from '../../options/command-line.js';
import { exitCode } from '../../process/exit-code.js';
import type { Invocation } from '../../process/invocation.js';
import { type Shell, shells } from './shells.js';

export function defineCompletion(program: TellingCommand, invocation: Invocation): void {
  program
    .command('completion')
    .description('print a shell completion script')
    .addArgument(new Argument('<shell>', 'your shell').choices(shells).argParser(oneOf('<shell>', shells)))
    .does(async (shell: Shell) => {
      const { completionScript } = await import('./completion.js');
      invocation.stdout.write(completionScript(shell, program));
      return exitCode.clean;
    });
}
