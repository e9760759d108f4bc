import type { PolicyFacts } from '../../facts/policy-facts.js';
import { isNoDomain } from '../../facts/spf-facts.js';
import { type AddressSet, difference, isEmpty, unionOfAll } from '../../ip/address-set.js';
import type { Language } from '../../messages/catalogue/language.js';
import { type Verdict, verdictOf } from '../../spf/evaluate/evaluation.js';
import { answersOf } from '../../spf/policy/answers.js';
import { type Addresses, isNobody } from '../../spf/policy/coverage.js';
import { families, type Region } from '../../spf/policy/map.js';
import { code, plain, type Text, t } from '../../text/text.js';
import { findingLines } from '../domain/finding-lines.js';
import type { DomainReport } from '../domain/report.js';
import { codeLines, paragraph } from '../layout/layout.js';
import { heading, indented, replayedLines, sectionsText, type TextSetting } from '../layout/text-setting.js';
import { countsIn, countsOf } from './address-count.js';
import { pictureOf } from './address-picture.js';
import { conditionTexts } from './condition-texts.js';
import { policyFindings } from './findings.js';
import { termTable } from './term-table.js';

/** A hostile record has thousands of parts; nobody reads more. */
const mostConditions = 12;

/**
 * Who may send for a domain: totals, a table by term, the map of addresses, what depends on the mail. Ends in a line
 * feed.
 */
export function policyText(report: DomainReport, setting: TextSetting): string {
  const { facts } = report;
  if (isNoDomain(facts.spf))
    return sectionsText([indented(setting.words.interface.noDomain(facts.request.domain), setting, '')]);
  const sections = [
    summary(report, setting),
    facts.policy.coverage.length === 0 ? [] : termTable(report, setting),
    picture(report, setting),
    conditionLines(report, setting),
    findingLines({ ...report, findings: policyFindings(report.findings) }, setting),
    replayedLines(report.asked, setting),
    indented(setting.words.policy.seeCheck(facts.request.domain), setting, '').map((line) => setting.palette.dim(line)),
  ];
  return sectionsText(sections);
}

function summary({ facts }: DomainReport, setting: TextSetting): string[] {
  const { palette, width, words } = setting;
  const { domain, limits } = facts.request;
  const { passing, map } = facts.policy;
  const say = (text: Text): string[] => indented(text, setting);
  const head = heading(words.policy.title(domain), setting);
  const records = facts.spf.texts.flatMap((text) => codeLines(text, palette, width, '  '));
  const answers = new Set(map.regions.map(({ evaluation }) => verdictOf(evaluation.ending)));
  if (answers.size === 1 && answers.has('none')) return [...head, ...say(words.policy.noRecord(domain))];
  const most = Math.max(0, ...map.regions.map(({ cost }) => Math.min(cost.lookups, limits.lookups + 1)));
  return [
    ...head,
    ...records,
    ...say(
      isNobody(passing)
        ? words.policy.admitsNobody(domain)
        : words.policy.admits(domain, countsOf(passing, words.language)),
    ),
    ...answersBeside(map.regions).flatMap((text) => say(text)),
    ...(facts.policy.coverage.length === 0 ? [] : say(words.policy.costs(most, limits.lookups))),
    ...(facts.policy.isWhole ? [] : say(words.interface.spf.notComputed)),
  ];

  function answersBeside(regions: readonly Region[]): Text[] {
    const certain = regions.filter(({ conditions }) => conditions.length === 0);
    const setsOf = (verdict: Verdict): Region['addresses'][] =>
      certain.filter(({ evaluation }) => verdictOf(evaluation.ending) === verdict).map(({ addresses }) => addresses);
    const rest = (['fail', 'softfail', 'neutral'] as const).filter((verdict) => setsOf(verdict).length > 0);
    const errors = (['permerror', 'temperror', 'undetermined'] as const).filter(
      (verdict) => setsOf(verdict).length > 0,
    );
    const [only] = rest;
    const others =
      only !== undefined && rest.length === 1 && errors.length === 0
        ? [words.policy.rest(only)]
        : rest.map((verdict) => t`${code(verdict)}: ${counted(setsOf(verdict), words.language)}`);
    return [
      ...others,
      ...errors.map((verdict) => words.policy.errors(verdict, countsIn(setsOf(verdict), words.language))),
    ];
  }
}

function counted(sets: readonly Region['addresses'][], language: Language): Text {
  const { ipv4, ipv6 } = countsIn(sets, language);
  return [{ kind: 'words', text: `IPv4 ${ipv4}, IPv6 ${ipv6}` }];
}

function picture({ facts }: DomainReport, setting: TextSetting): string[] {
  const { words, palette, width } = setting;
  const { passing } = facts.policy;
  const maybe = passingForSome(facts.policy);
  if (isEmpty(passing[4]) && isEmpty(maybe[4])) return [];
  return [
    ...heading(words.policy.picture, setting),
    ...pictureOf(passing[4], maybe[4]).map((line) => `  ${line}`),
    ...paragraph(words.policy.legend, palette, { width, first: '      ' }).map((line) => palette.dim(line)),
  ];
}

/** Addresses that pass for some mails and not for others. */
function passingForSome({ map, passing }: PolicyFacts): Addresses {
  const of = (family: 4 | 6): AddressSet =>
    difference(
      unionOfAll(
        family,
        answersOf(map, family)
          .filter(({ verdict }) => verdict === 'pass')
          .map(({ addresses }) => addresses),
      ),
      passing[family],
    );
  return { 4: of(4), 6: of(6) };
}

/** "pass if …" for the regions that depend on the mail; conditions common to both families once. */
function conditionLines({ facts }: DomainReport, setting: TextSetting): string[] {
  const { words, palette, width } = setting;
  const seen = new Set<string>();
  const { map, passing } = facts.policy;
  const lines = families
    .flatMap((family) => answersOf(map, family))
    .filter(({ conditions, verdict }) => conditions.length > 0 && verdict === 'pass')
    .filter(({ addresses }) => !isEmpty(difference(addresses, passing[addresses.family])))
    .flatMap(({ conditions }) => {
      const text = words.policy.passesIf(conditionTexts(conditions, words.policy));
      const key = plain(text);
      if (seen.has(key)) return [];
      seen.add(key);
      return [paragraph(text, palette, { width, first: '  - ', rest: '    ' })];
    });
  if (lines.length === 0) return [];
  const more = lines.length - mostConditions;
  return [
    ...heading(words.policy.conditions, setting),
    ...lines.slice(0, mostConditions).flat(),
    ...(more > 0 ? [`  … (+${more})`] : []),
  ];
}
