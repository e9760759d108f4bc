import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, describe, expect, it } from 'vitest';
import { newSender } from '../../scripts/new-sender.js';
import type { KnownSender } from '../../src/senders/sender.js';
import { missingIn } from '../senders/missing.js';

const copy = mkdtempSync(join(tmpdir(), 'spf-check-new-sender-'));
afterAll(() => rmSync(copy, { recursive: true }));

const today = '2026-11-28';

function changesOf(root: string, family: string, id: string) {
  const result = newSender(root, [family, id], today);
  if (!result.ok) throw new Error(result.why);
  return result.changes;
}

/** The senders of a family as its file in the copy has them. */
async function familyIn(name: string): Promise<readonly KnownSender[]> {
  const bundle = await rolldown({ input: join(copy, 'src', 'senders', `${name}.ts`), logLevel: 'silent' });
  const file = join(copy, `${name}-${Math.random()}.mjs`);
  await bundle.write({ file });
  await bundle.close();
  return (await import(/* @vite-ignore */ pathToFileURL(file).href))[name];
}

describe('npm run new:sender', () => {
  it('adds an entry that lacks all that cannot be known, and nothing once that is filled in', async () => {
    mkdirSync(join(copy, 'src'));
    cpSync(join('src', 'senders'), join(copy, 'src', 'senders'), { recursive: true });
    const path = join(copy, 'src', 'senders', 'baltic.ts');
    const before = await familyIn('baltic');
    for (const change of changesOf(copy, 'baltic', 'acme-lt')) writeFileSync(join(copy, change.path), change.text);
    const after = await familyIn('baltic');
    expect(after.slice(0, -1)).toEqual(before);
    expect(missingIn(after.at(-1)!).map((sentence) => sentence.replace(/:.*/, ''))).toEqual([
      'name',
      'source.url',
      'a name that leads to it',
      'includes',
    ]);
    const filled = readFileSync(path, 'utf8')
      .replace("name: ''", "name: 'Acme'")
      .replace("url: ''", "url: 'https://acme.lt/spf'")
      .replace('includes: []', "includes: ['spf.acme.lt']");
    writeFileSync(path, filled);
    const acme = (await familyIn('baltic')).at(-1)!;
    expect(acme).toMatchObject({ id: 'acme-lt', source: { asOf: today } });
    expect(missingIn(acme)).toEqual([]);
    expect(newSender(copy, ['mailings', 'acme-lt'], today)).toMatchObject({
      ok: false,
      why: 'acme-lt exists already: see src/senders/baltic.ts.',
    });
  });

  it.each(['applications', 'baltic', 'gateways', 'mailboxes', 'mailings'])('adds to the end of %s', (family) => {
    const [change, ...more] = changesOf('.', family, 'acme');
    expect(more).toEqual([]);
    expect(change?.path).toBe(`src/senders/${family}.ts`);
    expect(change?.text).toMatch(/\n {2}\},\n {2}\{\n {4}id: 'acme',\n(?: {4}.*\n)+ {2}\},\n\] as const satisfies/);
  });

  it.each([
    [[], 'Give a family and an id'],
    [['baltic'], 'Give a family and an id'],
    [['baltic', 'acme', 'more'], 'Give a family and an id'],
    [['banks', 'acme'], 'There is no family banks. Families are: applications, baltic, gateways, mailboxes, mailings.'],
    [['google', 'acme'], 'There is no family google.'],
    [['../senders/baltic', 'acme'], 'There is no family ../senders/baltic.'],
    [['baltic', 'Acme'], 'Acme is not an id'],
    [['baltic', 'acme-'], 'acme- is not an id'],
    [['baltic', "a'b"], "a'b is not an id"],
    [['baltic', 'hostex'], 'hostex exists already: see src/senders/baltic.ts.'],
    [['baltic', 'google'], 'google exists already: see src/senders/google.ts.'],
    [['baltic', 'directo'], 'directo exists already: see src/senders/directo.ts.'],
  ])('refuses %j', (args, why) => {
    const result = newSender('.', args, today);
    expect(result.ok ? '' : result.why).toContain(why);
  });
});
