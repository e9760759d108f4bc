import { type AddressSet, complement } from '../../ip/address-set.js';
import { formatCover } from '../../ip/cover.js';
import type { AddressCounts } from '../../messages/catalogue/policy.js';
import { isGain, isLoss, isRefusal, isUndecided, type PolicyChange } from '../../spf/policy/diff.js';
import { address, list, type Text, t } from '../../text/text.js';
import { paragraph } from '../layout/layout.js';
import { heading, indented, replayedLines, type TextSetting } from '../layout/text-setting.js';
import { countsIn } from './address-count.js';
import type { PolicyComparison } from './comparison.js';
import { conditionTexts } from './condition-texts.js';
import { mailChangeLines } from './mail-changes.js';

/** For a longer list the number is more useful than the networks. */
const mostNetworks = 24;

/** What changes for whom between two policies; the answer first. Ends in a line feed. */
export function comparisonText(comparison: PolicyComparison, setting: TextSetting): string {
  const { before, after, changes } = comparison;
  const { diff } = setting.words.policy;
  const undecided = changes.filter(isUndecided);
  const decided = changes.filter((change) => !isUndecided(change));
  const sections: readonly (readonly [Text, readonly PolicyChange[]])[] = [
    [diff.lost, decided.filter(isLoss)],
    [diff.refused, decided.filter(isRefusal)],
    [diff.gained, decided.filter(isGain)],
    [diff.changed, decided.filter((change) => !isLoss(change) && !isGain(change) && !isRefusal(change))],
    [diff.undecidedList, undecided],
  ];
  const lines = [
    ...heading(diff.title(before.label, after.label), setting),
    ...verdictLines(comparison, setting),
    ...sections.flatMap(([title, list]) => sectionLines(title, list, setting)),
    ...mailChangeLines(comparison.mail, setting),
    ...(before.hasRecord || after.hasRecord ? indented(diff.lookups(before.lookups, after.lookups), setting) : []),
    ...replayedLines(comparison, setting),
  ];
  return `${lines.join('\n')}\n`;
}

/** What is lost, a line each; where nothing is, one line that says so. */
function verdictLines(comparison: PolicyComparison, setting: TextSetting): string[] {
  const { outcome, changes, mail, before, after, missing, isWhole } = comparison;
  const { palette, width, words } = setting;
  const { diff } = words.policy;
  const decided = changes.filter((change) => !isUndecided(change));
  const line = (painted: string, text: Text): string[] =>
    paragraph(text, palette, { width, first: '    ', firstPainted: `  ${painted} ` });
  const counts = (some: readonly PolicyChange[]): AddressCounts =>
    countsIn(
      some.map(({ addresses }) => addresses),
      words.language,
    );
  switch (outcome) {
    case 'equal':
      return line(palette.ok('✓'), before.hasRecord || after.hasRecord ? diff.same : diff.noRecords);
    case 'no-loss':
      return line(palette.ok('✓'), diff.noLoss);
    case 'undecided':
      return line(palette.warning('?'), isWhole ? diff.undecided[missing] : diff.notComputed);
    case 'loss': {
      const [lost, refused] = [decided.filter(isLoss), decided.filter(isRefusal)];
      const texts = [
        ...(lost.length === 0 ? [] : [diff.loss(counts(lost))]),
        ...(refused.length === 0 ? [] : [diff.refusal(counts(refused))]),
        ...(mail.some(({ weight }) => weight === 'loss') ? [diff.mailLoss] : []),
      ];
      return texts.flatMap((text) => line(palette.bad('✗'), text));
    }
  }
}

function sectionLines(title: Text, changes: readonly PolicyChange[], setting: TextSetting): string[] {
  if (changes.length === 0) return [];
  const { palette, width, words } = setting;
  return [
    ...indented(t`${title}:`, setting),
    ...changes.flatMap((change) => paragraph(changeText(change), palette, { width, first: '  - ', rest: '    ' })),
  ];

  function changeText({ addresses, before, after, conditions }: PolicyChange): Text {
    const { diff } = words.policy;
    const answers = t`${whom(addresses)}: ${diff.answers(before, after)}`;
    if (conditions.length === 0) return answers;
    const [first = [], ...others] = conditionTexts(conditions, words.policy);
    const clause = others.reduce<Text>((text, one) => t`${text}; ${one}`, first);
    return t`${answers}, ${diff.conditional}: ${clause}`;
  }

  /** The networks; if nearly all addresses are meant, those excluded. */
  function whom(addresses: AddressSet): Text {
    const { diff } = words.policy;
    const networks = formatCover(addresses);
    const others = formatCover(complement(addresses));
    if (others.length === 0) return diff.all(addresses.family);
    if (networks.length > mostNetworks && others.length <= mostNetworks)
      return diff.allBut(list(others.map(address)), addresses.family);
    const shown = list(networks.slice(0, mostNetworks).map(address));
    const more = networks.length - mostNetworks;
    return more > 0 ? t`${shown} ${diff.more(more)}` : shown;
  }
}
