import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDns } from '../../src/cli/dns-options.js';
import { loadCatalogue } from '../../src/cli/language.js';
import { checkDomain } from '../../src/cli/run.js';
import { jsonReport } from '../../src/report/json.js';
import { plainPalette } from '../../src/report/palette.js';
import { textReport } from '../../src/report/text.js';
import { requestFor } from '../support/zones.js';

const zones = readdirSync(join('fixtures', 'zones'))
  .filter((file) => file.endsWith('.zone') && !file.startsWith('_'))
  .map((file) => file.replace(/\.zone$/, ''));

const width = 80;

async function reportOn(zone: string) {
  const request = requestFor();
  const dns = openDns({ zone: [join('fixtures', 'zones', `${zone}.zone`)] }, [request.domain]);
  return checkDomain(request, dns);
}

/** `npm run golden` writes the files; the difference is read like code. */
describe('what people see of', () => {
  it('at least twenty situations', () => {
    expect(zones.length).toBeGreaterThanOrEqual(20);
  });

  for (const zone of zones) {
    it.each(['en', 'lt'] as const)(`${zone}, in %s`, async (language) => {
      const words = await loadCatalogue(language);
      const text = textReport(await reportOn(zone), { palette: plainPalette, width, words });
      for (const line of text.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(width);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there is the point of the test
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
      await expect(text).toMatchFileSnapshot(join('..', '..', 'fixtures', 'golden', zone, `text.${language}.txt`));
    });

    it(`${zone}, as JSON`, async () => {
      const json = jsonReport([await reportOn(zone)]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there is the point of the test
      expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
      await expect(json).toMatchFileSnapshot(join('..', '..', 'fixtures', 'golden', zone, 'report.json'));
    });
  }
});
