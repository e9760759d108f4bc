import { createSecureServer, type Http2SecureServer, type Http2Session, type ServerHttp2Stream } from 'node:http2';
import { createServer, type Server as HttpsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { type Certificate, selfSigned } from '../certificate.js';
import { readQuery } from './message.js';
import { outcomeOf, type ServerQuestion, type SingleReply } from './reply.js';

/** What goes wrong with HTTP itself; the message is inside. */
export type HttpFault =
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Record<string, string> }
  | { readonly kind: 'type'; readonly type: string }
  | { readonly kind: 'encoding'; readonly encoding: string }
  | { readonly kind: 'body'; readonly body: Buffer }
  /** Behind the whole message, so many octets more. */
  | { readonly kind: 'padded'; readonly octets: number }
  | { readonly kind: 'half' }
  | { readonly kind: 'silence' }
  | { readonly kind: 'hang-up' }
  /** Answers, and then takes no more requests on this connection. */
  | { readonly kind: 'goaway' };

export interface HttpRequest {
  readonly version: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface DohServer {
  readonly url: string;
  readonly port: number;
  readonly certificate: Certificate;
  readonly log: readonly ServerQuestion[];
  readonly requests: readonly HttpRequest[];
  /** How many connections were made. */
  connections(): number;
  close(): Promise<void>;
}

export interface DohServerOptions {
  answer(question: ServerQuestion): SingleReply;
  readonly fault?: (nth: number) => HttpFault | undefined;
  /** Without HTTP/2, as some servers are. */
  readonly http1?: boolean;
  readonly certificate?: Certificate;
  readonly host?: string;
}

interface Exchange {
  readonly request: HttpRequest;
  respond(status: number, headers: Record<string, string>, body: Buffer, promised?: number): void;
  hangUp(): void;
  goAway(): void;
}

/** A DNS server over HTTPS (RFC 8484) on a free port of loopback. */
export async function startDohServer(options: DohServerOptions): Promise<DohServer> {
  const { certificate = selfSigned({ hosts: ['127.0.0.1', 'localhost'] }), host = '127.0.0.1' } = options;
  const log: ServerQuestion[] = [];
  const requests: HttpRequest[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const serve = (message: Buffer, exchange: Exchange) => {
    requests.push(exchange.request);
    const query = readQuery(message);
    if (query === undefined) {
      exchange.respond(400, {}, Buffer.alloc(0));
      return;
    }
    const { name, type, edns } = query;
    const question: ServerQuestion = { name, type, transport: 'tcp', at: performance.now(), from: 0, edns };
    log.push(question);
    const reply = options.answer(question);
    const outcome = outcomeOf(query, reply, 'tcp');
    const fault = options.fault?.(requests.length);
    setTimeout(() => {
      if (outcome.kind === 'message') deliver(outcome.message, fault, exchange);
      else if (outcome.kind === 'hang-up') exchange.hangUp();
    }, reply.delayMs ?? 0);
  };
  const server = options.http1 === true ? overHttp1(certificate, serve) : overHttp2(certificate, serve);
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
  });
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  const url = `https://${host}:${port}/dns-query`;
  return { url, port, certificate, log, requests, connections: () => connections, close };
}

const type = 'application/dns-message';

/** How a message goes out: whole, or as the fault has it; `undefined`: not at all. */
interface Delivery {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
  /** More octets than there are. */
  readonly promised?: number;
}

function deliver(message: Buffer, fault: HttpFault | undefined, exchange: Exchange): void {
  const delivery = deliveryOf(message, fault);
  if (delivery !== undefined) exchange.respond(delivery.status, delivery.headers, delivery.body, delivery.promised);
  if (fault?.kind === 'hang-up') exchange.hangUp();
  if (fault?.kind === 'goaway') exchange.goAway();
}

function deliveryOf(message: Buffer, fault: HttpFault | undefined): Delivery | undefined {
  const whole: Delivery = { status: 200, headers: { 'content-type': type }, body: message };
  switch (fault?.kind) {
    case undefined:
    case 'goaway':
      return whole;
    case 'status':
      return { ...whole, status: fault.status, headers: { ...whole.headers, ...fault.headers } };
    case 'type':
      return { ...whole, headers: { 'content-type': fault.type } };
    case 'encoding':
      return { ...whole, headers: { ...whole.headers, 'content-encoding': fault.encoding } };
    case 'body':
      return { ...whole, body: fault.body };
    case 'padded':
      return { ...whole, body: Buffer.concat([message, Buffer.alloc(fault.octets)]) };
    case 'half':
      return { ...whole, body: message.subarray(0, 5), promised: message.length };
    case 'silence':
    case 'hang-up':
      return undefined;
  }
}

function overHttp2(certificate: Certificate, serve: (message: Buffer, exchange: Exchange) => void): Http2SecureServer {
  const server = createSecureServer(certificate);
  server.on('session', (session: Http2Session) => session.on('error', () => {}));
  server.on('stream', (stream: ServerHttp2Stream, headers) => {
    stream.on('error', () => {});
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const { ':method': method = '', ':path': path = '', ...others } = headers;
      serve(Buffer.concat(chunks), {
        request: { version: '2', method, path, headers: others },
        respond: (status, given, body, promised) => {
          if (stream.destroyed) return;
          stream.respond({ ':status': status, ...given });
          if (promised === undefined) stream.end(body);
          else stream.write(body, () => stream.close(2));
        },
        hangUp: () => stream.session?.destroy(),
        goAway: () => stream.session?.close(),
      });
    });
  });
  return server;
}

function overHttp1(certificate: Certificate, serve: (message: Buffer, exchange: Exchange) => void): HttpsServer {
  return createServer(certificate, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers, httpVersion: version } = request;
      serve(Buffer.concat(chunks), {
        request: { version, method, path, headers },
        respond: (status, given, body, promised) => {
          response.writeHead(status, { ...given, 'content-length': String(promised ?? body.length) });
          if (promised === undefined) response.end(body);
          else response.write(body, () => response.destroy());
        },
        hangUp: () => request.socket.destroy(),
        goAway: () => request.socket.end(),
      });
    });
  });
}
