import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newRule } from '../../scripts/new-rule.js';
import { rules } from '../../src/rules/all.js';

const copy = mkdtempSync(join(tmpdir(), 'spf-check-new-rule-'));
afterAll(() => rmSync(copy, { recursive: true }));

describe('what npm run new:rule writes', () => {
  it('compiles in every area, and is not written a second time', { timeout: 180_000 }, () => {
    cpSync('src', join(copy, 'src'), { recursive: true });
    for (const file of ['package.json', 'tsconfig.json']) cpSync(file, join(copy, file));
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
    const ids = [...new Set(rules.map(({ id }) => id.replace(/\/.*$/, '/some-defect')))];
    for (const id of ids) {
      const result = newRule(copy, [id]);
      if (!result.ok) throw new Error(result.why);
      for (const { path, text } of result.changes) writeFileSync(join(copy, path), text);
    }
    const config = join(copy, 'tsconfig.sources.json');
    writeFileSync(config, JSON.stringify({ extends: './tsconfig.json', include: ['src/rules', 'src/messages'] }));
    const compiler = resolve('node_modules', 'typescript', 'bin', 'tsc');
    const { status, stdout } = spawnSync(process.execPath, [compiler, '--noEmit', '-p', config], { encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
    for (const id of ids) expect(newRule(copy, [id])).toMatchObject({ ok: false });
  });
});
