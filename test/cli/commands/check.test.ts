import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, zone } from '../../support/command.js';
import { withLoopback } from '../../support/loopback.js';

describe('exit codes', () => {
  it.each([
    [['manodomenas.lt', ...zone('fine')], 0],
    [['manodomenas.lt', ...zone('manodomenas.lt')], 1],
    [['manodomenas.lt', ...zone('old-address')], 0],
    [['manodomenas.lt', ...zone('old-address'), '--fail-on', 'warning'], 1],
    [['manodomenas.lt', ...zone('manodomenas.lt'), '--fail-on', 'never'], 0],
    [['manodomenas.lt', ...zone('mass-mail'), '--mass-mail'], 0],
    [['manodomenas.lt', ...zone('mass-mail'), '--mass-mail', '--fail-on', 'warning'], 1],
    [['foo bar'], 2],
    [['localhost'], 2],
    [['192.0.2.1'], 2],
    [['manodomenas.lt', '--server', 'dns.example'], 2],
    [['manodomenas.lt', '--timeout', 'soon'], 2],
    [['manodomenas.lt', '--zone', 'fixtures/zones/nothing.zone'], 2],
    [['manodomenas.lt', '--zone', 'package.json'], 2],
    [['manodomenas.lt', '--zone-fallback'], 2],
    [['manodomenas.lt', '--dkim-key', 'MIIB'], 2],
    [['manodomenas.lt', '--bogus'], 2],
    [[], 2],
    [['--help'], 0],
    [['--version'], 0],
  ])('%j ends with %i', async (args, code) => {
    const result = await run(args);
    expect(result.code, result.stderr).toBe(code);
    expect(result.stderr).not.toMatch(/^\s+at /m);
    if (code === 2) expect(result.stdout).toBe('');
  });

  it('is 3 where DNS gives no answer', async () => {
    const patience = ['--timeout', '200', '--tries', '1', '--deadline', '1500'];
    const result = await run(['manodomenas.lt', '--server', '127.0.0.1:1', ...patience]);
    expect(result.code).toBe(3);
    expect(result.stdout).toContain('DNS did not answer');
  });

  it('is 2 with file, line and column for a zone file that cannot be read', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'spf-check-')), 'broken.zone');
    writeFileSync(path, '$ORIGIN manodomenas.lt.\n@ IN TXT "v=spf1\n');
    const result = await run(['manodomenas.lt', '--zone', path]);
    expect(result.code).toBe(2);
    expect(result.stderr.replaceAll(/\s+/g, '')).toContain('broken.zone:2:10');
  });
});

describe('over the network', () => {
  it('says the same as over the zone file', async () => {
    const offline = await run(['manodomenas.lt', ...zone('two-records'), '--format', 'json']);
    const online = await withLoopback('two-records', (server) =>
      run(['manodomenas.lt', '--server', server, '--format', 'json']),
    );
    const { resolver: _zone, ...expected } = JSON.parse(offline.stdout);
    const { resolver, ...report } = JSON.parse(online.stdout);
    expect(report).toEqual(expected);
    expect(online.code).toBe(1);
    expect(resolver.questions).toBeGreaterThan(5);
  });

  it('asks about names outside the zone files with --zone-fallback', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'spf-check-')), 'manodomenas.lt.zone');
    writeFileSync(path, '@ IN TXT "v=spf1 a:directo.gate.ee -all"\n');
    const result = await withLoopback('fine', (server) =>
      run(['manodomenas.lt', '--zone', path, '--zone-fallback', '--server', server, '--format', 'json']),
    );
    expect(JSON.parse(result.stdout).senders[0].authorized).toBe(true);
    const offline = await run(['manodomenas.lt', '--zone', path, '--format', 'json']);
    expect(JSON.parse(offline.stdout).senders[0].authorized).toBe(false);
  });
});

describe('output', () => {
  it('of fix is the record and nothing else', async () => {
    const result = await run(['fix', 'manodomenas.lt', ...zone('manodomenas.lt')]);
    expect(result.stdout).toBe('v=spf1 mx a:pavyzdys.lt a:directo.gate.ee -all\n');
    expect(result.stderr).toBe('');
    expect(result.code).toBe(0);
  });

  it('of fix tells on stderr why a record does not stand the trial', async () => {
    const result = await run(['fix', 'manodomenas.lt', ...zone('unclear-typo')]);
    expect(result.stdout).toBe('');
    expect(result.stderr).toContain('198.51.100.700');
    expect(result.code).toBe(1);
  });

  it('as JSON has the documented keys, one object for one domain and an array for several', async () => {
    const one = JSON.parse((await run(['manodomenas.lt', ...zone('fine'), '--format', 'json'])).stdout);
    expect(one).toMatchObject({
      domain: 'manodomenas.lt',
      verdict: 'pass',
      spf: { lookups: 2, voidLookups: 0, result: 'pass' },
      senders: [{ id: 'directo', authorized: true, dkim: { status: 'ok' } }],
      dmarc: { policy: 'quarantine', sender: { result: 'pass', by: 'both' } },
      findings: [],
      fix: { changed: false, verified: true },
    });
    const args = ['manodomenas.lt', 'Info@ManoDomenas.LT', 'nera.lt', ...zone('fine'), '--format', 'json'];
    const several = JSON.parse((await run(args)).stdout);
    expect(several.map((report: { domain: string }) => report.domain)).toEqual(['manodomenas.lt', 'nera.lt']);
  });

  it('of evaluate answers as a receiver does', async () => {
    const args = [
      'evaluate',
      '90.190.150.212',
      '--mail-from',
      'info@manodomenas.lt',
      ...zone('fine'),
      '--format',
      'json',
    ];
    const result = await run(args);
    expect(JSON.parse(result.stdout)).toMatchObject({
      result: 'pass',
      explanation: null,
      matched: 'a:directo.gate.ee',
      lookups: 2,
      voidLookups: 0,
      trace: { domain: 'manodomenas.lt', terms: [{ term: 'mx' }, { term: 'a:directo.gate.ee', matched: true }] },
    });
    const helo = await run(['evaluate', '::1', '--mail-from', '', '--helo', 'pastas.manodomenas.lt', ...zone('fine')]);
    expect(helo.code).toBe(0);
    expect(helo.stdout).toContain('SPF result: none.');
  });

  it('speaks the language that is asked for, by option or environment', async () => {
    const args = ['manodomenas.lt', ...zone('fine')];
    expect((await run([...args, '--lang', 'lt'])).stdout).toContain('gavėjai priima „Directo“ laiškus');
    expect((await run(args, { env: { LC_ALL: 'lt_LT.UTF-8' } })).stdout).toContain('gavėjai priima „Directo“ laiškus');
    expect((await run([...args, '--lang', 'en'], { env: { LC_ALL: 'lt_LT.UTF-8' } })).stdout).toContain(
      'receivers accept',
    );
  });

  it.each([
    [[], {}, false],
    [['--color'], {}, true],
    [[], { FORCE_COLOR: '1' }, true],
    [[], { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    [['--no-color'], { FORCE_COLOR: '1' }, false],
  ])('has colour where it is wanted: %j %j', async (options, env, colored) => {
    const result = await run(['manodomenas.lt', ...zone('fine'), ...options], { env });
    expect(result.stdout.includes('\x1b[')).toBe(colored);
  });

  it.each([
    [[], {}, true],
    [['--no-color'], {}, false],
    [[], { NO_COLOR: '1' }, false],
    [[], { TERM: 'dumb' }, false],
    [['--color'], { TERM: 'dumb' }, true],
  ])('has colour at a terminal where it is wanted: %j %j', async (options, env, colored) => {
    const result = await run(['manodomenas.lt', ...zone('fine'), ...options], { env, columns: 80 });
    expect(result.stdout.includes('\x1b[')).toBe(colored);
  });

  it.each([
    [20, 40],
    [50, 50],
    [200, 100],
  ])('fills a terminal of %i columns up to %i', async (columns, width) => {
    const args = ['manodomenas.lt', ...zone('ten-lookups'), '--no-color'];
    for (const more of [[], ['--verbose']]) {
      const { stdout } = await run([...args, ...more], { columns });
      // What is copied into a DNS panel stands on one line.
      const prose = stdout.split('\n').filter((line) => !/v=(?:spf1|DKIM1|DMARC1)|^ +"/.test(line));
      expect(Math.max(...prose.map((line) => line.length)), stdout).toBeLessThanOrEqual(width);
      if (more.length > 0) expect(prose.filter((line) => line.length > width - 12).length).toBeGreaterThan(3);
    }
  });

  it('never lets control characters through, from DNS or from the command line', async () => {
    for (const args of [
      ['manodomenas.lt', ...zone('control-characters')],
      ['manodomenas.lt', ...zone('control-characters'), '--format', 'json'],
      ['fix', 'manodomenas.lt', ...zone('control-characters')],
      ['fix', 'manodomenas.lt', ...zone('control-characters'), '--as', 'zone'],
      ['policy', 'manodomenas.lt', ...zone('control-characters')],
      ['policy', 'manodomenas.lt', ...zone('control-characters'), '--format', 'json'],
      ['diff', 'manodomenas.lt', '--record', 'v=spf1 exists:\x1b[31m.%{i}.lt\x9b -all', ...zone('fine')],
      ['diff', '\x1b[31mraudona', '--record', 'v=spf1 -all'],
      ['evaluate', '192.0.2.1', '--mail-from', 'a@manodomenas.lt', ...zone('control-characters')],
      ['\x1b[31mraudona\x07.lt'],
      ['--\x1b[31mbogus'],
    ]) {
      const { stdout, stderr } = await run(args);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there is the point of the test
      expect(stdout + stderr, args.join(' ')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    }
  });

  it('suggests the option that was meant', async () => {
    expect((await run(['manodomenas.lt', '--sever', '9.9.9.9'])).stderr).toContain('--server');
  });
});
