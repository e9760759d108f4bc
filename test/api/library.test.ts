import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ask,
  check,
  checkHost,
  checkIn,
  domainFromText,
  formatCover,
  identityOf,
  isLoss,
  mailOf,
  parseAddress,
  parseSpf,
  policyChanges,
  policyMap,
  verdictOf,
} from '../../src/index.js';
import { fixtureZone } from '../support/dns/zones.js';
import { withLoopback } from '../support/loopback.js';

const domain = domainFromText('manodomenas.lt')!;

describe('the library', () => {
  it('checks a domain against real name servers, as the command does', async () => {
    const report = await withLoopback('manodomenas.lt', (server) => check(domain, { servers: [server] }));
    expect(report).toMatchObject({
      domain: 'manodomenas.lt',
      verdict: 'fail',
      fix: { record: 'v=spf1 mx a:pavyzdys.lt a:directo.gate.ee -all', verified: true },
    });
  });

  it('checks a domain in answers that are at hand', () => {
    expect(checkIn(fixtureZone('fine'), domain)).toMatchObject({ verdict: 'pass', findings: [] });
    expect(checkIn(fixtureZone('fine'), domain, { massMail: true })).toMatchObject({ verdict: 'pass' });
  });

  it('makes DKIM and DMARC records as it is told', () => {
    const values = (options: Parameters<typeof checkIn>[2]) =>
      (checkIn(fixtureZone('no-dmarc'), domain, options) as { publish: { value: string }[] }).publish.map(
        ({ value }) => value,
      );
    expect(values({ dkimAlias: true, reportAddress: 'd@manodomenas.lt' })).toEqual([
      'directo._domainkey.directo.ee.',
      'v=DMARC1; p=none; rua=mailto:d@manodomenas.lt',
    ]);
    expect(values({})).toEqual(['v=DMARC1; p=none; rua=mailto:YOUR-MAILBOX@manodomenas.lt']);
    expect(() => values({ reportAddress: 'no mailbox' })).toThrow(RangeError);
  });

  it('evaluates one mail', async () => {
    const mail = { identity: identityOf('info@manodomenas.lt', ''), helo: '', receiver: 'mx', unixSeconds: 0 };
    const client = parseAddress('90.190.150.212')!;
    const evaluation = await withLoopback('fine', (server) => checkHost({ ...mail, client }, { servers: [server] }));
    expect(verdictOf(evaluation.ending)).toBe('pass');
  });

  it('compares policies', async () => {
    const changes = await withLoopback('fine', (server) =>
      ask(
        (dns) =>
          policyChanges(
            policyMap(domain, mailOf(domain), dns),
            policyMap(domain, mailOf(domain), fixtureZone('missing')),
          ),
        {
          servers: [server],
        },
      ),
    );
    expect(changes.filter(isLoss).flatMap(({ addresses }) => formatCover(addresses))).toContain('90.190.150.210/31');
  });

  it('parses a record', () => {
    expect(parseSpf('v=spf1 mx -all').terms.map(({ text }) => text)).toEqual(['mx', '-all']);
  });

  it('refuses a server that is no address', async () => {
    await expect(check(domain, { servers: ['dns.example'] })).rejects.toThrow(RangeError);
  });
});

describe('the package', () => {
  it('names on its page everything that it exports', async () => {
    const page = readFileSync(join('docs', 'library.md'), 'utf8');
    for (const name of Object.keys(await import('../../src/index.js'))) expect(page).toContain(`\`${name}\``);
  });

  it('exports no more than it says, each file of which exists', () => {
    const { exports, files } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(Object.keys(exports)).toEqual(['.', './schema', './package.json']);
    expect(files).toEqual(expect.arrayContaining(['dist', 'schema']));
  });
});
