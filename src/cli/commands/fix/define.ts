import { publishForms } from '../../../report/publish/form.js';
import { choiceOf, numberOf, type TellingCommand } from '../../options/command-line.js';
import { addDnsOptions } from '../../options/dns.js';
import { addFixOptions } from '../../options/fix.js';
import { addLimitOptions } from '../../options/limits.js';
import { recordOption } from '../../options/record-option.js';
import { domainArgument, type Target } from '../../options/targets.js';
import { addViewOptions } from '../../options/view.js';
import type { Invocation } from '../../process/invocation.js';
import type { FixCommandOptions } from './fix.js';

/** RFC 2181 §8. */
const ttlBounds = { least: 0, most: 2 ** 31 - 1 };

export function defineFix(program: TellingCommand, invocation: Invocation): void {
  const fix = program
    .command('fix')
    .description('print only the SPF record to publish, or the DKIM and DMARC records')
    .addArgument(domainArgument())
    .option('--dkim', "print Directo's DKIM record for the domain")
    .option('--dmarc', 'print the DMARC record')
    .option('--all', 'print all records: SPF, DKIM, DMARC, and the consent to receive its reports')
    .addOption(choiceOf('--as <form>', "print the change in this tool's format instead", publishForms))
    .addOption(numberOf('--ttl <seconds>', 'TTL used with --as (default: 3600)', ttlBounds))
    .addOption(recordOption('fix this SPF record instead of the published one'))
    .optionsGroup('Configuration:')
    .option('--config <file>', 'configuration file (default: the nearest spf-check.config.json)')
    .option('--no-config', 'ignore configuration files');
  addFixOptions(fix);
  addLimitOptions(addDnsOptions(addViewOptions(fix))).does(async (target: Target, options: FixCommandOptions) => {
    const { fix } = await import('./fix.js');
    return fix(target, options, invocation);
  });
}
