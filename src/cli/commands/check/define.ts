import { formats } from '../../../report/formats/all.js';
import { nearest } from '../../../text/edit-distance.js';
import { bounds } from '../../options/bounds.js';
import { choiceOf, numberOf, repeated, type TellingCommand } from '../../options/command-line.js';
import { addDnsOptions } from '../../options/dns.js';
import { addFixOptions } from '../../options/fix.js';
import { type FormatChoice, parseFormats } from '../../options/formats.js';
import { addLimitOptions } from '../../options/limits.js';
import { recordOption } from '../../options/record-option.js';
import { parseSelector, parseSender } from '../../options/senders.js';
import { addViewOptions } from '../../options/view.js';
import { failOns } from '../../process/exit-code.js';
import type { Invocation } from '../../process/invocation.js';
import { UserError } from '../../process/user-error.js';
import type { CheckOptions } from './check.js';

export function defineCheck(program: TellingCommand, invocation: Invocation): void {
  const check = program
    .command('check', { isDefault: true })
    .description('check domains (the default: "check" may be left out)')
    .argument('[domains...]', 'domain names, mail addresses or URLs; - for a list on stdin');
  addTargetAndReportOptions(check);
  addFixOptions(check);
  addLimitOptions(addDnsOptions(addViewOptions(check))).does(async (domains: string[], options: CheckOptions) => {
    refuseMistypedCommand(domains, program);
    const { check } = await import('./check.js');
    return check(domains, options, invocation);
  });
}

function addTargetAndReportOptions(check: TellingCommand): void {
  check
    .optionsGroup('Targets:')
    .option('--from-file <file>', 'a list of domains, one a line (repeatable)', repeated(String))
    .addOption(recordOption('judge this SPF record in the place of the published one'))
    .optionsGroup('Other senders:')
    .option(
      '--sender <id>',
      'this sender must be allowed too (repeatable; ids in docs/senders.md)',
      repeated(parseSender),
    )
    .option('--selector <name>', 'look at the DKIM key of this selector (repeatable)', repeated(parseSelector))
    .optionsGroup('Report:')
    .option('--format <format[=file]>', `how to report (repeatable): ${formats.join(', ')}`, addFormats)
    .option('--output <file>', 'write the report to this file')
    .option('--quiet', 'tell only what makes the run fail')
    .optionsGroup('Failure:')
    .addOption(numberOf('--max-warnings <n>', 'exit with 1 where there are more warnings', bounds.maxWarnings))
    .addOption(
      choiceOf('--fail-on <severity>', 'exit with 1 at findings of this severity or worse (default: error)', failOns),
    )
    .optionsGroup('Configuration:')
    .option('--config <file>', 'read this configuration (default: the nearest spf-check.config.json)')
    .option('--no-config', 'read none')
    .option('--print-config', 'print the settings that hold, and do nothing else')
    .option('--baseline <file>', 'leave out the findings that were known when it was written')
    .option('--write-baseline <file>', 'write the findings of this run as known');
}

function addFormats(text: string, earlier: readonly FormatChoice[] = []): readonly FormatChoice[] {
  return [...earlier, ...parseFormats(text)];
}

/** A slip in the name of a command would else be taken for a domain. */
function refuseMistypedCommand([first = '', ...others]: readonly string[], program: TellingCommand): void {
  if (others.includes('-') || !/^[a-z]{3,20}$/i.test(first)) return;
  const names = program.commands.map((command) => command.name());
  const meant = nearest(first.toLowerCase(), names, 2);
  if (meant.length > 0) throw new UserError({ kind: 'unknown-command', text: first, meant });
}
