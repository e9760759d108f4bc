import type { DnsView } from '../dns/answer.js';
import { defaultBudget } from '../net/budget.js';
import { networkResolver } from '../net/node/network-resolver.js';
import { resolveWith } from '../net/resolve-with.js';
import { parseServerAddress, type ServerAddress } from '../net/server-address.js';
import { defaultPatience } from '../net/tries.js';

/** Which servers to query, and how long. */
export interface AskOptions {
  /** `9.9.9.9`, `[2620:fe::fe]:53`; default: the system's name servers. */
  readonly servers?: readonly string[];
  /** Per attempt. */
  readonly timeoutMs?: number;
  readonly tries?: number;
  /** For all queries together. */
  readonly deadlineMs?: number;
}

/**
 * Runs a pure computation against real DNS: repeatedly, each time with more answers, until none is missing.
 * @throws RangeError for a server that is not an address.
 */
export async function ask<T>(compute: (dns: DnsView) => T, options: AskOptions = {}): Promise<T> {
  const { timeoutMs = defaultPatience.timeoutMs, tries = defaultPatience.tries } = options;
  const servers = (options.servers ?? []).map(serverFrom);
  const resolver = networkResolver({ servers, timeoutMs, tries });
  try {
    const budget = { ...defaultBudget, deadlineMs: options.deadlineMs ?? defaultBudget.deadlineMs };
    return (await resolveWith(compute, resolver, budget)).value;
  } finally {
    resolver.close();
  }
}

function serverFrom(text: string): ServerAddress {
  const reading = parseServerAddress(text);
  if (reading.kind === 'refused') throw new RangeError(`no address of a name server: ${JSON.stringify(text)}`);
  return reading.server;
}
