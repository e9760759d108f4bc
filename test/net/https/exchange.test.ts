import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import type { FailureReason } from '../../../src/dns/answer.js';
import { parseAddress4 } from '../../../src/ip/address.js';
import { NetworkResolver } from '../../../src/net/network/resolver.js';
import { formatServer } from '../../../src/net/server.js';
import { selfSigned } from '../../support/certificate.js';
import { never, withServer } from '../../support/dns/ask.js';
import { type Fault, failures, nuisances } from '../../support/dns/faults.js';
import {
  type DohServer,
  type DohServerOptions,
  type HttpFault,
  startDohServer,
} from '../../support/dns/https-server.js';
import { domain, type ServerRecord } from '../../support/dns/message.js';
import type { SingleReply } from '../../support/dns/reply.js';

const txt: ServerRecord = { type: 'TXT', data: ['hello \xff\x00', ''] };
const found: SingleReply = { kind: 'records', records: [txt] };
const expected = { status: 'found', records: [['hello \xff\x00', '']] };

interface Options extends Partial<DohServerOptions> {
  readonly timeoutMs?: number;
  readonly tries?: number;
  /** Without it, the certificate is not trusted. */
  readonly trusted?: boolean;
}

async function withDoh<T>(
  { timeoutMs = 10_000, tries = 1, trusted = true, answer = () => found, ...options }: Options,
  use: (resolver: NetworkResolver, server: DohServer) => Promise<T>,
): Promise<T> {
  const server = await startDohServer({ answer, ...options });
  const trust = trusted ? { ca: server.certificate.cert } : {};
  const resolver = new NetworkResolver({ servers: [{ url: server.url }], timeoutMs, tries, trust });
  try {
    return await use(resolver, server);
  } finally {
    resolver.close();
    await server.close();
  }
}

const failed = (reason: FailureReason) => ({ status: 'failed', reason });
const name = domain('x.test');

describe.each([
  ['HTTP/2', false, '2'],
  ['HTTP/1.1', true, '1.1'],
] as const)('DNS over %s', (_protocol, http1, version) => {
  test('a question is a POST of a message, and nothing else is sent', async () => {
    await withDoh({ http1 }, async (resolver, server) => {
      expect(await resolver.resolve(name, 'TXT', never)).toEqual(expected);
      expect(server.log).toMatchObject([{ name: 'x.test', type: 'TXT' }]);
      expect(server.requests).toMatchObject([
        {
          version,
          method: 'POST',
          path: '/dns-query',
          headers: { 'content-type': 'application/dns-message', accept: 'application/dns-message' },
        },
      ]);
      const sent = Object.keys(server.requests[0]!.headers).filter((header) => !header.startsWith(':'));
      const allowed = ['content-type', 'accept', 'accept-encoding', 'content-length', 'host', 'connection'];
      expect(sent.filter((header) => !allowed.includes(header))).toEqual([]);
    });
  });

  test('many questions share few connections', async () => {
    await withDoh({ http1 }, async (resolver, server) => {
      const names = Array.from({ length: 100 }, (_, at) => domain(`n${at}.test`));
      const answers = await Promise.all(names.map((one) => resolver.resolve(one, 'TXT', never)));
      expect(answers.every(({ status }) => status === 'found')).toBe(true);
      expect(server.log).toHaveLength(100);
      expect(server.connections()).toBeLessThanOrEqual(http1 ? 17 : 1);
    });
  });

  test.each<[string, HttpFault, FailureReason]>([
    ['a page that is not there', { kind: 'status', status: 404 }, 'refused'],
    ['a server in trouble', { kind: 'status', status: 500 }, 'refused'],
    ['a redirect', { kind: 'status', status: 302, headers: { location: 'https://127.0.0.1/evil' } }, 'refused'],
    ['a web page', { kind: 'type', type: 'text/html' }, 'malformed'],
    ['JSON', { kind: 'type', type: 'application/dns-json' }, 'malformed'],
    ['a type that only begins alike', { kind: 'type', type: 'application/dns-message-not' }, 'malformed'],
    ['a compressed message', { kind: 'encoding', encoding: 'gzip' }, 'malformed'],
    ['no message', { kind: 'body', body: Buffer.alloc(0) }, 'malformed'],
    ['octets that are no message', { kind: 'body', body: Buffer.from('<html>login</html>') }, 'malformed'],
    ['more octets than a message can have', { kind: 'padded', octets: 65_536 }, 'malformed'],
    // HTTP/2 ends the body as if it were whole; the message says that it is not.
    ['half a message', { kind: 'half' }, http1 ? 'unreachable' : 'malformed'],
    ['silence', { kind: 'silence' }, 'timeout'],
    ['a connection that ends', { kind: 'hang-up' }, 'unreachable'],
  ])('%s is no answer', async (_what, fault, reason) => {
    const timeoutMs = reason === 'timeout' ? 300 : 10_000;
    await withDoh({ http1, timeoutMs, fault: () => fault }, async (resolver) => {
      expect(await resolver.resolve(name, 'TXT', never)).toEqual(failed(reason));
    });
  });

  test.each(['application/dns-message; charset=binary', 'Application/DNS-Message'])(
    'the type %s is that of a message',
    async (type) => {
      await withDoh({ http1, fault: () => ({ kind: 'type', type }) }, async (resolver) => {
        expect(await resolver.resolve(name, 'TXT', never)).toEqual(expected);
      });
    },
  );

  test('any 2xx may carry an answer', async () => {
    await withDoh({ http1, fault: () => ({ kind: 'status', status: 203 }) }, async (resolver) => {
      expect(await resolver.resolve(name, 'TXT', never)).toEqual(expected);
    });
  });

  test.each<[string, HttpFault]>([
    ['breaks', { kind: 'hang-up' }],
    ['is closed by the server', { kind: 'goaway' }],
  ])('a connection that %s is made anew', async (_what, fault) => {
    const once = (nth: number) => (nth === 1 ? fault : undefined);
    await withDoh({ http1, fault: once }, async (resolver, server) => {
      expect(await resolver.resolve(name, 'TXT', never)).toEqual(expected);
      await vi.waitFor(async () => {
        expect(await resolver.resolve(domain('y.test'), 'TXT', never)).toEqual(expected);
      });
      expect(server.connections()).toBeGreaterThan(1);
    });
  });

  test('an aborted question is a time-out at once, and the next one is answered', async () => {
    const first = (nth: number): HttpFault | undefined => (nth === 1 ? { kind: 'silence' } : undefined);
    await withDoh({ http1, timeoutMs: 20_000, fault: first }, async (resolver, server) => {
      const controller = new AbortController();
      const open = resolver.resolve(name, 'TXT', controller.signal);
      await vi.waitFor(() => expect(server.requests).toHaveLength(1));
      controller.abort();
      expect(await open).toEqual(failed('timeout'));
      expect(await resolver.resolve(domain('y.test'), 'TXT', never)).toEqual(expected);
    });
  });

  test('closing ends what is open, and leaves nothing behind', async () => {
    const network = /UDP|TCP|TLS|QUERY|Socket|HTTP/i;
    const open = () => process.getActiveResourcesInfo().filter((kind) => network.test(kind));
    await vi.waitFor(() => expect(open()).toEqual([]));
    await withDoh({ http1, timeoutMs: 20_000, fault: () => ({ kind: 'silence' }) }, async (resolver, server) => {
      const asked = ['a.test', 'b.test'].map((one) => resolver.resolve(domain(one), 'TXT', never));
      await vi.waitFor(() => expect(server.requests).toHaveLength(2));
      resolver.close();
      expect(await Promise.all(asked)).toEqual(asked.map(() => failed('timeout')));
      expect(await resolver.resolve(name, 'A', never)).toEqual(failed('timeout'));
    });
    await vi.waitFor(() => expect(open()).toEqual([]));
  });
});

describe('the certificate', () => {
  test.each([
    ['is of nobody that is trusted', { trusted: false }],
    ['has expired', { certificate: selfSigned({ hosts: ['127.0.0.1'], expiresIn: -1 }) }],
    ['is of another name', { certificate: selfSigned({ hosts: ['other.test', '127.0.0.2'] }) }],
    ['is of another address', { certificate: selfSigned({ hosts: ['localhost'] }) }],
  ])('that %s is refused before anything is asked', async (_what, options) => {
    await withDoh(options, async (resolver, server) => {
      expect(await resolver.resolve(name, 'TXT', never)).toEqual(failed('certificate'));
      expect(server.requests).toEqual([]);
    });
  });

  test('of a name is valid for it, which the system looks up', async () => {
    await withDoh({ host: 'localhost', certificate: selfSigned({ hosts: ['localhost'] }) }, async (resolver) => {
      expect(await resolver.resolve(name, 'TXT', never)).toEqual(expected);
    });
  });
});

describe('a server over HTTPS that is not there', () => {
  const at = (url: string) => new NetworkResolver({ servers: [{ url }], timeoutMs: 2000, tries: 1 });
  test.each(['https://127.0.0.1:1/dns-query', 'https://nothing.invalid/dns-query'])('%s', async (url) => {
    const resolver = at(url);
    expect(await resolver.resolve(name, 'TXT', never)).toEqual(failed('unreachable'));
    resolver.close();
  });

  test('one that accepts and says nothing is given up in time, and let go', async () => {
    const mute = createServer((socket) => socket.resume().on('error', () => {}));
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const { port } = mute.address() as AddressInfo;
    const servers = [{ url: `https://127.0.0.1:${port}/dns-query` }];
    const impatient = new NetworkResolver({ servers, timeoutMs: 200, tries: 1 });
    expect(await impatient.resolve(name, 'TXT', never)).toEqual(failed('timeout'));
    impatient.close();
    const patient = new NetworkResolver({ servers, timeoutMs: 60_000, tries: 1 });
    const open = patient.resolve(name, 'TXT', never);
    await vi.waitFor(async () => {
      expect(await new Promise((done) => mute.getConnections((_, count) => done(count)))).toBeGreaterThan(0);
    });
    patient.close();
    expect(await open).toEqual(failed('timeout'));
    // Ends only when every connection has ended.
    await new Promise<void>((resolve) => mute.close(() => resolve()));
  });

  test('one that speaks no TLS', async () => {
    await withServer(
      () => ({ kind: 'silence' }),
      async ({ port }) => {
        const resolver = at(`https://127.0.0.1:${port}/dns-query`);
        expect(await resolver.resolve(name, 'TXT', never)).toMatchObject({ status: 'failed' });
        resolver.close();
      },
      { timeoutMs: 300 },
    );
  });
});

describe('what goes wrong inside the message', () => {
  const address = parseAddress4('192.0.2.1')!;
  const truth: SingleReply = { kind: 'records', records: [{ type: 'A', data: address }] };
  /** Those that HTTP can carry: it has no datagrams, ports or several replies. */
  const carried = (faults: Readonly<Record<string, Fault>>) =>
    Object.entries(faults).filter(([what]) => !/port|another id|datagram|forged|twice|TCP|too late|silence/.test(what));
  const faulty = (fault: Fault) => {
    let nth = 0;
    return (question: Parameters<Fault>[1]) => {
      nth += 1;
      return fault(truth, question, nth) as SingleReply;
    };
  };

  test.each(carried(failures))('%s is no answer', async (_what, fault) => {
    await withDoh({ answer: faulty(fault), timeoutMs: 500 }, async (resolver) => {
      expect((await resolver.resolve(name, 'A', never)).status).toBe('failed');
    });
  });

  test.each(carried(nuisances))('%s changes nothing', async (_what, fault) => {
    await withDoh({ answer: faulty(fault) }, async (resolver) => {
      expect(await resolver.resolve(name, 'A', never)).toEqual({ status: 'found', records: [address] });
    });
  });

  test('a message that is truncated, where none needs to be', async () => {
    const answer = (): SingleReply => ({ kind: 'truncated', records: [], tcp: 'truncated' });
    await withDoh({ answer }, async (resolver) => {
      expect(await resolver.resolve(name, 'A', never)).toEqual(failed('malformed'));
    });
  });

  test('1,500 records come in one piece', async () => {
    const records = Array.from({ length: 1500 }, (_, at): ServerRecord => ({ type: 'TXT', data: [`record ${at}`] }));
    await withDoh({ answer: () => ({ kind: 'records', records }) }, async (resolver) => {
      const answer = await resolver.resolve(name, 'TXT', never);
      expect(answer.status === 'found' && answer.records).toHaveLength(1500);
    });
  });
});

describe('servers of both kinds', () => {
  test('the next one is asked where the first does not answer, whichever it is', async () => {
    await withServer(
      () => ({ kind: 'records', records: [txt] }),
      async ({ port }) => {
        const servers = [{ url: 'https://127.0.0.1:1/dns-query' }, { address: '127.0.0.1', port }];
        for (const order of [servers, [...servers].reverse()]) {
          const resolver = new NetworkResolver({ servers: order, timeoutMs: 1000, tries: 2 });
          expect((await resolver.resolve(name, 'TXT', never)).status, order.map(formatServer).join()).toBe('found');
          resolver.close();
        }
      },
    );
  });
});
