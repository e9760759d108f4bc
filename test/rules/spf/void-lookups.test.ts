import { describe, expect, it } from 'vitest';
import { messageOf } from '../../../src/messages/catalogue/catalogue.js';
import { en } from '../../../src/messages/en/all.js';
import { lt } from '../../../src/messages/lt/all.js';
import { plain } from '../../../src/text/text.js';
import { findingsOf } from '../../support/rules/spf-findings.js';

const zone = (terms: string): string => `@ TXT "v=spf1 ${terms} a:directo.gate.ee -all"\npavyzdys.lt. A 192.0.2.1\n`;

describe('too many empty lookups', () => {
  it.each([
    ['a:x1.pavyzdys.lt a:x2.pavyzdys.lt a:x3.pavyzdys.lt', ['x1.pavyzdys.lt', 'x2.pavyzdys.lt', 'x3.pavyzdys.lt']],
    [
      'include:x1.pavyzdys.lt include:x2.pavyzdys.lt include:x3.pavyzdys.lt',
      ['x1.pavyzdys.lt', 'x2.pavyzdys.lt', 'x3.pavyzdys.lt'],
    ],
    ['mx:pavyzdys.lt include:x2.pavyzdys.lt a:x3.pavyzdys.lt', ['pavyzdys.lt', 'x2.pavyzdys.lt', 'x3.pavyzdys.lt']],
  ])('of %s are told with the names that lead nowhere', (terms, targets) => {
    const [finding] = findingsOf('spf/void-lookups', zone(terms));
    expect(finding?.data.targets).toEqual(targets);
  });

  it('are told as a whole sentence where no name can be given', () => {
    const [finding] = findingsOf('spf/void-lookups', zone('a:x1.pavyzdys.lt a:x2.pavyzdys.lt a:x3.pavyzdys.lt'));
    const nameless = { ...finding!, data: { ...finding!.data, targets: [] } };
    expect(plain(messageOf(nameless, en).what)).toMatch(/2 are allowed\.$/);
    expect(plain(messageOf(nameless, lt).what)).not.toMatch(/\(\)|: [,.]/);
  });
});
