import { describe, expect, it } from 'vitest';
import { messageOf } from '../../../src/messages/catalogue/catalogue.js';
import { lt } from '../../../src/messages/lt/all.js';
import { plain } from '../../../src/text/text.js';
import { findingsIn } from '../../support/rules/harness.js';

const other = 'kitas.pavyzdys.lt. TXT "v=spf1 include:senas.pavyzdys.lt -all"\npavyzdys.lt. A 192.0.2.1\n';

function todos(zone: string): readonly string[] {
  return findingsIn(zone)
    .filter(({ rule }) => rule === 'spf/include-no-record' || rule === 'spf/include-loop')
    .map((finding) => plain(messageOf(finding, lt).todo));
}

describe('a part that leads nowhere', () => {
  it('of the own record is to be removed', () => {
    expect(todos('@ TXT "v=spf1 include:senas.pavyzdys.lt -all"\npavyzdys.lt. A 192.0.2.1\n')[0]).toContain(
      'kuriame šios dalies nėra',
    );
    expect(todos('@ TXT "v=spf1 include:manodomenas.lt -all"\n')[0]).toContain('Šią dalį pašalinkite');
  });

  it('of somebody else’s record is to be told to them', () => {
    const [todo] = todos(`@ TXT "v=spf1 include:kitas.pavyzdys.lt -all"\n${other}`);
    expect(todo).toContain('Praneškite kitas.pavyzdys.lt prižiūrėtojui');
  });
});
