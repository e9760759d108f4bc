import type { Address } from '../../../ip/address.js';
import { choiceOf, type TellingCommand } from '../../options/command-line.js';
import { addDnsOptions } from '../../options/dns.js';
import { addLimitOptions } from '../../options/limits.js';
import { parseHelo, parseMailFrom } from '../../options/mailbox.js';
import { parseClient } from '../../options/targets.js';
import { addViewOptions } from '../../options/view.js';
import type { Invocation } from '../../process/invocation.js';
import type { EvaluateOptions } from './evaluate.js';

export function defineEvaluate(program: TellingCommand, invocation: Invocation): void {
  const evaluate = program
    .command('evaluate')
    .description('show what a receiver decides about one message, and why (RFC 7208 check_host())')
    .argument('<ip>', 'address of the sending server', parseClient)
    .requiredOption('--mail-from <address>', 'envelope sender; "" for the null sender', parseMailFrom)
    .option('--helo <name>', 'HELO name of the sending server', parseHelo)
    .option('--receiver <name>', "receiving server's name, for the macro %{r}", parseHelo)
    .addOption(choiceOf('--format <format>', 'report format', ['text', 'json']).default('text'));
  addLimitOptions(addDnsOptions(addViewOptions(evaluate))).does(async (client: Address, options: EvaluateOptions) => {
    const { evaluate } = await import('./evaluate.js');
    return evaluate(client, options, invocation);
  });
}
