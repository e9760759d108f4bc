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
    .description('check domains (default command; "check" may be omitted)')
    .argument('[domains...]', 'domain names, e-mail addresses or URLs; - reads a list from stdin');
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
    .option('--from-file <file>', 'list of domains, one per line (repeatable)', repeated(String))
    .addOption(recordOption('check this SPF record instead of the published one'))
    .optionsGroup('Other senders:')
    .option(
      '--sender <id>',
      'require that this sender is allowed, too (repeatable; ids in docs/senders.md)',
      repeated(parseSender),
    )
    .option('--selector <name>', 'also check the DKIM key at this selector (repeatable)', repeated(parseSelector))
    .optionsGroup('Report:')
    .option('-f, --format <format[=file]>', `report format (repeatable): ${formats.join(', ')}`, addFormats)
    .option('-o, --output <file>', 'write the report to this file')
    .option('-v, --verbose', 'show everything that was checked, not only what to do')
    .option('-q, --quiet', 'show only what makes the run fail')
    .optionsGroup('Failure:')
    .addOption(numberOf('--max-warnings <n>', 'exit with 1 if there are more warnings than this', bounds.maxWarnings))
    .addOption(
      choiceOf(
        '--fail-on <severity>',
        'exit with 1 if there are findings of this severity or worse (default: error)',
        failOns,
      ),
    )
    .optionsGroup('Configuration:')
    .option('--config <file>', 'configuration file (default: the nearest spf-check.config.json)')
    .option('--no-config', 'ignore configuration files')
    .option('--print-config', 'print the effective settings and exit')
    .option('--baseline <file>', 'leave out findings listed in this baseline')
    .option('--write-baseline <file>', 'save the findings of this run as a baseline');
}

function addFormats(text: string, earlier: readonly FormatChoice[] = []): readonly FormatChoice[] {
  return [...earlier, ...parseFormats(text)];
}

/** Otherwise a typo in the name of a command would be taken for a domain. */
function refuseMistypedCommand([first = '', ...others]: readonly string[], program: TellingCommand): void {
  if (others.includes('-') || !/^[a-z]{3,20}$/i.test(first)) return;
  const names = program.commands.map((command) => command.name());
  const meant = nearest(first.toLowerCase(), names, 2);
  if (meant.length > 0) throw new UserError({ kind: 'unknown-command', text: first, meant });
}
