import { describe, expect, it } from 'vitest';
import { parseTarget } from '../../../src/cli/options/targets.js';
import { UserError } from '../../../src/cli/process/user-error.js';

describe('a target', () => {
  it.each([
    ['manodomenas.lt', 'manodomenas.lt'],
    ['ManoDomenas.LT.', 'manodomenas.lt'],
    ['  manodomenas.lt ', 'manodomenas.lt'],
    ['info@manodomenas.lt', 'manodomenas.lt'],
    ['<info@manodomenas.lt>', 'manodomenas.lt'],
    ['mailto:info@manodomenas.lt', 'manodomenas.lt'],
    ['https://www.manodomenas.lt/kelias?a=b#c', 'www.manodomenas.lt'],
    ['http://vardas:slaptas@manodomenas.lt:8080/', 'manodomenas.lt'],
    ['manodomenas.lt/', 'manodomenas.lt'],
    ['ąžuolas.lt', 'xn--uolas-2wa16f.lt'],
    ['_dmarc.manodomenas.lt', '_dmarc.manodomenas.lt'],
  ])('%j is the domain %s', (text, domain) => {
    expect(parseTarget(text).domain).toBe(domain);
  });

  it.each([
    ['https://user:hunter2@manodomenas.lt/', 'https://…@manodomenas.lt/'],
    ['https://token-hunter2@manodomenas.lt/x?key=hunter2#hunter2', 'https://…@manodomenas.lt/x?…'],
    ['user:hunter2@manodomenas.lt', 'user:…@manodomenas.lt'],
    ['mailto:user:hunter2@manodomenas.lt', 'mailto:user:…@manodomenas.lt'],
    ['info@manodomenas.lt', 'info@manodomenas.lt'],
    ['mailto:info@manodomenas.lt', 'mailto:info@manodomenas.lt'],
  ])('%j is repeated without its secrets: %s', (text, repeated) => {
    expect(parseTarget(text).from).toBe(repeated);
  });

  it('is refused without its secrets', () => {
    try {
      parseTarget('https://user:hunter2@local host/');
    } catch (error) {
      expect(JSON.stringify((error as UserError).problem)).not.toContain('hunter2');
      return;
    }
    expect.unreachable();
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['foo bar', 'blank-inside'],
    ['localhost', 'single-label'],
    ['192.0.2.1', 'address'],
    ['[2001:db8::1]', 'address'],
    ['info@[192.0.2.1]', 'address'],
    ['1.2', 'address'],
    ['a..lt', 'bad-label'],
    [`${'a'.repeat(64)}.lt`, 'bad-label'],
    ['a'.repeat(10_000), 'bad-label'],
    ['xn--a.lt', 'bad-punycode'],
    ['mano%20domenas.lt', 'bad-character'],
    ['mano\u0007domenas.lt', 'bad-character'],
  ])('%j is refused: %s', (text, why) => {
    expect(() => parseTarget(text)).toThrow(UserError);
    try {
      parseTarget(text);
    } catch (error) {
      expect((error as UserError).problem).toMatchObject({ kind: 'not-a-domain', why });
    }
  });
});
