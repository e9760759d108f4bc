import type { Address } from '../../../ip/address.js';
import { choiceOf, type TellingCommand } from '../../options/command-line.js';
import { addDnsOptions } from '../../options/dns.js';
import { addLimitOptions } from '../../options/limits.js';
import { parseClient } from '../../options/targets.js';
import { addViewOptions } from '../../options/view.js';
import type { Invocation } from '../../process/invocation.js';
import type { EvaluateOptions } from './evaluate.js';

export function defineEvaluate(program: TellingCommand, invocation: Invocation): void {
  const evaluate = program
    .command('evaluate')
    .description('what a receiver answers for one mail, and why (check_host() of RFC 7208)')
    .argument('<ip>', 'address of the sending server', parseClient)
    .requiredOption('--mail-from <address>', 'envelope sender; "" for the null sender')
    .option('--helo <name>', 'name that the server gave in HELO')
    .option('--receiver <name>', 'name of the receiving server, for the macro %{r}')
    .addOption(choiceOf('--format <format>', 'how to report', ['text', 'json']).default('text'));
  addLimitOptions(addDnsOptions(addViewOptions(evaluate))).does(async (client: Address, options: EvaluateOptions) => {
    const { evaluate } = await import('./evaluate.js');
    return evaluate(client, options, invocation);
  });
}
