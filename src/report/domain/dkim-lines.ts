import { groupBy } from '../../collections/group-by.js';
import { dkimStatus, selectorStatus } from '../../dkim/status.js';
import type { SoughtSelector } from '../../facts/selector-facts.js';
import type { InterfaceMessages } from '../../messages/catalogue/interface.js';
import { code, name, type Text, t } from '../../text/text.js';
import { paragraph } from '../layout/layout.js';
import { heading, indented, type TextSetting } from '../layout/text-setting.js';
import type { DomainReport } from './report.js';

/**
 * The sender's key in the company's DNS, with what DNS cannot show about its use; then the keys of others, one line
 * each.
 */
export function dkimLines({ facts }: DomainReport, setting: TextSetting): string[] {
  const { palette, width, words } = setting;
  const { dkim: say, sections } = words.interface;
  const tested = testedTexts(facts, say);
  const others = otherTexts(facts.selectors.sought, say);
  if (tested.length + others.length === 0) return [];
  return [
    ...heading(sections.dkim, setting),
    ...tested.flatMap((line) => indented(line, setting)),
    ...(others.length === 0 ? [] : indented(say.others, setting)),
    ...others.flatMap((line) => paragraph(line, palette, { width, first: '    ', rest: '      ' })),
  ];
}

function testedTexts({ dkim, request }: DomainReport['facts'], say: InterfaceMessages['dkim']): Text[] {
  if (dkim === undefined) return [];
  const status = dkimStatus(dkim);
  const key = dkim.state.kind === 'key' && dkim.state.inspection?.kind === 'rsa' ? dkim.state.inspection : undefined;
  const where: Text = key === undefined ? t`${code(dkim.name)}` : t`${code(dkim.name)} – ${say.rsa(key.bits)}`;
  return [
    where,
    say.status(status, request.sender.name),
    ...(status === 'ok' || status === 'unproven' ? [say.setDomain(request.sender.name)] : []),
  ];
}

/** What was found or asked for; if nothing was found for a sender, one line says so. */
function otherTexts(sought: readonly SoughtSelector[], say: InterfaceMessages['dkim']): Text[] {
  const isShown = ({ asked, state }: SoughtSelector): boolean => asked || state.kind !== 'missing';
  const shown = sought.filter(isShown);
  const silent = sought.flatMap((one) =>
    one.sender === undefined || isShown(one) || shown.some(({ sender }) => sender === one.sender)
      ? []
      : [{ name: one.sender.name, selector: one.selector }],
  );
  return [
    ...shown.map((one) => selectorText(one, say)),
    ...[...groupBy(silent, (one) => one.name)].map(([sender, own]) =>
      say.noneOf(
        sender,
        own.map(({ selector }) => selector),
      ),
    ),
  ];
}

function selectorText({ selector, sender, state }: SoughtSelector, say: InterfaceMessages['dkim']): Text {
  const whose = sender === undefined ? t`${code(selector)}` : t`${code(selector)} (${name(sender.name)})`;
  const inspection = state.kind === 'key' ? state.inspection : undefined;
  if (inspection?.kind === 'rsa') return t`${whose}: ${say.rsa(inspection.bits)}`;
  if (inspection?.kind === 'ed25519') return t`${whose}: Ed25519`;
  return t`${whose}: ${say.selector[selectorStatus(state)]}`;
}
