import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, zone } from '../../support/command.js';

const directo = 'ip4:90.190.150.210/31 ip4:90.190.150.212/31';
const args = ['check', 'manodomenas.lt', ...zone('fine'), '--record'];

/** Records that let Directo pass and have an error beside. */
const faulty = [
  `v=spf1 ${directo} all`,
  `v=spf1 ${directo} +all`,
  'v=spf1 ip4:0.0.0.0/0 -all',
  `v=spf1 ${directo} ip4:0.0.0.0/1 ip4:128.0.0.0/1 -all`,
  `v=spf1 ${directo} exists:directo.gate.ee -all`,
  `v=spf1 ${directo} redirect=pastas.manodomenas.lt`,
  `v=spf1 ${directo} include:pastas.manodomenas.lt -all`,
  `v=spf1 ${directo} include:nera.manodomenas.lt -all`,
  `v=spf1 ${directo} include:manodomenas.lt -all`,
];

describe('a report does not contradict itself', () => {
  it.each(faulty)('of %s', async (record) => {
    const { stdout, code } = await run([...args, record]);
    expect(code).toBe(1);
    expect(stdout).not.toContain('✓ manodomenas.lt');
    // The first sentence says what is wrong, and no later one that all is well.
    const [first = ''] = stdout.split('\n\n');
    expect(first.replace(/\s+/g, ' ')).toMatch(/must be fixed\. \S.+\.$/);
    expect(stdout).not.toContain('needs no change');
  });
});

const nested = join(mkdtempSync(join(tmpdir(), 'spf-check-')), 'nested.zone');
writeFileSync(
  nested,
  `$ORIGIN manodomenas.lt.
@ TXT "v=spf1 include:a.manodomenas.lt ${directo} redirect=c.manodomenas.lt"
a TXT "v=spf1 include:b.manodomenas.lt -all"
b TXT "v=spf1 ip4:192.0.2.1 -all"
c TXT "v=spf1 ip4:192.0.2.2 -all"
`,
);

describe('--flatten says why it replaces nothing', () => {
  it.each([
    ['kita.lt', 'does not include kita.lt'],
    ['b.manodomenas.lt', 'included by another record'],
    ['c.manodomenas.lt', 'a redirect is not replaced'],
    ['a.manodomenas.lt', undefined],
  ])('%s: %s', async (name, expected) => {
    const { stderr } = await run(['fix', 'manodomenas.lt', '--zone', nested, '--flatten', name]);
    const told = stderr.replace(/\s+/g, ' ');
    if (expected === undefined) expect(told).not.toContain('--flatten');
    else expect(told).toContain(expected);
  });
});
