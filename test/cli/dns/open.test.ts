import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Dns, withDns } from '../../../src/cli/dns/open.js';
import type { DnsOptions } from '../../../src/cli/options/dns.js';
import { readerOf } from '../../../src/cli/terminal/reader.js';
import type { DnsView } from '../../../src/dns/answer.js';
import { invocationOf } from '../../support/command.js';
import { domain } from '../../support/dns/zone.js';

const target = domain('manodomenas.lt');
const zone = [join('fixtures', 'zones', 'manodomenas.lt.zone')];
const file = (): string => join(mkdtempSync(join(tmpdir(), 'spf-check-')), 'run.json');

async function using<T>(options: DnsOptions, work: (dns: Dns) => Promise<T>): Promise<{ value: T; told: string }> {
  const invocation = invocationOf([]);
  const reader = await readerOf({}, invocation);
  return { value: await withDns(options, [target], reader, work), told: invocation.stderr.text };
}

const twoQuestions = (view: DnsView): string =>
  `${view.lookup(target, 'TXT').status} ${view.lookup(target, 'MX').status} ${view.lookup(target, 'TXT').status}`;

describe('the DNS of a run', () => {
  it('counts the questions that a value rests on, each once', async () => {
    const { value } = await using({ zone }, (dns) => dns.ask('two', twoQuestions));
    expect(value).toMatchObject({ value: 'found found found', questions: 2 });
  });

  it('is the same when it is recorded and when it is replayed', async () => {
    const path = file();
    const recorded = await using({ zone, save: path }, async (dns) => ({
      answered: await dns.ask('two', twoQuestions),
      source: dns.source,
      unixSeconds: dns.unixSeconds,
    }));
    expect(Object.keys(JSON.parse(readFileSync(path, 'utf8')).runs.two)).toEqual([
      'MX manodomenas.lt',
      'TXT manodomenas.lt',
    ]);
    const replayed = await using({ replay: path }, async (dns) => ({
      answered: await dns.ask('two', twoQuestions),
      source: dns.source,
      unixSeconds: dns.unixSeconds,
    }));
    expect(replayed.value).toEqual(recorded.value);
    expect(recorded.told).toBe('');
    expect(replayed.told).toMatch(/^Replayed from .*\d{4}-\d{2}-\d{2}/s);
  });

  it('records all that was asked under a label', async () => {
    const path = file();
    await using({ zone, save: path }, async (dns) => {
      await dns.ask('one', (view) => view.lookup(target, 'TXT').status);
      await dns.ask('one', (view) => view.lookup(target, 'MX').status);
      await dns.ask('other', (view) => view.lookup(target, 'NS').status);
    });
    const { runs } = JSON.parse(readFileSync(path, 'utf8'));
    expect(Object.keys(runs)).toEqual(['one', 'other']);
    expect(Object.keys(runs.one)).toHaveLength(2);
    expect(Object.keys(runs.other)).toHaveLength(1);
  });

  it('is closed, and saved, although the work fails', async () => {
    const path = file();
    const work = using({ zone, save: path }, async (dns) => {
      await dns.ask('two', twoQuestions);
      throw new Error('broken');
    });
    await expect(work).rejects.toThrow('broken');
    expect(JSON.parse(readFileSync(path, 'utf8')).runs.two).toBeDefined();
  });

  it.each([
    [{ zoneFallback: true }, 'fallback-without-zone'],
    [{ replay: 'run.json', zone }, 'conflicting-options'],
    [{ replay: 'run.json', save: 'run.json' }, 'conflicting-options'],
    [{ replay: 'package.json' }, 'not-a-saved-run'],
    [{ zone: ['package.json'] }, 'zone-file'],
  ])('is refused for %j', async (options, kind) => {
    await expect(using(options, async () => 0)).rejects.toMatchObject({ problem: { kind } });
  });
});
