import { choiceOf, type TellingCommand } from '../../options/command-line.js';
import { addDnsOptions } from '../../options/dns.js';
import { addLimitOptions } from '../../options/limits.js';
import { recordOption } from '../../options/record-option.js';
import { addViewOptions } from '../../options/view.js';
import type { Invocation } from '../../process/invocation.js';
import type { DiffOptions } from './diff.js';

export function defineDiff(program: TellingCommand, invocation: Invocation): void {
  const diff = program
    .command('diff')
    .description(
      'show who gains or loses permission to send, between a domain and a new record, two zone files or two domains',
    )
    .argument('<before>', 'domain name or zone file')
    .argument('[after]', 'domain name or zone file')
    .addOption(recordOption('the new record (instead of <after>)'))
    .option('--no-fail-on-loss', 'exit with 0 even if an address loses permission')
    .addOption(choiceOf('--format <format>', 'report format', ['text', 'json']).default('text'));
  addLimitOptions(addDnsOptions(addViewOptions(diff))).does(
    async (before: string, after: string | undefined, options: DiffOptions) => {
      const { diff } = await import('./diff.js');
      return diff(after === undefined ? [before] : [before, after], options, invocation);
    },
  );
}
