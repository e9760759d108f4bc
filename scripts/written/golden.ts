import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { comparePolicies } from '../../src/cli/commands/diff/diff.js';
import { checkDomain } from '../../src/cli/dns/check-domain.js';
import { comparedPairs } from '../../src/cli/dns/compared-sides.js';
import { openDns } from '../../src/cli/dns/open.js';
import { loadRenderer } from '../../src/cli/options/formats.js';
import { Files } from '../../src/cli/process/files.js';
import { loadCatalogue } from '../../src/cli/terminal/language.js';
import { type LanguageCode, languageCodes, languages } from '../../src/messages/languages.js';
import type { DomainReport } from '../../src/report/domain/report.js';
import { textReport } from '../../src/report/domain/text.js';
import { type Format, formats } from '../../src/report/formats/all.js';
import { plainPalette } from '../../src/report/layout/palette.js';
import type { TextSetting } from '../../src/report/layout/text-setting.js';
import type { PolicyComparison } from '../../src/report/policy/comparison.js';
import { comparisonText } from '../../src/report/policy/diff-text.js';
import { policyText } from '../../src/report/policy/text.js';
import { screenText } from '../../src/report/screen/screen.js';
import { nothingAside, requestFor } from '../../test/support/dns/zones.js';
import type { WrittenFile } from './written-file.js';

export const goldenFolder = 'fixtures/golden';

const files = new Files(process);

/** Columns that a golden text may fill. */
export const goldenWidth = 80;

/** Policy reports of a few zones show the words of a language; all of them would show them thirty times. */
const inEveryLanguage = ['manodomenas.lt', 'ten-lookups', 'too-many-lookups', 'pass-all', 'missing', 'two-records'];

const inEveryFormat = ['manodomenas.lt', 'fine', 'control-characters'];

/** What people see of a domain whose DNS is a file of `fixtures/zones`, report by report. */
export class GoldenZone {
  readonly name: string;
  readonly policyLanguages: readonly LanguageCode[];
  /** For machines, other than JSON. */
  readonly formats: readonly Format[];
  #report: Promise<DomainReport> | undefined;
  #comparison: Promise<PolicyComparison | undefined> | undefined;

  constructor(name: string) {
    this.name = name;
    this.policyLanguages = inEveryLanguage.includes(name) ? languageCodes : [languages[0].code];
    this.formats = inEveryFormat.includes(name) ? formats.filter((one) => one !== 'text' && one !== 'json') : [];
  }

  async text(language: LanguageCode): Promise<WrittenFile> {
    return this.#file(`text.${language}.txt`, textReport(await this.#checked(), await settingOf(language)));
  }

  /** What is shown unless more is asked for. */
  async screen(language: LanguageCode): Promise<WrittenFile> {
    return this.#file(`screen.${language}.txt`, screenText(await this.#checked(), await settingOf(language)));
  }

  async policy(language: LanguageCode): Promise<WrittenFile> {
    return this.#file(`policy.${language}.txt`, policyText(await this.#checked(), await settingOf(language)));
  }

  /** What the fix changes; empty where there is none. */
  async diff(language: LanguageCode): Promise<WrittenFile> {
    this.#comparison ??= this.#compare();
    const comparison = await this.#comparison;
    const text = comparison === undefined ? '' : comparisonText(comparison, await settingOf(language));
    return this.#file(`diff.${language}.txt`, text);
  }

  async as(format: Format): Promise<WrittenFile> {
    const { words, palette, width } = await settingOf('en');
    const run = { domains: 1, toolVersion: '0.0.0', verbose: true, failing: ['error'], words, palette, width } as const;
    const renderer = await loadRenderer(format, run);
    const text = renderer.begin() + renderer.domain(await this.#checked()) + renderer.end(nothingAside);
    return this.#file(`report.${format}`, text);
  }

  async all(): Promise<readonly WrittenFile[]> {
    const files = [
      ...languageCodes.flatMap((language) => [this.screen(language), this.text(language)]),
      ...this.policyLanguages.flatMap((language) => [this.policy(language), this.diff(language)]),
      ...this.formats.map((format) => this.as(format)),
      this.as('json'),
    ];
    return Promise.all(files);
  }

  #checked(): Promise<DomainReport> {
    this.#report ??= checkDomain(requestFor(), this.#dns());
    return this.#report;
  }

  async #compare(): Promise<PolicyComparison | undefined> {
    const { proposal } = await this.#checked();
    if (proposal.kind === 'none') return undefined;
    const { domain, limits } = requestFor();
    const [pair] = comparedPairs([domain], proposal.fix.after, files);
    if (pair === undefined) return undefined;
    return (await comparePolicies(pair, limits, this.#dns())).comparison;
  }

  #dns() {
    return openDns({ zone: [join('fixtures', 'zones', `${this.name}.zone`)] }, [requestFor().domain], files);
  }

  #file(name: string, text: string): WrittenFile {
    return { path: `${goldenFolder}/${this.name}/${name}`, text };
  }
}

export const goldenZones: readonly GoldenZone[] = readdirSync(join('fixtures', 'zones'))
  .filter((file) => file.endsWith('.zone') && !file.startsWith('_'))
  .map((file) => new GoldenZone(file.replace(/\.zone$/, '')));

async function settingOf(language: LanguageCode): Promise<TextSetting> {
  return { palette: plainPalette, width: goldenWidth, words: await loadCatalogue(language) };
}
