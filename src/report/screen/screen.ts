import { isRequired, verdictFor } from '../../facts/sender-verdicts.js';
import { isNoDomain } from '../../facts/spf-facts.js';
import type { PublishRecord } from '../../fix/publish/plan.js';
import { messageOf } from '../../messages/catalogue/catalogue.js';
import { editText } from '../../messages/catalogue/edit-text.js';
import { causeOf } from '../../overview/cause.js';
import { type Mark, statusOf } from '../../overview/status.js';
import { type Step, stepsOf } from '../../overview/steps.js';
import { countOf } from '../../rules/joined.js';
import { acceptanceOf } from '../../rules/verdict.js';
import { readable } from '../../text/safe.js';
import { code, type Text, t } from '../../text/text.js';
import { textHeadline } from '../domain/headline.js';
import type { DomainReport } from '../domain/report.js';
import { columns, cutEnd } from '../layout/columns.js';
import { codeLine, paragraph } from '../layout/layout.js';
import { plainPalette } from '../layout/palette.js';
import { plainLine } from '../layout/plain-text.js';
import { indented, replayedLines, sectionsText, type TextSetting } from '../layout/text-setting.js';
import { hostIn } from '../records/panel-host.js';

/** A terminal of 24 lines, with one for the command. */
const mostLines = 23;
/** Before everything that belongs to a step. */
const indent = '   ';
/** Of a list in one step. */
const mostShown = 3;
/** Longer values are printed by a command of their own. */
const longestValue = 160;

/**
 * What a person needs at once: the verdict, the steps as fields of a DNS panel with the worst first, and one line about
 * the state of things. `withNotes`: notes make the run fail, so they are steps, too. Fits a screen of 24 lines and 80 columns; the records, each on a line of its own, may be longer.
 */
export function screenText(report: DomainReport, setting: TextSetting, withNotes = false): string {
  const foot = footLines(report, setting, withNotes);
  const head = [...replayedLines(report.asked, setting), ...headLines(report, setting)];
  if (isNoDomain(report.facts.spf)) return sectionsText([head]);
  const steps = stepsOf(report, withNotes).map((step, at) => stepLines(step, at + 1, report, setting));
  return sectionsText([head, ...fitting(steps, head.length + foot.length + 1, setting), foot]);
}

/** As many steps as the screen has room for, at least one; the others are counted. */
function fitting(steps: readonly string[][], taken: number, setting: TextSetting): readonly (readonly string[])[] {
  const shown: string[][] = [];
  let lines = taken;
  for (const [at, step] of steps.entries()) {
    const isLast = at === steps.length - 1;
    // The line that counts the others needs room, too.
    if (at > 0 && lines + step.length + 1 + (isLast ? 0 : 2) > mostLines) break;
    shown.push(step);
    lines += step.length + 1;
  }
  const left = steps.length - shown.length;
  return left === 0 ? shown : [...shown, indented(setting.words.screen.furtherSteps(left), setting, indent)];
}

function headLines(report: DomainReport, setting: TextSetting): string[] {
  const { facts } = report;
  const acceptance = acceptanceOf(facts);
  const cause = causeOf(report);
  if (acceptance.kind !== 'none' || cause === undefined) return textHeadline(report, setting);
  const { domain, sender } = facts.request;
  const text = setting.words.screen.refused({ domain, sender: sender.name, result: acceptance.result, cause });
  return textHeadline(report, setting, text);
}

function footLines(report: DomainReport, setting: TextSetting, withNotes: boolean): string[] {
  const { words } = setting;
  const notes = withNotes ? 0 : countOf(report.findings.filter(({ severity }) => severity === 'info'));
  const status = statusOf(report);
  const signs =
    status.dkim?.state === 'ours'
      ? indented(words.screen.signs(report.facts.request.sender.name), setting, indent)
      : [];
  return [
    ...statusLines(report, setting),
    ...signs,
    ...indented(words.screen.everything(notes), setting, indent).map(setting.palette.dim),
  ];
}

const marks: Readonly<Record<Mark, string>> = { ok: '✓', advice: '!', bad: '✗', open: '?' };

function statusLines(report: DomainReport, { palette, width, words }: TextSetting): string[] {
  const { spf, dkim, dmarc } = statusOf(report);
  const paint = { ok: palette.ok, advice: palette.warning, bad: palette.bad, open: palette.warning };
  const part = (label: string, mark: Mark, text: Text): { readonly bare: string; readonly painted: string } => ({
    bare: `${label} ${marks[mark]} ${plainLine(text)}`,
    painted: `${label} ${paint[mark](marks[mark])} ${plainLine(text)}`,
  });
  const parts = [
    part('SPF', spf.mark, words.screen.spf(spf.state)),
    ...(dkim === undefined ? [] : [part('DKIM', dkim.mark, words.screen.dkim(dkim.state))]),
    part('DMARC', dmarc.mark, words.screen.dmarc(dmarc.state)),
  ];
  const isWide = columns(`${indent}${parts.map(({ bare }) => bare).join(gap)}`) <= width;
  const lines = isWide ? [parts.map(({ painted }) => painted).join(gap)] : parts.map(({ painted }) => painted);
  return lines.map((line) => `${indent}${line}`);
}

/** Between the parts of the line about SPF, DKIM and DMARC. */
const gap = ' '.repeat(5);

function stepLines(step: Step, number: number, report: DomainReport, setting: TextSetting): string[] {
  const { screen } = setting.words;
  switch (step.kind) {
    case 'spf':
      return spfLines(step, number, report, setting);
    case 'spf-not-ready':
      return [
        ...title(screen.titles.spfNotReady, number, step.need, setting),
        ...(step.objections.length === 0
          ? field('todo', setting.words.publish.refusal(step.why), setting)
          : step.objections
              .slice(0, mostShown)
              .flatMap((one) => field('before', setting.words.fix.objection(one), setting))),
      ];
    case 'dkim': {
      const { domain, sender } = report.facts.request;
      const replaces = step.record.replaces.length > 0 || step.record.replacesAlias !== undefined;
      return [
        ...title(screen.titles.dkim(replaces, sender.name), number, step.need, setting),
        ...fields(step.record, `spf-check fix ${domain} --dkim`, setting),
        ...field('after', screen.setDomain(domain, sender.name, explained(report, step.record)), setting),
      ];
    }
    case 'dmarc': {
      const { domain } = report.facts.request;
      return [
        ...title(screen.titles.dmarc(step.record.replaces.length > 0), number, step.need, setting),
        ...fields(step.record, `spf-check fix ${domain} --dmarc`, setting),
        ...(step.record.toFillIn === undefined
          ? []
          : field('fillIn', setting.words.publish.fillIn(step.record.toFillIn), setting)),
      ];
    }
    case 'consent':
      return [
        ...title(screen.titles.consent(step.record.zone), number, step.need, setting),
        ...fields(step.record, `spf-check fix ${report.facts.request.domain} --all`, setting),
      ];
    case 'finding': {
      const { what, todo } = messageOf(step.finding, setting.words);
      return [...title(what, number, step.need, setting), ...field('todo', todo, setting)];
    }
  }
}

/** The command that tells more about what is wrong with the record. */
function explained({ findings }: DomainReport, { name: owner }: PublishRecord): string {
  const about = findings.find(({ place }) => place.owner === owner);
  return about === undefined ? 'spf-check rules' : `spf-check explain ${about.rule}`;
}

function spfLines(
  { fix, record, parts, confirm, need }: Extract<Step, { kind: 'spf' }>,
  number: number,
  { facts }: DomainReport,
  setting: TextSetting,
): string[] {
  const { screen, fix: words } = setting.words;
  const { domain, limits, massMail } = facts.request;
  const command = `spf-check fix ${domain}`;
  const passing = fix.proof.addresses.filter((one) => isRequired(one, massMail) && verdictFor(one) === 'pass');
  // The old records stand above, and what a first record lacks is asked below.
  const open = confirm.filter(({ kind }) => kind !== 'merged' && kind !== 'created');
  const moreToConfirm = open.length - mostShown;
  const isFirst = record.replaces.length === 0;
  return [
    ...title(screen.titles.spf(record.replaces.length), number, need, setting),
    ...parts
      .slice(0, mostShown)
      .flatMap((part) => [
        ...field('before', t`${code(hostIn(part))}  TXT`, setting),
        codeLine(part.data.type === 'TXT' ? part.data.text : part.data.target, setting.palette, ''),
      ]),
    ...nameLine(record, setting),
    ...record.replaces.slice(0, mostShown).map((text) => cutLine('old', text, setting)),
    ...field('new', newWords(fix, setting), setting),
    value(record, setting),
    ...(isFirst ? field('confirm', screen.others, setting) : []),
    ...(record.replaces.length > 1 ? field('confirm', screen.allYours, setting) : []),
    ...open.slice(0, mostShown).flatMap((edit) => field('confirm', editText(edit, words), setting)),
    ...(moreToConfirm > 0 ? field('confirm', screen.more(moreToConfirm, `${command}`), setting) : []),
    ...field(
      'tested',
      screen.tested({ addresses: passing.length, lookups: fix.proof.cost.after.lookups, limit: limits.lookups }),
      setting,
    ),
    ...(fix.proof.today.narrower.length === 0 ? [] : field('confirm', screen.losesToday, setting)),
  ];
}

/** What comes and goes, in a few words; then the request to copy. */
function newWords(fix: DomainReportFix, { words }: TextSetting): Text {
  const { screen } = words;
  const added = fix.edits.flatMap((edit) => (edit.kind === 'added' ? [edit.term] : []));
  if (fix.before.length === 0 || added.length === 0 || added.length > mostShown) return screen.copyLine;
  return t`${screen.adds(added)} – ${screen.copyLine}`;
}

type DomainReportFix = Extract<Step, { kind: 'spf' }>['fix'];

/** A record as the fields of a DNS panel. */
function fields(record: PublishRecord, command: string, setting: TextSetting): string[] {
  const { data, replaces } = record;
  const text = data.type === 'TXT' ? data.text : data.target;
  return [
    ...nameLine(record, setting),
    ...replaces.slice(0, 1).map((old) => cutLine('old', old, setting)),
    ...(text.length > longestValue
      ? field('value', setting.words.screen.longValue(text.length, command), setting)
      : [...field('new', setting.words.screen.copyLine, setting), value(record, setting)]),
  ];
}

/** The one line to copy, from the first column: nobody copies a blank or a line break. */
function value({ data }: PublishRecord, { palette }: TextSetting): string {
  return codeLine(data.type === 'TXT' ? data.text : `${data.target}.`, palette, '');
}

function nameLine(record: PublishRecord, setting: TextSetting): string[] {
  const { labels } = setting.words.screen;
  const host = hostIn(record);
  const whole = host === '@' ? t`${code(host)} (${code(record.name)})` : t`${code(host)}`;
  return field('name', t`${whole}, ${labels.type} ${code(record.data.type)}`, setting);
}

/** The title of a step, with how much it is needed at the end of its first line. */
function title(text: Text, number: number, need: Step['need'], setting: TextSetting): string[] {
  const { palette, width, words } = setting;
  const needed = plainLine(words.screen.need[need]);
  const measure = { width: width - columns(needed) - 2, first: `${number}  ` };
  const [bare = ''] = paragraph(text, plainPalette, measure);
  const gap = ' '.repeat(Math.max(2, width - columns(bare) - columns(needed)));
  return paragraph(text, palette, measure).map((line, at) =>
    at === 0 ? `${palette.heading(line)}${gap}${palette.dim(needed)}` : palette.heading(line),
  );
}

/** As wide as the widest label. */
function labelColumns({ words }: TextSetting): number {
  const labels = Object.values(words.screen.labels).map((label) => columns(plainLine(label)));
  return indent.length + Math.max(...labels) + 2;
}

function field(label: keyof TextSetting['words']['screen']['labels'], text: Text, setting: TextSetting): string[] {
  const { palette, width, words } = setting;
  const room = labelColumns(setting);
  const before = `${indent}${plainLine(words.screen.labels[label])}`;
  const first = before + ' '.repeat(room - columns(before));
  return paragraph(text, palette, { width, first, rest: ' '.repeat(room) });
}

/** What is there today, cut: nobody copies it. */
function cutLine(label: 'old', text: string, setting: TextSetting): string {
  const cut = cutEnd(readable(text), setting.width - labelColumns(setting));
  const [line = ''] = field(label, [{ kind: 'code', text: cut }], setting);
  return line;
}
