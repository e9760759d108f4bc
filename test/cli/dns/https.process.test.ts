import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { internet } from '../../support/dns/false-servers.js';
import { type DohServer, startDohServer } from '../../support/dns/https-server.js';
import type { SingleReply } from '../../support/dns/reply.js';
import { type Run, runProcess } from '../../support/process.js';

const truth = internet('fine');

async function overHttps(trusted: boolean, args: readonly string[]): Promise<{ run: Run; server: DohServer }> {
  const server = await startDohServer({ answer: (question) => truth(question) as SingleReply });
  const file = join(mkdtempSync(join(tmpdir(), 'spf-check-')), 'ca.pem');
  writeFileSync(file, server.certificate.cert);
  // Node reads it when it starts, which is why this needs a process.
  const env = trusted ? { NODE_EXTRA_CA_CERTS: file } : {};
  try {
    return { run: await runProcess([...args, '--server', server.url, '--lang', 'en'], { env }), server };
  } finally {
    await server.close();
  }
}

describe('--server https://', () => {
  it('asks over HTTPS, and says so', async () => {
    const { run, server } = await overHttps(true, ['manodomenas.lt', '--verbose']);
    expect(run.stderr).toBe('');
    expect(run.code).toBe(0);
    expect(run.stdout.replace(/\s+/g, ' ')).toMatch(/\d+ DNS queries to https:\/\/127\.0\.0\.1:\d+\/dns-query\./);
    expect(server.connections()).toBe(1);
    // Six of them test the resolver, two of which are asked anyway.
    expect(server.log.map(({ name }) => name)).toContain('a.root-servers.net');
  });

  it('asks nobody whose certificate is not valid, and says that', async () => {
    const { run, server } = await overHttps(false, ['manodomenas.lt', '--verbose']);
    expect(run.code).toBe(3);
    expect(run.stdout.replace(/\s+/g, ' ')).toContain("The name server's certificate is not valid for its name.");
    expect(server.requests).toEqual([]);
  });
});
