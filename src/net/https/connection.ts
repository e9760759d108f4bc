import { type ClientHttp2Session, connect as connectHttp2 } from 'node:http2';
import { Agent } from 'node:https';
import { isIP } from 'node:net';
import { type ConnectionOptions, connect as connectTls } from 'node:tls';
import type { FailureReason } from '../../dns/answer.js';
import type { ExchangeLimits } from '../resolver.js';

/** What carries requests: one connection for all of them, or some that each carry one at a time. */
export type Connection =
  | { readonly kind: 'http2'; readonly session: ClientHttp2Session }
  | { readonly kind: 'http1'; readonly agent: Agent }
  | { readonly kind: 'failed'; readonly reason: FailureReason };

/** Certificates to trust besides those of Node. */
export type Trust = Pick<ConnectionOptions, 'ca'>;

/** Enough for the width of a tree, few enough for a server's patience. */
const maxHttp1Connections = 16;

/**
 * Connects to the host of a URL, with HTTP/2 if the server has it. Its name is looked up by the system; the certificate
 * must be valid for it. A connection that is not there after `timeoutMs` has failed.
 */
export function openConnection(url: URL, { timeoutMs, signal }: ExchangeLimits, trust: Trust): Promise<Connection> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const options: ConnectionOptions = {
    ...trust,
    host,
    port: Number(url.port === '' ? 443 : url.port),
    // RFC 6066 §3: an address is no server name.
    ...(isIP(host) === 0 ? { servername: host } : {}),
  };
  return new Promise((resolve) => {
    const socket = connectTls({ ...options, ALPNProtocols: ['h2', 'http/1.1'] });
    const fail = (reason: FailureReason) => {
      signal.removeEventListener('abort', stop);
      socket.destroy();
      resolve({ kind: 'failed', reason });
    };
    const stop = () => fail('timeout');
    signal.addEventListener('abort', stop);
    // After the handshake an error is the session's.
    socket.on('error', () => fail(socket.authorizationError == null ? 'unreachable' : 'certificate'));
    socket.on('close', () => fail('unreachable'));
    socket.setTimeout(timeoutMs, stop);
    socket.on('secureConnect', () => {
      signal.removeEventListener('abort', stop);
      socket.setTimeout(0);
      if (socket.alpnProtocol === 'h2') {
        const settings = { enablePush: false };
        const session = connectHttp2(url, { settings, createConnection: () => socket });
        session.on('error', () => {});
        resolve({ kind: 'http2', session });
      } else {
        // A connection for each request in flight, which this one alone cannot be.
        socket.destroy();
        const agent = new Agent({ ...options, keepAlive: true, maxSockets: maxHttp1Connections });
        resolve({ kind: 'http1', agent });
      }
    });
  });
}

export function closeConnection(connection: Connection): void {
  if (connection.kind === 'http2') connection.session.destroy();
  if (connection.kind === 'http1') connection.agent.destroy();
}
