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
    .description('explain why mail came back; check the domain if SPF, DKIM or DMARC was the cause')
    .argument('[files...]', 'messages (.eml, .msg, mbox or pasted text); - or none for stdin')
    .optionsGroup('Domain:')
    .option('--check-domain <domain>', 'check this domain instead of the one found in the mail', parseDomain)
    .option('--no-dns', 'only read the messages; no DNS queries')
    .option('--blocklists', 'ask blocklists and reverse DNS about the address that the reply names')
    .optionsGroup('Report:')
    .option('--show-addresses', 'show e-mail addresses in full')
    .addOption(choiceOf('--format <format>', 'report format', ['text', 'json']).default('text'))
    .optionsGroup('Configuration:')
    .option('--config <file>', 'configuration file; its domains count as yours')
    .option('--no-config', 'ignore configuration files');
  addFixOptions(bounce);
  addLimitOptions(addDnsOptions(addViewOptions(bounce))).does(async (files: string[], options: BounceOptions) => {
    const { bounce } = await import('./bounce.js');
    return bounce(files, options, invocation);
  });
}
