import { describe, expect, it } from 'vitest';
import { goldenFolder, goldenWidth, goldenZones } from '../../scripts/written/golden.js';
import { goldenBouncesFolder } from '../../scripts/written/golden-bounces.js';
import { languageCodes } from '../../src/messages/languages.js';
import { columns } from '../../src/report/layout/columns.js';
import { expectWritten, filesBelow } from '../support/written.js';

/** All but what is copied into a DNS panel: that stands on one line, because a line break would be copied too. */
function expectToFit(text: string): void {
  for (const line of text.split('\n'))
    if (!/^ {4}(?:v=(?:spf1|DKIM1|DMARC1)|")/.test(line))
      expect([...line].length, line).toBeLessThanOrEqual(goldenWidth);
}

/** A terminal has 24 lines of 80 columns, one of them for the command; only what is copied may be wider. */
function expectToBeOneScreen(text: string): void {
  const lines = text.split('\n').slice(0, -1);
  expect(lines.length, text).toBeLessThanOrEqual(23);
  for (const line of lines) if (!/^(?:v=|k=)/.test(line)) expect(columns(line), line).toBeLessThanOrEqual(goldenWidth);
}

function expectNoControls(text: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there is the point of the test
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
}

/** `npm run write:golden` writes the files; the difference is read like code. */
describe('what people see of', () => {
  it('at least twenty situations', () => {
    expect(goldenZones.length).toBeGreaterThanOrEqual(20);
  });

  for (const zone of goldenZones) {
    it.each(languageCodes)(`${zone.name}, in %s`, async (language) => {
      const file = await zone.text(language);
      expectToFit(file.text);
      expectNoControls(file.text);
      expectWritten(file, 'write:golden');
    });

    it.each(languageCodes)(`${zone.name}, on one screen, in %s`, async (language) => {
      const file = await zone.screen(language);
      expectToBeOneScreen(file.text);
      expectNoControls(file.text);
      expectWritten(file, 'write:golden');
    });

    it.each(zone.policyLanguages)(`the policy of ${zone.name}, and what its fix changes, in %s`, async (language) => {
      for (const file of [await zone.policy(language), await zone.diff(language)]) {
        expectToFit(file.text);
        expectNoControls(file.text);
        expectWritten(file, 'write:golden');
      }
    });

    it.each(zone.formats)(`${zone.name}, as %s`, async (format) => {
      const file = await zone.as(format);
      expectNoControls(file.text.replaceAll('\r\n', '\n'));
      expectWritten(file, 'write:golden');
    });

    it(`${zone.name}, as JSON`, async () => {
      const file = await zone.as('json');
      expectNoControls(file.text);
      expectWritten(file, 'write:golden');
    });
  }

  it('is all that is kept', async () => {
    const reports = await Promise.all(goldenZones.map((zone) => zone.all()));
    const kept = filesBelow(goldenFolder).filter((path) => !path.startsWith(goldenBouncesFolder));
    expect([...kept].sort()).toEqual(
      reports
        .flat()
        .map(({ path }) => path)
        .sort(),
    );
  });
});
