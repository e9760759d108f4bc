import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparePolicies } from '../../src/cli/commands/diff.js';
import { checkDomain } from '../../src/cli/dns/check-domain.js';
import { comparedPairs } from '../../src/cli/dns/compared-sides.js';
import { openDns } from '../../src/cli/dns/open.js';
import { loadRenderer } from '../../src/cli/options/formats.js';
import { loadCatalogue } from '../../src/cli/terminal/language.js';
import { languageCodes, languages } from '../../src/messages/languages.js';
import { textReport } from '../../src/report/domain/text.js';
import { formats } from '../../src/report/formats/all.js';
import type { RunInfo } from '../../src/report/formats/renderer.js';
import { plainPalette } from '../../src/report/layout/palette.js';
import type { PolicyComparison } from '../../src/report/policy/comparison.js';
import { comparisonText } from '../../src/report/policy/diff-text.js';
import { policyText } from '../../src/report/policy/text.js';
import { nothingAside, requestFor } from '../support/dns/zones.js';

const zones = readdirSync(join('fixtures', 'zones'))
  .filter((file) => file.endsWith('.zone') && !file.startsWith('_'))
  .map((file) => file.replace(/\.zone$/, ''));

const width = 80;

/** Policy reports of a few zones show the words of a language; all of them would show them thirty times. */
const inEveryLanguage = ['manodomenas.lt', 'ten-lookups', 'too-many-lookups', 'pass-all', 'missing', 'two-records'];

async function comparisonOn(zone: string): Promise<PolicyComparison | undefined> {
  const { proposal } = await reportOn(zone);
  if (proposal.kind === 'none') return undefined;
  const { domain, limits } = requestFor();
  const [pair] = comparedPairs([domain], proposal.fix.after);
  return pair === undefined ? undefined : comparePolicies(pair, limits, dnsOf(zone));
}

function dnsOf(zone: string) {
  return openDns({ zone: [join('fixtures', 'zones', `${zone}.zone`)] }, [requestFor().domain]);
}

const inAllFormats = ['manodomenas.lt', 'fine', 'control-characters'];

async function rendered(format: (typeof formats)[number], names: readonly string[]): Promise<string> {
  const words = await loadCatalogue('en');
  const run: RunInfo = {
    domains: names.length,
    toolVersion: '0.0.0',
    failing: ['error'],
    words,
    palette: plainPalette,
    width,
  };
  const renderer = await loadRenderer(format, run);
  let text = renderer.begin();
  for (const name of names) text += renderer.domain(await reportOn(name));
  return text + renderer.end(nothingAside);
}

async function reportOn(zone: string) {
  const request = requestFor();
  return checkDomain(request, dnsOf(zone));
}

/** `npm run golden` writes the files; the difference is read like code. */
describe('what people see of', () => {
  it('at least twenty situations', () => {
    expect(zones.length).toBeGreaterThanOrEqual(20);
  });

  for (const zone of zones) {
    it.each(languageCodes)(`${zone}, in %s`, async (language) => {
      const words = await loadCatalogue(language);
      const text = textReport(await reportOn(zone), { palette: plainPalette, width, words });
      for (const line of text.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(width);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there is the point of the test
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
      await expect(text).toMatchFileSnapshot(join('..', '..', 'fixtures', 'golden', zone, `text.${language}.txt`));
    });

    it.each(inEveryLanguage.includes(zone) ? languageCodes : [languages[0].code])(
      `the policy of ${zone}, and what its fix changes, in %s`,
      async (language) => {
        const setting = { palette: plainPalette, width, words: await loadCatalogue(language) };
        const policy = policyText(await reportOn(zone), setting);
        const comparison = await comparisonOn(zone);
        const diff = comparison === undefined ? '' : comparisonText(comparison, setting);
        for (const line of `${policy}${diff}`.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(width);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there is the point of the test
        expect(policy + diff).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
        const folder = join('..', '..', 'fixtures', 'golden', zone);
        await expect(policy).toMatchFileSnapshot(join(folder, `policy.${language}.txt`));
        await expect(diff).toMatchFileSnapshot(join(folder, `diff.${language}.txt`));
      },
    );

    const machine = inAllFormats.includes(zone)
      ? formats.filter((format) => format !== 'text' && format !== 'json')
      : [];
    it.each(machine)(`${zone}, as %s`, async (format) => {
      const text = await rendered(format, [zone]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there is the point of the test
      expect(text.replaceAll('\r\n', '\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
      await expect(text).toMatchFileSnapshot(join('..', '..', 'fixtures', 'golden', zone, `report.${format}`));
    });

    it(`${zone}, as JSON`, async () => {
      const json = await rendered('json', [zone]);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there is the point of the test
      expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
      await expect(json).toMatchFileSnapshot(join('..', '..', 'fixtures', 'golden', zone, 'report.json'));
    });
  }
});
