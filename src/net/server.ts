import { isIP } from 'node:net';
import { domainFromText } from '../dns/name.js';
import {
  formatServerAddress,
  parseServerAddress,
  type ServerAddress,
  type ServerAddressProblem,
} from './server-address.js';

/** A name server: at an address, over UDP and TCP, or at a URL, over HTTPS (RFC 8484). */
export type Server = ServerAddress | HttpsServer;

export interface HttpsServer {
  /** As `URL` writes it. */
  readonly url: string;
}

export type ServerProblem =
  | ServerAddressProblem
  /** Another scheme than `https`. */
  | 'not-https'
  /** No URL of a host, or one with a user, a password or a fragment. */
  | 'bad-url';

export type ServerReading =
  | { readonly kind: 'server'; readonly server: Server }
  | { readonly kind: 'refused'; readonly problem: ServerProblem };

/** What providers have, where the URL only names their host. */
const usualPath = '/dns-query';
/** Longer than any provider's, also with an identity in its path. */
const maxUrlCharacters = 250;

export function isHttps(server: Server): server is HttpsServer {
  return 'url' in server;
}

/**
 * Reads what `--server` takes: `ip[:port]` as {@link parseServerAddress}, or `https://host[:port][/path]`. Without a path
 * it is `/dns-query`; a template ends in `{?dns}` (RFC 8484 §3), which only GET needs.
 */
export function parseServer(text: string): ServerReading {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? parseUrl(text) : parseServerAddress(text);
}

/** The form that {@link parseServer} reads. */
export function formatServer(server: Server): string {
  return isHttps(server) ? server.url : formatServerAddress(server);
}

/** The same for a report that others read: a path other than the usual one may be a user's own. */
export function shownServer(server: Server): string {
  if (!isHttps(server)) return formatServerAddress(server);
  const { origin, pathname, search } = new URL(server.url);
  return pathname === usualPath && search === '' ? server.url : `${origin}/…`;
}

function parseUrl(text: string): ServerReading {
  if (!/^https:/i.test(text)) return { kind: 'refused', problem: 'not-https' };
  const bare = text.replace(/\{\?dns\}$/, '');
  // `URL` would leave out tabs, line feeds and surplus slashes without a word.
  const isLiteral = bare.length <= maxUrlCharacters && /^https:\/\/(?![/\\?#])[\x21-\x7e]+$/i.test(bare);
  const url = isLiteral ? urlFrom(bare) : undefined;
  if (url === undefined || !isPlain(url)) return { kind: 'refused', problem: 'bad-url' };
  if (url.pathname === '/') url.pathname = usualPath;
  return { kind: 'server', server: { url: url.href } };
}

function urlFrom(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function isPlain({ hostname, username, password, hash }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  const isHost = isIP(host) !== 0 || (/^[a-z0-9._-]+$/.test(host) && domainFromText(host) !== undefined);
  return isHost && username === '' && password === '' && hash === '';
}
