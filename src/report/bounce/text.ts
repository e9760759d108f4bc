import { type FailedRecipient, isAuthentication, isFailure } from '../../bounce/diagnosis/diagnosis.js';
import { checkDomainCommand } from '../../bounce/diagnosis/notes.js';
import { formatAddress } from '../../ip/address.js';
import type { BounceHeadline, NotBounce } from '../../messages/catalogue/bounce.js';
import { decisionPath, verdictOf } from '../../spf/evaluate/evaluation.js';
import { excerpt } from '../../text/excerpt.js';
import { code, type Text, t } from '../../text/text.js';
import { dkimReport, textReport } from '../domain/text.js';
import { paragraph } from '../layout/layout.js';
import { heading, indented, replayedLines, sectionsText, type TextSetting } from '../layout/text-setting.js';
import { claimLines } from './claims.js';
import { noteLines } from './note-lines.js';
import { type BounceReport, foreign, headlineOf, helpOf, notBounceOf, remedyOf } from './report.js';
import { bounceTable, labelOf } from './table.js';

/** A hostile notice has thousands of recipients; nobody reads more. */
const mostRecipients = 10;

/** Columns for the reply; fewer if it is not about DNS, so that the report fits a screen. */
const replyCharacters = { authentication: 600, other: 140 } as const;

/** One mail for people: why it came back, what to do, what decided, and the DNS check. Ends in a line feed. */
export function bounceText(report: BounceReport, setting: TextSetting): string {
  const { kind, recipients } = report.diagnosis;
  const [worst, ...others] = recipients;
  const sections = [
    ...(!isFailure(kind)
      ? [noBounce(kind, report, setting)]
      : worst === undefined
        ? [nobody(kind, setting)]
        : [
            answer(worst, kind, report, setting),
            remedyLines(worst, report, setting),
            replyLines(worst, report, setting),
            claimLines(worst, report, setting),
            otherRecipients(others, kind, report, setting),
          ]),
    addressLines(report, setting),
    noteLines(report.notes, setting),
    todayLines(report, setting),
  ];
  const text = sectionsText(sections);
  if (report.check === undefined) return text;
  const checked = helpOf(report.diagnosis) === 'dkim' ? dkimReport : textReport;
  return `${text}\n${checked(report.check, setting)}`;
}

/** The symbol before a line means the same as its colour. */
function signed(text: Text, sign: '✗' | '!' | '·', { palette, width }: TextSetting): string[] {
  const paint = { '✗': palette.bad, '!': palette.warning, '·': palette.dim }[sign];
  return paragraph(text, palette, { width, first: `${sign} `, firstPainted: `${paint(sign)} ` });
}

function noBounce(kind: NotBounce, { diagnosis }: BounceReport, setting: TextSetting): string[] {
  const { what, todo } = notBounceOf(kind, diagnosis, setting.words.bounce);
  return [...signed(what, '·', setting), ...indented(todo, setting)];
}

function nobody(kind: BounceHeadline['kind'], setting: TextSetting): string[] {
  const { bounce } = setting.words;
  if (kind === 'delayed') return signed(bounce.headline({ kind, how: 'failed', detail: 'unknown' }), '!', setting);
  return [...signed(bounce.nobodyNamed, '✗', setting), ...indented(bounce.details.unknown.remedy, setting)];
}

function answer(
  worst: FailedRecipient,
  kind: BounceHeadline['kind'],
  report: BounceReport,
  setting: TextSetting,
): string[] {
  const { headline } = setting.words.bounce;
  return signed(headline(headlineOf(worst, kind, report.shown)), kind === 'delayed' ? '!' : '✗', setting);
}

function remedyLines(worst: FailedRecipient, { clientOwner }: BounceReport, setting: TextSetting): string[] {
  const { bounce, interface: ui } = setting.words;
  const { meaning } = bounce.details[worst.detail];
  return [
    ...indented(meaning, setting),
    ...indented(t`${ui.labels.todo} ${remedyOf(worst, clientOwner, bounce)}`, setting),
    ...(worst.list === undefined ? [] : indented(bounce.list(worst.list.name, worst.list.page), setting)),
  ];
}

function replyLines(worst: FailedRecipient, { shown }: BounceReport, setting: TextSetting): string[] {
  const { palette, width, words } = setting;
  const { bounce } = words;
  const { reply, dsnStatus, evidence, confidence, cause } = worst;
  const full = isAuthentication(cause);
  const limit = full ? replyCharacters.authentication : replyCharacters.other;
  const quoted = (text: string): string[] =>
    // Before quoted lines, so that none of them begins with a stranger's characters.
    paragraph([code(excerpt(foreign(text, shown, worst), limit))], palette, { width, first: '  | ', rest: '  | ' });
  const saidBy = reply?.saidBy === undefined ? undefined : excerpt(foreign(reply.saidBy, shown), 80);
  const lines = [
    ...(reply === undefined ? [] : quoted(reply.text)),
    ...(reply?.code === undefined && reply?.status === undefined && dsnStatus === undefined
      ? []
      : indented(bounce.code(short(reply?.code), short(reply?.status), short(dsnStatus)), setting)),
    ...(evidence === undefined
      ? indented(bounce.notDecided, setting)
      : indented(
          bounce.decidedBy(
            excerpt(foreign(evidence.words, shown, worst), 80),
            bounce.where[evidence.where],
            bounce.confidence[confidence],
          ),
          setting,
        )),
    ...(evidence === undefined || !full
      ? []
      : indented(bounce.fingerprint(evidence.fingerprint, evidence.source), setting).map((line) => palette.dim(line))),
  ];
  return [...heading(bounce.sections.reply(saidBy), setting), ...lines];
}

function short(text: string | undefined): string | undefined {
  return text === undefined ? undefined : excerpt(text, 12);
}

function otherRecipients(
  others: readonly FailedRecipient[],
  kind: BounceHeadline['kind'],
  { shown }: BounceReport,
  setting: TextSetting,
): string[] {
  if (others.length === 0) return [];
  const { palette, width, words } = setting;
  const more = others.length - mostRecipients;
  return [
    ...heading(words.bounce.sections.others(others.length), setting),
    ...others
      .slice(0, mostRecipients)
      .flatMap((one) =>
        paragraph(words.bounce.headline(headlineOf(one, kind, shown)), palette, { width, first: '  - ', rest: '    ' }),
      ),
    ...(more > 0 ? indented(words.bounce.more(more), setting) : []),
  ];
}

/** What DNS says of the address, asked with `--blocklists`. */
function addressLines(report: BounceReport, setting: TextSetting): string[] {
  const { addressFacts } = report;
  if (addressFacts === undefined) return [];
  const { bounce } = setting.words;
  const { address, reverse, lists } = addressFacts;
  return [
    ...heading(bounce.sections.address(formatAddress(address)), setting),
    ...indented(bounce.reverse(reverse), setting),
    ...lists.flatMap((one) => indented(bounce.listed(one), setting)),
    ...replayedLines(report, setting),
  ];
}

/** The heading of the check, and the result for the bounce's client address today. */
function todayLines({ check, today, diagnosis }: BounceReport, setting: TextSetting): string[] {
  const domain = check?.facts.request.domain ?? today?.evaluation.domain;
  if (domain === undefined) return [];
  const { bounce, interface: ui } = setting.words;
  const head = heading(bounce.sections.check(domain), setting);
  // What SPF gives for a forwarder's address says nothing about the record.
  if (helpOf(diagnosis) === 'dkim')
    return [...head, ...indented(bounce.onlyDkim(checkDomainCommand('-', domain)), setting)];
  if (today === undefined) return head;
  const verdict = verdictOf(today.evaluation.ending);
  const [decision] = decisionPath(today.evaluation);
  return [
    ...head,
    ...indented(bounce.today(formatAddress(today.address), verdict, ui.result[verdict], decision?.term.text), setting),
  ];
}

/** Several mails: a table of them, then each by itself under its name. Ends in a line feed. */
export function bouncesText(reports: readonly BounceReport[], setting: TextSetting): string {
  const each = reports.map((report) => {
    const name = heading([{ kind: 'name', text: labelOf(report, reports) }], setting).join('\n');
    return `${name}\n\n${bounceText(report, setting)}`;
  });
  return [bounceTable(reports, setting), ...each].join('\n');
}
