import { isAnswered } from '../../dns/answer.js';
import type { Domain } from '../../dns/name.js';
import { reasonOf } from '../../dns/open-questions.js';
import { recognisedTarget } from '../../facts/recognised-sender.js';
import { isRequired, verdictFor } from '../../facts/sender-verdicts.js';
import { isNoDomain } from '../../facts/spf-facts.js';
import { formatAddress } from '../../ip/address.js';
import { type Catalogue, messageOf } from '../../messages/catalogue/catalogue.js';
import { decisionPath, isOpen, type Verdict } from '../../spf/evaluate/evaluation.js';
import { nodesOf } from '../../spf/evaluate/tree.js';
import { type Text, t } from '../../text/text.js';
import { columns } from '../layout/columns.js';
import { codeLines, paragraph } from '../layout/layout.js';
import type { Palette } from '../layout/palette.js';
import { heading, indented, replayedLines, sectionsText, type TextSetting } from '../layout/text-setting.js';
import { dkimSection, publishSections } from '../records/lines.js';
import { dkimLines } from './dkim-lines.js';
import { dmarcLines } from './dmarc-lines.js';
import { findingLines } from './finding-lines.js';
import { fixLines } from './fix-lines.js';
import { signs, textHeadline } from './headline.js';
import { includeTreeLines } from './include-tree.js';
import { type DomainReport, onlyDkim } from './report.js';

type Address = DomainReport['facts']['addresses'][number];

/** The report for people: the verdict, then its reasons, then what to do. Ends in a line feed. */
export function textReport(report: DomainReport, setting: TextSetting): string {
  if (isNoDomain(report.facts.spf)) return sectionsText([noDomain(report, setting), foot(report, setting)]);
  const sections = [
    textHeadline(report, setting),
    addressSection(report, setting),
    spfSection(report, setting),
    dkimLines(report, setting),
    dmarcLines(report, setting),
    findingLines(report, setting),
    fixLines(report, setting),
    ...publishSections(report.publish, setting),
    foot(report, setting),
  ];
  return sectionsText(sections);
}

/** What the check says of DKIM alone: for mail that only a signature can carry. Ends in a line feed. */
export function dkimReport(report: DomainReport, setting: TextSetting): string {
  if (isNoDomain(report.facts.spf)) return textReport(report, setting);
  const sections = [
    dkimLines(report, setting),
    findingLines(onlyDkim(report), setting),
    dkimSection(report.publish, setting),
    foot(report, setting),
  ];
  return sectionsText(sections);
}

/** One sentence, and what it may be if the spelling is right. */
function noDomain(report: DomainReport, setting: TextSetting): string[] {
  const [finding] = report.findings;
  const remedy = finding === undefined ? [] : indented(messageOf(finding, setting.words).todo, setting);
  return [...textHeadline(report, setting), ...remedy];
}

function addressSection({ facts }: DomainReport, setting: TextSetting): string[] {
  const { palette, words } = setting;
  const { request, addresses } = facts;
  const wide = Math.max(...addresses.map((one) => columns(formatAddress(one.address))));
  const verdictColumn = Math.max(11, ...addresses.map((one) => verdictFor(one).length + 2));
  return [
    ...heading(words.interface.sections.addresses(request.sender.name), setting),
    ...addresses.flatMap((one) => {
      const verdict = verdictFor(one);
      const required = isRequired(one, request.massMail);
      const sign = signFor(verdict, required, palette);
      const label = `${formatAddress(one.address).padEnd(wide)}  ${verdict.padEnd(verdictColumn)}`;
      return paragraph(addressNote(one, required, words), palette, {
        width: setting.width,
        first: ' '.repeat(columns(label) + 4),
        firstPainted: `  ${sign} ${label}`,
      });
    }),
  ];
}

function signFor(verdict: Verdict, required: boolean, palette: Palette): string {
  if (verdict === 'pass') return palette.ok(signs.pass);
  if (isOpen(verdict)) return palette.warning(signs.error);
  return required ? palette.bad(signs.fail) : palette.dim('·');
}

function addressNote(one: Address, required: boolean, { interface: words }: Catalogue): Text {
  const path = decisionPath(one.evaluation);
  const [outer] = path;
  const verdict = verdictFor(one);
  const by =
    outer === undefined
      ? words.result[verdict]
      : t`${words.result[verdict]}, ${words.decidedBy(outer.term.text, undefined)}`;
  const remarks = [
    one.route === 'mass-mail' && !required ? words.massMailOptional : undefined,
    one.documented ? undefined : words.addressUndocumented,
  ].filter((remark) => remark !== undefined);
  return remarks.reduce<Text>((text, remark) => t`${text} – ${remark}`, by);
}

/** Nobody reads more texts of one name. */
const mostRecords = 10;

function spfSection({ facts }: DomainReport, setting: TextSetting): string[] {
  const { palette, width, words } = setting;
  const { tree, texts } = facts.spf;
  const { spf } = words.interface;
  const { limits } = facts.request;
  const say = (text: Text): string[] => indented(text, setting);
  const head = heading(words.interface.sections.spf, setting);
  if (!isAnswered(tree.answer)) return [...head, ...say(spf.notAnswered[reasonOf(tree.answer)])];
  if (texts.length === 0) return [...head, ...say(spf.noRecord)];
  const surplus = texts.length - mostRecords;
  const records = [
    ...texts.slice(0, mostRecords).flatMap((text) => codeLines(text, palette, width, '  ')),
    ...(surplus > 0 ? [`  … (+${surplus})`] : []),
  ];
  if (texts.length > 1) return [...head, ...records, ...say(spf.several(texts.length))];
  const nameOf = (target: Domain): string | undefined => recognisedTarget(target, facts.request.knownSenders);
  const allowed = facts.standings
    .filter(({ authorised }) => authorised === 'by-include' || authorised === 'by-address')
    .map(({ sender }) => sender.name);
  const cost = spf.cost({
    lookups: tree.cost.lookups,
    lookupLimit: limits.lookups,
    voidLookups: tree.cost.voidLookups,
    voidLookupLimit: limits.voidLookups,
    atLeast: nodesOf(tree).some(({ answer }) => !isAnswered(answer)),
  });
  return [
    ...head,
    ...records,
    ...includeTreeLines(tree, { ...setting, nameOf }, '  '),
    ...say(cost),
    ...(facts.policy.isWhole ? [] : say(spf.notComputed)),
    ...(allowed.length === 0 ? [] : say(spf.allowed(allowed))),
  ];
}

function foot({ asked }: DomainReport, setting: TextSetting): string[] {
  const { palette, width, words } = setting;
  const answered = paragraph(words.interface.askedAt(asked.source, asked.questions), palette, { width, first: '' });
  return [...answered.map((line) => palette.dim(line)), ...replayedLines(asked, setting)];
}
