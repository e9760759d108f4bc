import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bouncePage, detailsOf } from '../../scripts/written/bounce-page.js';
import { causes, details } from '../../src/bounce/diagnosis/diagnosis.js';
import { bounceNoteIds } from '../../src/bounce/diagnosis/notes.js';
import { expectWritten } from '../support/written.js';

describe('the page about bounces', () => {
  it('says what the program says', () => {
    expectWritten(bouncePage(), 'write:docs');
  });

  it('has a paragraph for every detail, and a row for every note', () => {
    const page = readFileSync(join('docs', 'bounces.md'), 'utf8');
    expect(causes.flatMap((cause) => detailsOf[cause]).sort()).toEqual([...details].sort());
    for (const detail of details) expect(page).toContain(`\n### ${detail}\n`);
    for (const id of bounceNoteIds) expect(page).toContain(`| \`${id}\` |`);
  });
});
