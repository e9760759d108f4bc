import { languageCodes, languages } from '../messages/languages.js';
import { visible } from '../text/safe.js';
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

/** Every command, in the order of the help. Each defines itself, and loads what it does when it runs. */
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
      'Checks whether receivers accept the mail that Directo sends in the name of a domain:\nSPF, DKIM, DMARC, and the one SPF record to publish.',
    )
    .version(`@spf-check/cli ${version}`, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .configureHelp({ showGlobalOptions: true, helpWidth: 80 })
    .configureOutput({
      writeOut: (text) => invocation.stdout.write(text),
      // commander repeats what was typed.
      writeErr: (text) => invocation.stderr.write(text.split('\n').map(visible).join('\n')),
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
  spf-check bounce mail.eml                find out why a mail came back
  spf-check --from-file domains.txt --format text,sarif=out.sarif --fail-on warning

Options of a check, by groups: spf-check check --help

Environment:
  LC_ALL, LC_MESSAGES, LANG                language of the report (${languageCodes.slice(1).join(', ')}, else ${languages[0].name})
  NO_COLOR, FORCE_COLOR                    colour off, colour on
  CI                                       set: no progress on the screen
  GITHUB_ACTIONS, GITHUB_STEP_SUMMARY      set by GitHub: annotations and a summary

Exit codes:
  0  nothing at or above --fail-on (default: error)
  1  findings
  2  wrong usage, unreadable or malformed input
  3  DNS gave no answer, so nothing could be decided
  4  bounce: no mail is a bounce
`;
