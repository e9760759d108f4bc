import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newFingerprint } from '../../scripts/new-fingerprint.js';
import { fingerprints } from '../../src/bounce/cause/fingerprints/all.js';
import { providers } from '../../src/bounce/cause/fingerprints/providers.js';
import { repliesIn } from '../bounce/cases/reply-files.js';

const copy = mkdtempSync(join(tmpdir(), 'spf-check-new-fingerprint-'));
for (const folder of ['src/bounce/cause/fingerprints', 'fixtures/replies'])
  cpSync(folder, join(copy, folder), { recursive: true });
afterAll(() => rmSync(copy, { recursive: true }));

function made(receiver: string, name = 'some-reply') {
  const result = newFingerprint(copy, [receiver, name]);
  if (!result.ok) throw new Error(result.why);
  const [table, replies] = result.changes;
  return { table: table!, replies: replies! };
}

const used = fingerprints.map(({ id }) => id.replace(/\/.*/, ''));
const receivers = [...new Set([...used, ...providers.map(({ id }) => id)])];

describe('npm run new:fingerprint', () => {
  it.each(receivers)('adds one of %s, and a reply that fails until it is filled in', (receiver) => {
    const { table, replies } = made(receiver);
    expect(table.text).toContain(`  },\n  {\n    id: '${receiver}/some-reply',\n`);
    expect(table.text.match(/\n {4}source: 'TODO/g)).toHaveLength(1);
    expect(replies.text).toContain(`\n# ${receiver}/some-reply\nfrom `);
    expect(() => repliesIn(replies.path, Buffer.from(replies.text))).toThrow(/:\d+: “TODO” is not a cause$/);
    const filled = replies.text.replace('\nTODO\n', '\nspf\n');
    expect(repliesIn(replies.path, Buffer.from(filled)).at(-1)?.reply).toBe('550 5.7.1 TODO');
  });

  it.each([
    ['google', 'google.ts', 'google.txt'],
    ['apple', 'receivers.ts', 'receivers.txt'],
    ['aol', 'receivers.ts', 'receivers.txt'],
    ['docomo', 'receivers.ts', 'receivers.txt'],
    ['list', 'lists.ts', 'software.txt'],
    ['code', 'codes.ts', 'software.txt'],
  ])('puts those of %s into %s and %s', (receiver, table, replies) => {
    const result = made(receiver);
    expect(result.table.path).toBe(`src/bounce/cause/fingerprints/${table}`);
    expect(result.replies.path).toBe(`fixtures/replies/${replies}`);
  });

  it('refuses a second one of the same name', () => {
    const { table } = made('mimecast', 'twice');
    const before = readFileSync(join(copy, table.path));
    writeFileSync(join(copy, table.path), table.text);
    expect(newFingerprint(copy, ['mimecast', 'twice'])).toEqual({ ok: false, why: 'mimecast/twice exists already.' });
    writeFileSync(join(copy, table.path), before);
  });

  it.each([
    [[], 'Give a receiver and a name: '],
    [['google'], 'Give a receiver and a name: '],
    [['google', 'one', 'two'], 'Give a receiver and a name: '],
    [['google', 'Some-reply'], 'Some-reply is not a name: '],
    [['google', 'some_reply'], 'some_reply is not a name: '],
    [['google', "a'b"], "a'b is not a name: "],
    [['google', 'dmarc-policy'], 'google/dmarc-policy exists already.'],
    [['software', 'both-named'], 'software/both-named exists already.'],
    [
      ['seznam', 'some-reply'],
      'There is no receiver seznam. Add a new one to providers.ts first. Receivers are: aol, apple, ',
    ],
    [['../google', 'some-reply'], 'There is no receiver ../google. '],
  ])('refuses %j', (args, why) => {
    const result = newFingerprint(copy, args);
    expect(result.ok ? '' : result.why).toContain(why);
  });
});
