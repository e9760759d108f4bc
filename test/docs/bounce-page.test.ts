import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bouncePages, detailsOf } from '../../scripts/written/bounce-page.js';
import { fingerprints } from '../../src/bounce/cause/fingerprints/all.js';
import { causes, details } from '../../src/bounce/diagnosis/diagnosis.js';
import { bounceNoteIds } from '../../src/bounce/diagnosis/notes.js';
import { expectWritten } from '../support/written.js';

const page = (name: string): string => readFileSync(join('docs', name), 'utf8');

describe('the pages about bounces', () => {
  it.each(bouncePages())('$path says what the program says', (written) => {
    expectWritten(written, 'write:docs');
  });

  it.each(['bounces.md', 'bounces.lt.md'])('%s has a paragraph for every detail', (name) => {
    expect(causes.flatMap((cause) => detailsOf[cause]).sort()).toEqual([...details].sort());
    for (const detail of details) expect(page(name)).toContain(`\n### ${detail}\n`);
  });

  it('have a row for every note, and for every fingerprint', () => {
    for (const id of bounceNoteIds) expect(page('bounces.md')).toContain(`| \`${id}\` |`);
    for (const { id } of fingerprints) expect(page('bounce-fingerprints.md')).toContain(`[\`${id}\`](`);
  });

  it('keep fingerprints out of the page about causes and cures', () => {
    expect(page('bounces.md')).not.toMatch(/Fingerprints:|google\/dmarc-policy/);
  });
});
