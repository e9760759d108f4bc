import { describe, expect, it } from 'vitest';
import { parseHelo, parseMailFrom } from '../../../src/cli/options/mailbox.js';
import { UserError } from '../../../src/cli/process/user-error.js';

describe('an envelope sender as people copy it', () => {
  it.each([
    ['info@firma.lt', 'info@firma.lt'],
    ['<info@firma.lt>', 'info@firma.lt'],
    [' info@firma.lt ', 'info@firma.lt'],
    ['info@firma.lt\n', 'info@firma.lt'],
    ['"info@firma.lt"', 'info@firma.lt'],
    ['Firma <info@firma.lt>', 'info@firma.lt'],
    ['< info@firma.lt >', 'info@firma.lt'],
    ['mailto:info@firma.lt', 'info@firma.lt'],
    ['info@\u017einios.lt', 'info@xn--inios-tib.lt'],
    ['firma.lt', 'firma.lt'],
    ['', ''],
    ['<>', ''],
  ])('%j is %j', (text, expected) => {
    expect(parseMailFrom(text)).toBe(expected);
  });

  it.each(['info @firma.lt', 'a@firma.lt b@firma.lt'])('%j is refused', (text) => {
    expect(() => parseMailFrom(text)).toThrow(UserError);
  });

  it('and so is a HELO name', () => {
    expect(parseHelo(' mail.firma.lt ')).toBe('mail.firma.lt');
  });
});
