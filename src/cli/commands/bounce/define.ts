import { choiceOf, type TellingCommand } from '../../options/command-line.js';
import { addDnsOptions } from '../../options/dns.js';
import { addFixOptions } from '../../options/fix.js';
import { addLimitOptions } from '../../options/limits.js';
import { parseDomain } from '../../options/targets.js';
import { addViewOptions } from '../../options/view.js';
import type { Invocation } from '../../process/invocation.js';
import type { BounceOptions } from './bounce.js';

export function defineBounce(program: TellingCommand, invocation: Invocation): void {
  const bounce = program
    .command('bounce')
    .description('why mails came back, and the check of the domain where SPF, DKIM or DMARC was the cause')
    .argument('[files...]', 'mails (.eml, mbox, pasted text); - or nothing for stdin')
    .optionsGroup('Domain:')
    .option('--check-domain <domain>', 'check this domain, whatever the mail names', parseDomain)
    .option('--no-dns', 'read the mails only')
    .optionsGroup('Report:')
    .option('--show-addresses', 'print whole mail addresses')
    .addOption(choiceOf('--format <format>', 'how to report', ['text', 'json']).default('text'))
    .optionsGroup('Configuration:')
    .option('--config <file>', 'read this configuration: its domains are yours')
    .option('--no-config', 'read none');
  addFixOptions(bounce);
  addLimitOptions(addDnsOptions(addViewOptions(bounce))).does(async (files: string[], options: BounceOptions) => {
    const { bounce } = await import('./bounce.js');
    return bounce(files, options, invocation);
  });
}
