import { answersOf } from './dns/reply.js';
import { startDnsServer } from './dns/server.js';
import { fixtureZone } from './dns/zones.js';

/** A name server on loopback that answers from a fixture zone. */
export async function withLoopback<T>(name: string, use: (server: string) => Promise<T>): Promise<T> {
  const server = await startDnsServer({ answer: answersOf(fixtureZone(name)) });
  try {
    return await use(`127.0.0.1:${server.port}`);
  } finally {
    await server.close();
  }
}
