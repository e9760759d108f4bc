import type { Command } from 'commander';
import { type GivenKey, parseGivenKey } from '../../dkim/compare-key.js';
import { reportMailbox } from '../../dmarc/mend/report-uris.js';
import type { Domain } from '../../dns/name.js';
import { type Strategy, strategies } from '../../facts/request.js';
import { adviceNames } from '../../fix/meaning/advice.js';
import { UserError } from '../process/user-error.js';
import { choiceOf, oneOf, repeated } from './command-line.js';
import { parseDomain } from './targets.js';

export interface FixOptions {
  readonly massMail?: boolean;
  readonly strategy?: Strategy;
  readonly ip4?: boolean;
  readonly flatten?: readonly Domain[];
  readonly keep?: readonly string[];
  readonly certain?: boolean;
  readonly apply?: readonly string[];
  readonly dkimKey?: GivenKey;
  readonly dkimCname?: boolean;
  readonly reports?: string;
}

export function addFixOptions<C extends Command>(command: C): C {
  return command
    .optionsGroup('The record to publish:')
    .option('--mass-mail', "you use Directo's mass-mail module: require its address as well")
    .addOption(
      choiceOf('--strategy <name>', 'how far the fix may go (default: the smallest change that works)', strategies),
    )
    .option('--ip4', 'list Directo by IP addresses, which cost no DNS lookup (same as --strategy addresses)')
    .option('--flatten <include>', 'replace this include with its addresses (repeatable)', repeated(parseDomain))
    .option('--keep <term>', 'leave this term of the record as it is (repeatable)', repeated(String))
    .option('--certain', 'make only the changes that leave no doubt')
    .addOption(
      choiceOf('--apply <advice>', 'make a change that is your choice (repeatable)', adviceNames).argParser(
        repeated(oneOf('--apply', adviceNames)),
      ),
    )
    .option('--dkim-key <key>', "Directo's public key, as base64, key record or PEM", parseKey)
    .option('--dkim-cname', "refer to Directo's own DKIM key with a CNAME record instead of publishing the key")
    .option('--reports <address>', 'your mailbox for DMARC reports, for a record without one', parseMailbox);
}

/** @throws UserError for what is not one mailbox. */
function parseMailbox(text: string): string {
  const mailbox = reportMailbox(text);
  if (mailbox === undefined) throw new UserError({ kind: 'not-a-mailbox', text });
  return mailbox;
}

/** @throws UserError for a key that cannot be used. */
function parseKey(text: string): GivenKey {
  const key = parseGivenKey(text);
  if (key === undefined) throw new UserError({ kind: 'unusable-key', text });
  return key;
}
