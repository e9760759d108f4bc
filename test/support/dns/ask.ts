import { setMaxListeners } from 'node:events';
import type { RecordType } from '../../../src/dns/answer.js';
import { type NetworkOptions, NetworkResolver } from '../../../src/net/network/resolver.js';
import type { SettledAnswer } from '../../../src/net/resolver.js';
import { domain } from './message.js';
import type { ServerQuestion, ServerReply } from './reply.js';
import { type DnsServer, startDnsServer } from './server.js';

/** A signal that is never aborted, for as many questions as a test likes. */
export const never = new AbortController().signal;
setMaxListeners(0, never);

/** A fresh resolver and a fresh server that replies as told; both are closed afterwards. */
export async function withServer<T>(
  answer: (question: ServerQuestion) => ServerReply,
  use: (server: DnsServer, resolver: NetworkResolver) => Promise<T>,
  options: Partial<NetworkOptions> & { readonly tcp?: boolean } = {},
): Promise<T> {
  const { tcp = true, ...patience } = options;
  const server = await startDnsServer({ answer, tcp });
  const servers = [{ address: '127.0.0.1', port: server.port }];
  const resolver = new NetworkResolver({ servers, timeoutMs: 2000, tries: 1, ...patience });
  try {
    return await use(server, resolver);
  } finally {
    resolver.close();
    await server.close();
  }
}

/** One question, with the questions that reached the server because of it. */
export function askOnce<T extends RecordType>(
  name: string,
  type: T,
  reply: ServerReply | ((question: ServerQuestion) => ServerReply),
  options: Parameters<typeof withServer>[2] = {},
): Promise<{ answer: SettledAnswer<T>; log: readonly ServerQuestion[]; elapsedMs: number }> {
  const respond = typeof reply === 'function' ? reply : () => reply;
  return withServer(
    respond,
    async (server, resolver) => {
      const startedAt = performance.now();
      const answer = await resolver.resolve(domain(name), type, never);
      return { answer, log: [...server.log], elapsedMs: performance.now() - startedAt };
    },
    options,
  );
}
