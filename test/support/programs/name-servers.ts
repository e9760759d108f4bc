import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NetworkResolver } from '../../../src/net/network/resolver.js';
import type { Server } from '../../../src/net/server.js';
import { type Certificate, selfSigned } from '../certificate.js';
import { domain } from '../dns/message.js';
import { freePort, type RunningProgram, startProgram } from './program.js';

/** NSD, which has the zone, and Unbound, which asks NSD and is asked over HTTPS too. */
export interface NameServers {
  /** Goes with them. */
  readonly folder: string;
  /** A root zone that holds everything there is. */
  readonly zoneFile: string;
  readonly authoritative: string;
  readonly recursive: string;
  readonly overHttps: { readonly url: string; readonly certificate: Certificate };
  end(): Promise<void>;
}

/** Starts both on loopback, with the fixture zone below a root of its own. */
export async function startNameServers(fixture: string): Promise<NameServers> {
  const folder = mkdtempSync(join(tmpdir(), 'spf-check-servers-'));
  const zoneFile = join(folder, 'root.zone');
  writeFileSync(zoneFile, rootZone(fixture), 'latin1');
  const [nsd, unbound, https] = [await freePort(), await freePort(), await freePort()];
  const certificate = selfSigned({ hosts: ['127.0.0.1'] });
  const at = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const key = at('key.pem', certificate.key);
  const pem = at('cert.pem', certificate.cert);
  const programs = [
    startProgram('nsd', ['-d', '-c', at('nsd.conf', nsdSettings(folder, zoneFile, nsd))]),
    startProgram('unbound', [
      '-d',
      '-c',
      at('unbound.conf', unboundSettings({ folder, nsd, unbound, https, key, pem })),
    ]),
  ];
  const end = async () => {
    await Promise.all(programs.map((program) => program.end()));
    rmSync(folder, { recursive: true });
  };
  const url = `https://127.0.0.1:${https}/dns-query`;
  const servers: NameServers = {
    folder,
    zoneFile,
    authoritative: `127.0.0.1:${nsd}`,
    recursive: `127.0.0.1:${unbound}`,
    overHttps: { url, certificate },
    end,
  };
  try {
    for (const server of [{ address: '127.0.0.1', port: nsd }, { address: '127.0.0.1', port: unbound }, { url }])
      await answering(server, certificate, programs);
    return servers;
  } catch (error) {
    await end();
    throw error;
  }
}

function rootZone(fixture: string): string {
  const read = (name: string) => readFileSync(join('fixtures', 'zones', name), 'latin1');
  const included = read(`${fixture}.zone`).replace(/^\$INCLUDE (\S+)$/gm, (_, name: string) => read(name));
  return [
    '$ORIGIN .',
    '$TTL 3600',
    '. SOA a.root-servers.net. postmaster.root-servers.net. 1 3600 600 86400 60',
    '. NS a.root-servers.net.',
    'a.root-servers.net. A 198.41.0.4',
    included,
  ].join('\n');
}

function nsdSettings(folder: string, zoneFile: string, port: number): string {
  return `
server:
  ip-address: 127.0.0.1@${port}
  server-count: 1
  username: ""
  zonesdir: "${folder}"
  pidfile: "${folder}/nsd.pid"
  xfrdfile: "${folder}/xfrd.state"
  zonelistfile: "${folder}/zone.list"
  xfrdir: "${folder}"
  database: ""
remote-control:
  control-enable: no
zone:
  name: "."
  zonefile: "${zoneFile}"
`;
}

function unboundSettings({
  folder,
  nsd,
  unbound,
  https,
  key,
  pem,
}: Record<'folder' | 'key' | 'pem', string> & Record<'nsd' | 'unbound' | 'https', number>): string {
  return `
server:
  interface: 127.0.0.1@${unbound}
  interface: 127.0.0.1@${https}
  https-port: ${https}
  http-endpoint: "/dns-query"
  tls-service-key: "${key}"
  tls-service-pem: "${pem}"
  username: ""
  chroot: ""
  directory: "${folder}"
  pidfile: ""
  use-syslog: no
  do-ip6: no
  do-not-query-localhost: no
  module-config: "iterator"
  local-zone: "test." nodefault
remote-control:
  control-enable: no
stub-zone:
  name: "."
  stub-addr: 127.0.0.1@${nsd}
`;
}

/** Waits until a server knows the root. */
async function answering(server: Server, { cert }: Certificate, programs: readonly RunningProgram[]): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const ended = programs.find((program) => program.hasEnded());
    if (ended !== undefined) throw new Error(`ended by itself: ${ended.output()}`);
    const resolver = new NetworkResolver({ servers: [server], timeoutMs: 200, tries: 1, trust: { ca: cert } });
    const answer = await resolver.resolve(domain('.'), 'NS', new AbortController().signal);
    resolver.close();
    if (answer.status === 'found') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`does not answer: ${programs.map((program) => program.output()).join('\n')}`);
}
