import type { Command } from 'commander';
import { defaultBudget } from '../../net/budget.js';
import { parseServer, type Server } from '../../net/server.js';
import { defaultPatience } from '../../net/tries.js';
import { UserError } from '../process/user-error.js';
import { bounds } from './bounds.js';
import { numberOf, repeated } from './command-line.js';

export interface DnsOptions {
  readonly server?: readonly Server[];
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
    .option(
      '--server <ip[:port]|url>',
      'query this DNS server (repeatable; IPv6 in brackets), or this https:// URL (DNS over HTTPS)',
      repeated(serverFrom),
    )
    .addOption(
      numberOf('--timeout <ms>', `timeout per attempt (default: ${defaultPatience.timeoutMs})`, bounds.timeoutMs),
    )
    .addOption(numberOf('--tries <n>', `attempts per DNS query (default: ${defaultPatience.tries})`, bounds.tries))
    .addOption(
      numberOf(
        '--deadline <ms>',
        `time limit for all queries together (default: ${defaultBudget.deadlineMs})`,
        bounds.deadlineMs,
      ),
    )
    .option('--zone <file>', 'read DNS from this zone file instead of the network (repeatable)', repeated(String))
    .option('--zone-fallback', 'query DNS for names outside the zone files')
    .option('--save <file>', 'save every DNS answer used for the result')
    .option('--replay <file>', 'use the answers saved by --save: offline, with identical output');
}

/** @throws UserError for text that is neither the address of a name server nor its URL. */
export function serverFrom(text: string): Server {
  const reading = parseServer(text.trim());
  if (reading.kind === 'refused') throw new UserError({ kind: 'bad-server', text, why: reading.problem });
  return reading.server;
}
