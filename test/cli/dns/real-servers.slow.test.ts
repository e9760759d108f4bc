import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordType } from '../../../src/dns/answer.js';
import { savedRunFromJson } from '../../../src/dns/saved-run.js';
import { NetworkResolver } from '../../../src/net/network/resolver.js';
import { parseJson } from '../../../src/syntax/json.js';
import { run } from '../../support/command.js';
import { never } from '../../support/dns/ask.js';
import { type NameServers, startNameServers } from '../../support/programs/name-servers.js';
import { isInstalled } from '../../support/programs/program.js';

/** Each says something of its own about how servers answer. */
const fixtures = [
  'manodomenas.lt',
  'known-senders',
  'ten-lookups',
  'void-lookups',
  'dead-include',
  'control-characters',
  'long-record',
  'mail-records',
];

async function report(args: readonly string[]): Promise<unknown> {
  const { stdout, stderr } = await run(['manodomenas.lt', '--format', 'json', ...args]);
  expect(stderr).toBe('');
  const { resolver: _, ...rest } = JSON.parse(stdout);
  return rest;
}

describe.skipIf(!isInstalled('nsd', 'unbound'))('over NSD and Unbound (skipped where they are not installed)', () => {
  describe.each(fixtures)('%s', (fixture) => {
    let servers: NameServers;
    beforeAll(async () => {
      servers = await startNameServers(fixture);
    });
    afterAll(() => servers.end());

    it('the report is the one of the zone file, whoever answers', async () => {
      const offline = await report(['--zone', servers.zoneFile]);
      const saved = join(servers.folder, 'run.json');
      expect(await report(['--server', servers.authoritative]), 'NSD').toEqual(offline);
      expect(await report(['--server', servers.recursive, '--save', saved]), 'Unbound').toEqual(offline);

      const answers = savedRunFromJson(parseJson(readFileSync(saved, 'utf8')))?.answers.get('manodomenas.lt') ?? [];
      expect(answers.length).toBeGreaterThan(20);
      const { url, certificate } = servers.overHttps;
      const resolver = new NetworkResolver({
        servers: [{ url }],
        timeoutMs: 2000,
        tries: 2,
        trust: { ca: certificate.cert },
      });
      const ask = ({ name, type }: { name: (typeof answers)[number]['name']; type: RecordType }) =>
        resolver.resolve(name, type, never);
      const overHttps = await Promise.all(answers.map(ask));
      resolver.close();
      expect(overHttps, 'Unbound over HTTPS').toEqual(answers.map(({ answer }) => answer));
    });
  });
});
