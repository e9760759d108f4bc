import type { RecordData, RecordType } from '../../../src/dns/answer.js';
import { parseAddress4 } from '../../../src/ip/address.js';
import type { ServerRecord } from './message.js';
import { answersOf, type ServerQuestion, type ServerReply } from './reply.js';
import { startDnsServer } from './server.js';
import { fixtureZone } from './zones.js';

type Answering = (question: Pick<ServerQuestion, 'name' | 'type'>) => ServerReply;

const nothing: ServerReply = { kind: 'rcode', rcode: 0 };
const noName: ServerReply = { kind: 'rcode', rcode: 3 };

function record<T extends RecordType>(type: T, data: RecordData[T]): ServerReply {
  // The type belongs to the data, which TypeScript cannot follow.
  return { kind: 'records', records: [{ type, data } as ServerRecord] };
}

const address = (text: string): ServerReply => record('A', parseAddress4(text)!);

/** What the fixture zone says, with the root around it. */
export function internet(zone = 'manodomenas.lt'): Answering {
  const inside = answersOf(fixtureZone(zone));
  return (question) => {
    const { name, type } = question;
    if (name === 'a.root-servers.net' && type === 'A') return address('198.41.0.4');
    if (name === '.') return type === 'NS' ? record('NS', 'a.root-servers.net' as RecordData['NS']) : nothing;
    if (/(?:^|\.)(?:invalid|root-servers\.net)$/.test(name)) return noName;
    return inside(question);
  };
}

/** Resolvers that do not tell the truth, by what they do. */
export const falseServers = {
  'denies every name': () => noName,
  'has nothing for any name': () => nothing,
  'leads every name to its login page': ({ type }) => (type === 'A' ? address('10.0.0.1') : nothing),
  'leads every name that exists to its login page': (question) => {
    const reply = internet()(question);
    return reply.kind === 'records' && question.type === 'A' ? address('192.168.1.1') : reply;
  },
  'has text for every name': ({ type }) => (type === 'TXT' ? record('TXT', ['v=spf1 ip4:203.0.113.9 -all']) : nothing),
  'leads names that do not exist to its search page': (question) => {
    const reply = internet()(question);
    return reply.kind === 'rcode' && reply.rcode === 3 && question.type === 'A' ? address('198.51.100.7') : reply;
  },
} satisfies Record<string, Answering>;

/** A name server on loopback; its address as `--server` takes it. */
export async function withDnsServer<T>(answer: Answering, use: (server: string) => Promise<T>): Promise<T> {
  const server = await startDnsServer({ answer });
  try {
    return await use(`127.0.0.1:${server.port}`);
  } finally {
    await server.close();
  }
}
