import type { DnsView } from '../dns/answer.js';
import { defaultBudget } from '../net/budget.js';
import { networkResolver } from '../net/network/open.js';
import { parseServer, type Server } from '../net/server.js';
import { resolveTested } from '../net/trial/resolve-tested.js';
import { TestedResolver } from '../net/trial/tested-resolver.js';
import { defaultPatience } from '../net/tries.js';
import { surelyThere } from '../senders/canary.js';

/** Which servers to query, and how long. */
export interface AskOptions {
  /** `9.9.9.9`, `[2620:fe::fe]:53`, `https://dns.quad9.net/dns-query`; default: the system's name servers. */
  readonly servers?: readonly string[];
  /** Per attempt. */
  readonly timeoutMs?: number;
  readonly tries?: number;
  /** For all queries together. */
  readonly deadlineMs?: number;
}

/**
 * Runs a pure computation against real DNS: repeatedly, each time with more answers, until none is missing. Answers of a
 * resolver that gives false ones count as failed.
 * @throws RangeError for a server that is neither an address nor an HTTPS URL.
 */
export async function ask<T>(compute: (dns: DnsView) => T, options: AskOptions = {}): Promise<T> {
  const { timeoutMs = defaultPatience.timeoutMs, tries = defaultPatience.tries } = options;
  const servers = (options.servers ?? []).map(serverFrom);
  const tested = new TestedResolver(networkResolver({ servers, timeoutMs, tries }), surelyThere);
  try {
    const budget = { ...defaultBudget, deadlineMs: options.deadlineMs ?? defaultBudget.deadlineMs };
    return (await resolveTested(compute, { resolver: tested, tested }, budget)).value;
  } finally {
    tested.close();
  }
}

function serverFrom(text: string): Server {
  const reading = parseServer(text);
  if (reading.kind === 'refused') throw new RangeError(`no address of a name server: ${JSON.stringify(text)}`);
  return reading.server;
}
