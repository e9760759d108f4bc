import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messageOf } from '../../src/messages/catalogue/catalogue.js';
import { rules } from '../../src/rules/all.js';
import { plain } from '../../src/text/text.js';
import { catalogues } from '../support/languages.js';
import { findingsIn } from '../support/rules/harness.js';

const ids = rules.map((rule) => rule.id);

describe('the rules', () => {
  it('have ids of their own', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(80);
  });

  it('are filled in: nothing that `npm run new:rule` left to do is still there', () => {
    const folders = ['src/rules', 'src/messages'];
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    );
    const left = files
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) =>
        readFileSync(path, 'utf8')
          .split('\n')
          .flatMap((line, index) => (line.includes('TODO') ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
      );
    expect(left).toEqual([]);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s is complete: id, source, page and words', (id, rule) => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*\/[a-z0-9-]+$/);
    if (rule.source.kind === 'rfc') expect(rule.source.section).toMatch(/^[0-9A-Z][0-9.A-Z]*$/i);
    else expect(rule.source.url).toMatch(/^https:\/\//);
    for (const words of catalogues) expect(Object.keys(words.rules)).toContain(id);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s speaks on its bad example, in every language',
    (id, rule) => {
      const all = findingsIn(rule.examples.bad);
      const findings = all.filter((finding) => finding.rule === id);
      const reported = [...new Set(all.map((finding) => finding.rule))].join(', ') || 'none';
      expect(findings, `${id} finds nothing in its bad example; these rules report: ${reported}`).not.toEqual([]);
      for (const finding of findings) {
        const messages = catalogues.map((words) => messageOf(finding, words));
        for (const part of ['what', 'why', 'todo'] as const) {
          const texts = messages.map((message) => plain(message[part]));
          for (const text of texts) {
            expect(text.length).toBeGreaterThan(5);
            expect(text).not.toMatch(/undefined|\[object|NaN/);
            expect(text).toMatch(/[.!?:„“")]$/);
          }
          expect(new Set(texts).size).toBe(texts.length);
        }
        const { text, span } = finding.place;
        if (text !== undefined && span !== undefined) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.start).toBeLessThanOrEqual(span.end);
        }
      }
    },
  );

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s is silent on its good example', (id, rule) => {
    expect(findingsIn(rule.examples.good).filter((finding) => finding.rule === id)).toEqual([]);
  });
});
