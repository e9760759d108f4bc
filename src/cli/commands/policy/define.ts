import { choiceOf, type TellingCommand } from '../../options/command-line.js';
import { addDnsOptions } from '../../options/dns.js';
import { addLimitOptions } from '../../options/limits.js';
import { parseHelo, parseMailFrom } from '../../options/mailbox.js';
import { recordOption } from '../../options/record-option.js';
import { domainArgument, type Target } from '../../options/targets.js';
import { addViewOptions } from '../../options/view.js';
import type { Invocation } from '../../process/invocation.js';
import type { PolicyOptions } from './policy.js';

export function definePolicy(program: TellingCommand, invocation: Invocation): void {
  const policy = program
    .command('policy')
    .description('show who may send for a domain, and which part of its SPF record decides')
    .addArgument(domainArgument())
    .addOption(recordOption('use this record instead of the published one'))
    .option('--mail-from <address>', 'envelope sender, if the result depends on it', parseMailFrom)
    .option('--helo <name>', 'HELO name, if the result depends on it', parseHelo)
    .addOption(choiceOf('--format <format>', 'report format', ['text', 'json']).default('text'));
  addLimitOptions(addDnsOptions(addViewOptions(policy))).does(async (target: Target, options: PolicyOptions) => {
    const { policy } = await import('./policy.js');
    return policy(target, options, invocation);
  });
}
