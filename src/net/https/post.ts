import { constants } from 'node:http2';
import { request } from 'node:https';
import type { Readable } from 'node:stream';
import type { FailureReason } from '../../dns/answer.js';
import type { StopSignal } from '../stop.js';
import type { Connection } from './connection.js';

/** What came back over HTTP, or why nothing did. */
export type HttpReply =
  | {
      readonly kind: 'reply';
      readonly status: number;
      readonly type: string;
      readonly encoding: string;
      readonly body: Buffer;
    }
  | { readonly kind: 'failed'; readonly reason: FailureReason };

/** RFC 8484 §6. */
export const messageType = 'application/dns-message';
/** As over TCP (RFC 1035 §4.2.2): no DNS message is longer. */
const maxBodyOctets = 65535;

const unreachable: HttpReply = { kind: 'failed', reason: 'unreachable' };
const tooLong: HttpReply = { kind: 'failed', reason: 'malformed' };

/** One POST; redirects are not followed, nothing is sent but the message. Never rejects. */
export function post(connection: Connection, url: URL, message: Buffer, signal: StopSignal): Promise<HttpReply> {
  switch (connection.kind) {
    case 'http2':
      return postOverHttp2(connection, url, message, signal);
    case 'http1':
      return postOverHttp1(connection, url, message, signal);
    case 'failed':
      return Promise.resolve(connection);
  }
}

/** Settles once, and ends the exchange with it. */
function settling(
  signal: StopSignal,
  begin: (settle: (reply: HttpReply) => void) => (reply: HttpReply) => void,
): Promise<HttpReply> {
  return new Promise((resolve) => {
    let isOver = false;
    let end: ((reply: HttpReply) => void) | undefined;
    const settle = (reply: HttpReply): void => {
      if (isOver) return;
      isOver = true;
      signal.removeEventListener('abort', stop);
      end?.(reply);
      resolve(reply);
    };
    const stop = () => settle({ kind: 'failed', reason: 'timeout' });
    signal.addEventListener('abort', stop);
    end = begin(settle);
    if (signal.aborted) stop();
  });
}

function postOverHttp2(
  { session }: Extract<Connection, { kind: 'http2' }>,
  url: URL,
  message: Buffer,
  signal: StopSignal,
): Promise<HttpReply> {
  if (session.closed || session.destroyed) return Promise.resolve(unreachable);
  return settling(signal, (settle) => {
    const stream = session.request({ ':method': 'POST', ':path': url.pathname + url.search, ...headersFor(message) });
    stream.on('error', () => settle(unreachable));
    stream.on('close', () => settle(unreachable));
    stream.on('response', (headers) => {
      const { ':status': status = 0, 'content-type': type = '', 'content-encoding': encoding = '' } = headers;
      readBody(stream, { status, type, encoding }, settle);
    });
    stream.end(message);
    return () => stream.close(constants.NGHTTP2_CANCEL);
  });
}

function postOverHttp1(
  { agent }: Extract<Connection, { kind: 'http1' }>,
  url: URL,
  message: Buffer,
  signal: StopSignal,
): Promise<HttpReply> {
  return settling(signal, (settle) => {
    const call = request(url, { method: 'POST', agent, headers: headersFor(message) });
    call.on('error', () => settle(unreachable));
    call.on('close', () => settle(unreachable));
    call.on('response', (response) => {
      const { statusCode: status = 0, headers } = response;
      readBody(
        response,
        { status, type: headers['content-type'] ?? '', encoding: headers['content-encoding'] ?? '' },
        settle,
      );
    });
    call.end(message);
    // A whole reply leaves the connection to the next request.
    return (reply) => {
      if (reply.kind === 'failed') call.destroy();
    };
  });
}

function headersFor(message: Buffer): Record<string, string> {
  return {
    'content-type': messageType,
    accept: messageType,
    'accept-encoding': 'identity',
    'content-length': String(message.length),
  };
}

function readBody(
  stream: Readable,
  head: Pick<Extract<HttpReply, { kind: 'reply' }>, 'status' | 'type' | 'encoding'>,
  settle: (reply: HttpReply) => void,
): void {
  const chunks: Buffer[] = [];
  let octets = 0;
  stream.on('error', () => settle(unreachable));
  stream.on('data', (chunk: Buffer) => {
    octets += chunk.length;
    if (octets > maxBodyOctets) settle(tooLong);
    else chunks.push(chunk);
  });
  stream.on('end', () => settle({ kind: 'reply', ...head, body: Buffer.concat(chunks) }));
}
