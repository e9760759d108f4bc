import { languageCodes, languages } from '../messages/languages.js';
import { inert, inertAtLineStart } from '../text/safe.js';
import { defineBounce } from './commands/bounce/define.js';
import { defineCheck } from './commands/check/define.js';
import { defineCompletion } from './commands/completion/define.js';
import { defineDiff } from './commands/diff/define.js';
import { defineEvaluate } from './commands/evaluate/define.js';
import { defineFix } from './commands/fix/define.js';
import { definePolicy } from './commands/policy/define.js';
import { defineExplain, defineRules } from './commands/rules/define.js';
import { TellingCommand } from './options/command-line.js';
import type { Invocation } from './process/invocation.js';

/** Every command, in the order of the help. Each defines itself, and loads its implementation when it runs. */
const definitions: readonly ((program: TellingCommand, invocation: Invocation) => void)[] = [
  defineCheck,
  defineFix,
  definePolicy,
  defineDiff,
  defineEvaluate,
  defineBounce,
  defineRules,
  defineExplain,
  defineCompletion,
];

/** The command line: names, options and help. */
export function buildProgram(invocation: Invocation, version: string): TellingCommand {
  const program = new TellingCommand('spf-check')
    .description(
      'Checks whether receivers accept the mail that Directo sends for your domain:\nSPF, DKIM, DMARC, and the SPF record to publish.',
    )
    .version(`@spf-check/cli ${version}`, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .configureHelp({ showGlobalOptions: true, helpWidth: 80 })
    .configureOutput({
      writeOut: (text) => invocation.stdout.write(text),
      // commander repeats the user's input.
      writeErr: (text) => invocation.stderr.write(text.split('\n').map(inert).map(inertAtLineStart).join('\n')),
    })
    .exitOverride()
    .addHelpText('after', epilogue);
  for (const define of definitions) define(program, invocation);
  for (const command of program.commands)
    command.copyInheritedSettings(program).helpOption('-h, --help', 'print this help');
  return program;
}

const epilogue = `
Examples:
  spf-check manodomenas.lt                 check a domain
  spf-check bounce mail.eml                find out why mail came back
  spf-check --from-file list.txt --format text,sarif=out.sarif --fail-on warning

All options of a check: spf-check check --help

Environment:
  LC_ALL, LC_MESSAGES, LANG            language of the report (${languageCodes.slice(1).join(', ')}, else ${languages[0].name})
  NO_COLOR, FORCE_COLOR                colour off, colour on
  CI                                   if set, no progress display
  GITHUB_ACTIONS, GITHUB_STEP_SUMMARY  set by GitHub: adds annotations and a job
                                       summary

Exit codes:
  0  no findings at or above --fail-on (default: error)
  1  findings at or above --fail-on, or too many warnings
  2  usage error, or unreadable or malformed input
  3  DNS did not answer, so there is no result
  4  bounce: none of the messages is a bounce
  5  an unexpected error: please report it
`;
