import { openReason } from '../../dns/open-questions.js';
import { isRequired, verdictFor } from '../../facts/sender-verdicts.js';
import { certaintyOf } from '../../fix/draft/certainty.js';
import type { Edit, Fix } from '../../fix/draft/fix.js';
import { isChanged } from '../../fix/draft/fix.js';
import type { Refusal } from '../../fix/publish/plan.js';
import { formatCover } from '../../ip/cover.js';
import { editText } from '../../messages/catalogue/edit-text.js';
import { type Text, t } from '../../text/text.js';
import { codeLines, paragraph } from '../layout/layout.js';
import { heading, indented, type TextSetting } from '../layout/text-setting.js';
import { panelFields } from '../records/lines.js';
import type { DomainReport } from './report.js';

/** The record to publish: where, what, what changes, and the result of its test; or what comes before that. */
export function fixLines(report: DomainReport, setting: TextSetting): string[] {
  const { facts, findings, proposal } = report;
  const { words } = setting;
  const say = (text: Text): string[] => indented(text, setting);
  const head = heading(words.interface.sections.fix, setting);
  if (proposal.kind === 'none') {
    const { spf } = report.publish;
    const isMany = spf.kind === 'refused' && spf.why.kind === 'too-many-records';
    return [...head, ...say(isMany ? words.publish.refusal(spf.why) : words.fix.notProposed[openReason(facts.open)])];
  }
  const { fix } = proposal;
  if (!isChanged(fix) && fix.proof.verified) {
    const isLeft = findings.some(({ severity, rule }) => severity === 'error' && rule.startsWith('spf/'));
    return [...head, ...say(isLeft ? words.interface.leftToYou : words.fix.unchanged)];
  }
  if (report.publish.spf.kind === 'refused') return unreadyLines(fix, report.publish.spf.why, report, setting);
  const { domain } = facts.request;
  const zone = facts.request.organizationalDomainOf(domain) ?? domain;
  const intro = fix.before.length === 0 ? words.fix.publishNew(domain) : words.fix.replace(domain, fix.before.length);
  return [
    ...head,
    ...fix.split.flatMap(({ name, text, strings }) => [
      ...say(words.fix.publishSplit(name)),
      ...panelFields({ name, zone, data: { type: 'TXT', text, strings } }, setting),
    ]),
    ...say(intro),
    ...panelFields({ name: domain, zone, data: { type: 'TXT', text: fix.after, strings: fix.strings } }, setting),
    ...editLines(fix, setting),
    ...proofLines(fix, facts.request.massMail, setting),
    ...flattenedLines(fix, setting),
    ...say(words.fix.waitForDns),
  ];
}

/** A record that must not be published yet: what has to be solved comes first. */
function unreadyLines(fix: Fix, why: Refusal, { facts }: DomainReport, setting: TextSetting): string[] {
  const { palette, width, words } = setting;
  return [
    ...heading(words.publish.notReady, setting),
    ...(why.kind === 'not-verified' ? [] : indented(words.publish.refusal(why), setting)),
    ...proofLines(fix, facts.request.massMail, setting),
    ...indented(words.publish.soFar, setting),
    '',
    ...fix.split.flatMap(({ name, text }) => codeLines(`${name} ${text}`, palette, width, '    ')),
    ...codeLines(fix.after, palette, width, '    '),
    '',
    ...editLines(fix, setting),
    ...flattenedLines(fix, setting),
  ];
}

/** Why it goes as far as it does, what changes for certain, what a person should confirm, and what is left to the company. */
function editLines({ edits, advice, chosen }: Fix, setting: TextSetting): string[] {
  const { words } = setting;
  const told = (chosen: readonly Edit[]): Text[] => chosen.map((edit) => editText(edit, words.fix));
  const toConfirm = edits.filter((edit) => certaintyOf(edit) === 'plain');
  const others = edits.filter((edit) => !toConfirm.includes(edit));
  const choices = advice.map(({ name, edit }) => words.fix.choice(editText(edit, words.fix), name));
  return [
    ...(chosen === undefined ? [] : indented(words.fix.chosen(chosen), setting)),
    ...listed(words.interface.labels.changes, told(others), setting),
    ...listed(words.fix.confirm, told(toConfirm), setting),
    ...listed(words.fix.upToYou, choices, setting),
  ];
}

function flattenedLines(fix: Fix, setting: TextSetting): string[] {
  const isForeign = fix.edits.some((edit) => edit.kind === 'flattened' && !edit.own);
  return isForeign ? indented(setting.words.fix.flattenedWarning, setting) : [];
}

function proofLines({ proof }: Fix, massMail: boolean, setting: TextSetting): string[] {
  const { words } = setting;
  if (!proof.verified) return listed(words.fix.notProven, proof.objections.map(words.fix.objection), setting);
  const addresses = proof.addresses.filter((one) => isRequired(one, massMail) && verdictFor(one) === 'pass').length;
  const proven = words.fix.proven({
    addresses,
    lookups: proof.cost.after.lookups,
    adds: proof.gained.flatMap(formatCover),
  });
  const [wider, narrower] = [proof.today.wider.flatMap(formatCover), proof.today.narrower.flatMap(formatCover)];
  const today = wider.length + narrower.length === 0 ? [] : indented(words.fix.today({ wider, narrower }), setting);
  return [...indented(t`${words.interface.labels.proof} ${proven}`, setting), ...today];
}

/** Real records need some ten changes; nobody reads thousands. */
const mostItems = 30;

function listed(label: Text, items: readonly Text[], setting: TextSetting): string[] {
  const { palette, width } = setting;
  if (items.length === 0) return [];
  const more = items.length - mostItems;
  return [
    ...indented(label, setting),
    ...items.slice(0, mostItems).flatMap((item) => paragraph(item, palette, { width, first: '  - ', rest: '    ' })),
    ...(more > 0 ? [`  … (+${more})`] : []),
  ];
}
