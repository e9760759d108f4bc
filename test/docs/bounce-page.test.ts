import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { causes, details } from '../../src/bounce/diagnosis/diagnosis.js';
import { bounceNoteIds } from '../../src/bounce/diagnosis/notes.js';
import { detailsMarkdown, detailsOf, notesMarkdown } from '../support/pages/bounce-page.js';

const path = join('docs', 'bounces.md');

/** What stands between two marks is written by `npm run docs`; here it is only compared. */
function withPart(page: string, mark: string, part: string): string {
  const [begin, end] = [`<!-- ${mark}: written by npm run docs -->`, `<!-- end of ${mark} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/bounces.md has no marks of ${mark}`);
  return `${page.slice(0, from)}${begin}\n\n${part}\n\n${page.slice(to)}`;
}

describe('the page about bounces', () => {
  it('says what the program says', () => {
    const page = readFileSync(path, 'utf8');
    const written = withPart(withPart(page, 'details', detailsMarkdown()), 'notes', notesMarkdown());
    if (process.env['UPDATE_DOCS'] !== undefined) writeFileSync(path, written);
    else expect(page).toBe(written);
  });

  it('has a paragraph for every detail, and a row for every note', () => {
    const page = readFileSync(path, 'utf8');
    expect(causes.flatMap((cause) => detailsOf[cause]).sort()).toEqual([...details].sort());
    for (const detail of details) expect(page).toContain(`\n### ${detail}\n`);
    for (const id of bounceNoteIds) expect(page).toContain(`| \`${id}\` |`);
  });
});
