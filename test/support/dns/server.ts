import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { createServer, type Server, type Socket } from 'node:net';
import { readQuery } from './message.js';
import { type Outcome, outcomeOf, type ServerQuestion, type ServerReply, type Transport } from './reply.js';

export interface DnsServer {
  readonly port: number;
  /** The questions in the order in which they came. */
  readonly log: readonly ServerQuestion[];
  /** Once is enough; more often does no harm. */
  close(): Promise<void>;
}

export interface DnsServerOptions {
  answer(question: ServerQuestion): ServerReply;
  /** `false`: nobody listens on the TCP port. */
  readonly tcp?: boolean;
}

/** Where a question came from, and the way back. */
interface Peer {
  readonly transport: Transport;
  readonly port: number;
  deliver(outcome: Outcome): void;
}

/** A DNS server on a free port of 127.0.0.1, UDP and TCP. What does not fit into a datagram is truncated. */
export async function startDnsServer({ answer, tcp = true }: DnsServerOptions): Promise<DnsServer> {
  const log: ServerQuestion[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const streams = new Set<Socket>();
  const serve = (message: Buffer, peer: Peer) => {
    const query = readQuery(message);
    if (query === undefined) return;
    const { transport, port: from } = peer;
    const question = { name: query.name, type: query.type, transport, at: performance.now(), from, edns: query.edns };
    log.push(question);
    const reply = answer(question);
    for (const single of reply.kind === 'several' ? reply.replies : [reply]) {
      const deliver = () => peer.deliver(outcomeOf(query, single, transport));
      if (single.delayMs === undefined) deliver();
      else timers.add(setTimeout(deliver, single.delayMs));
    }
  };
  const { udp, stream } = await listen(tcp);
  udp.on('message', (message, { port, address }) => serve(message, udpPeer(udp, port, address)));
  stream?.on('connection', (socket) => {
    streams.add(socket);
    socket.on('close', () => streams.delete(socket));
    socket.on('error', () => {});
    onMessages(socket, (message) => serve(message, tcpPeer(socket)));
  });
  const shutDown = async () => {
    for (const timer of timers) clearTimeout(timer);
    for (const socket of streams) socket.destroy();
    await new Promise<void>((resolve) => udp.close(() => resolve()));
    if (stream !== undefined) await new Promise<void>((resolve) => stream.close(() => resolve()));
  };
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= shutDown();
    return closing;
  };
  return { port: udp.address().port, log, close };
}

function udpPeer(socket: UdpSocket, port: number, address: string): Peer {
  return {
    transport: 'udp',
    port,
    deliver: (outcome) => {
      if (outcome.kind !== 'message') return;
      if (outcome.elsewhere === undefined) {
        socket.send(outcome.message, port, address, () => {});
        return;
      }
      const elsewhere = createSocket('udp4');
      elsewhere.send(outcome.message, port, address, () => elsewhere.close());
    },
  };
}

function tcpPeer(socket: Socket): Peer {
  return {
    transport: 'tcp',
    port: socket.remotePort ?? 0,
    deliver: (outcome) => {
      if (outcome.kind === 'hang-up') socket.destroy();
      if (outcome.kind !== 'message') return;
      const length = Buffer.alloc(2);
      length.writeUInt16BE(outcome.message.length);
      socket.write(Buffer.concat([length, outcome.message]));
    },
  };
}

function onMessages(socket: Socket, take: (message: Buffer) => void): void {
  let rest = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 2 && rest.length >= 2 + rest.readUInt16BE(0)) {
      const end = 2 + rest.readUInt16BE(0);
      take(rest.subarray(2, end));
      rest = rest.subarray(end);
    }
  });
}

/** UDP and TCP on the same free port: the system picks the first, so the second may be taken. */
async function listen(tcp: boolean): Promise<{ udp: UdpSocket; stream: Server | undefined }> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const udp = createSocket({ type: 'udp4', recvBufferSize: 1024 * 1024 });
    udp.on('error', () => {});
    await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
    if (!tcp) return { udp, stream: undefined };
    const stream = createServer();
    const free = await new Promise<boolean>((resolve) => {
      stream.once('error', () => resolve(false));
      stream.listen(udp.address().port, '127.0.0.1', () => resolve(true));
    });
    if (free) return { udp, stream };
    udp.close();
  }
  throw new Error('no port is free for both UDP and TCP');
}
