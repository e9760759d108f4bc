import type { Command } from 'commander';
import { parseServerAddress, type ServerAddress } from '../../net/server-address.js';
import { UserError } from '../process/user-error.js';
import { bounds } from './bounds.js';
import { numberOf, repeated } from './command-line.js';

export interface DnsOptions {
  readonly server?: readonly ServerAddress[];
  readonly timeout?: number;
  readonly tries?: number;
  readonly deadline?: number;
  readonly zone?: readonly string[];
  readonly zoneFallback?: boolean;
  readonly save?: string;
  readonly replay?: string;
}

export function addDnsOptions<C extends Command>(command: C): C {
  return command
    .optionsGroup('DNS:')
    .option('--server <ip[:port]>', 'ask this name server (repeatable; IPv6 in brackets)', repeated(parseServer))
    .addOption(numberOf('--timeout <ms>', 'wait this long for one try of one question', bounds.timeoutMs))
    .addOption(numberOf('--tries <n>', 'ask a question this often', bounds.tries))
    .addOption(numberOf('--deadline <ms>', 'wait this long for all questions together', bounds.deadlineMs))
    .option('--zone <file>', 'answer from a zone file instead of the network (repeatable)', repeated(String))
    .option('--zone-fallback', 'ask the network about names outside the zone files')
    .option('--save <file>', 'write every DNS answer that the result rests on')
    .option('--replay <file>', 'answer from a file of --save: offline, and the same to the letter');
}

/** @throws UserError for text that is not the address of a name server. */
export function parseServer(text: string): ServerAddress {
  const reading = parseServerAddress(text);
  if (reading.kind === 'refused') throw new UserError({ kind: 'bad-server', text, why: reading.problem });
  return reading.server;
}
