import { choiceOf, type TellingCommand } from '../../options/command-line.js';
import { addDnsOptions } from '../../options/dns.js';
import { addLimitOptions } from '../../options/limits.js';
import { recordOption } from '../../options/record-option.js';
import { domainArgument, type Target } from '../../options/targets.js';
import { addViewOptions } from '../../options/view.js';
import type { Invocation } from '../../process/invocation.js';
import type { PolicyOptions } from './policy.js';

export function definePolicy(program: TellingCommand, invocation: Invocation): void {
  const policy = program
    .command('policy')
    .description('who may send for a domain: what each part of its SPF record decides')
    .addArgument(domainArgument())
    .addOption(recordOption('this record in the place of the published one'))
    .option('--mail-from <address>', 'the sender, where the answer depends on it')
    .option('--helo <name>', 'the HELO name, where the answer depends on it')
    .addOption(choiceOf('--format <format>', 'how to report', ['text', 'json']).default('text'));
  addLimitOptions(addDnsOptions(addViewOptions(policy))).does(async (target: Target, options: PolicyOptions) => {
    const { policy } = await import('./policy.js');
    return policy(target, options, invocation);
  });
}
