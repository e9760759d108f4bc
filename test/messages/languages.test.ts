import { describe, expect, it, vi } from 'vitest';
import { fromRanges } from '../../src/ip/address-set.js';
import { pluralOf } from '../../src/messages/catalogue/plural.js';
import { languageCodes, languageOfLocale, languages } from '../../src/messages/languages.js';
import { countsOf } from '../../src/report/policy/address-count.js';

describe('the languages', () => {
  it('have codes of their own, the first of them English', () => {
    expect(new Set(languageCodes).size).toBe(languages.length);
    expect(languageCodes[0]).toBe('en');
  });

  it.each(languages)('$code brings its own facts, and a name that others know it by', async ({ load, code, name }) => {
    const { language } = await load();
    expect(language).toMatchObject({ code, name });
    expect(new Intl.DisplayNames(['en'], { type: 'language' }).of(code)).toBe(name);
  });

  it.each([
    ['lt', 'lt'],
    ['lt-LT', 'lt'],
    ['lt_LT.UTF-8', 'lt'],
    ['LT_lt', 'lt'],
    ['lt.UTF-8', 'lt'],
    ['lt@euro', 'lt'],
    ['lta', 'en'],
    ['ltg_LV.UTF-8', 'en'],
    ['lv_LT', 'en'],
    ['en_LT.UTF-8', 'en'],
    ['C', 'en'],
    ['POSIX', 'en'],
    ['', 'en'],
    ['_lt', 'en'],
  ])('of the locale %j is %s', (locale, code) => {
    expect(languageOfLocale(locale)).toBe(code);
  });

  it('are loaded without setting up what only some sentences need', async () => {
    vi.resetModules();
    const rules = vi.spyOn(Intl, 'PluralRules');
    const fresh = await import('../../src/messages/languages.js');
    await Promise.all(fresh.languages.map(({ load }) => load()));
    expect(rules).not.toHaveBeenCalled();
    rules.mockRestore();
  });
});

describe('numbers', () => {
  const forms = { one: 'one', few: 'few', many: 'many', other: 'other' };

  it.each([
    ['en', 1, 'one'],
    ['en', 2, 'other'],
    ['lt', 1, 'one'],
    ['lt', 2, 'few'],
    ['lt', 9, 'few'],
    ['lt', 10, 'other'],
    ['lt', 11, 'other'],
    ['lt', 21, 'one'],
    ['lt', 0.5, 'many'],
  ])('in %s, %d asks for the form %s', (code, count, form) => {
    expect(pluralOf(code)(count, forms)).toBe(form);
  });

  it('ask for the form of all others where theirs is not given', () => {
    expect(pluralOf('lt')(2, { one: 'one', other: 'other' })).toBe('other');
  });

  it.each([
    [1, '1'],
    [999, '999'],
    [1000, '1,000'],
    [1_234_567, '1,234,567'],
    [2 ** 32, '4,294,967,296'],
  ])('%d stands in groups of three', (size, text) => {
    const addresses = { 4: fromRanges(4, [[0, size]]), 6: fromRanges(6, []) };
    for (const language of languages)
      expect(countsOf(addresses, language).ipv4).toBe(text.replaceAll(',', language.thousandsSeparator));
  });
});
