import { dkimStatus } from '../dkim/status.js';
import { code, type Text, t } from '../text/text.js';
import type { DomainReport } from './domain-report.js';
import { paragraph } from './layout.js';
import { heading, type TextSetting } from './text-setting.js';

/** The sender's key in the company's DNS: where, what it is, and what DNS cannot tell about its use. */
export function dkimLines({ facts }: DomainReport, setting: TextSetting): string[] {
  const { dkim, request } = facts;
  if (dkim === undefined) return [];
  const { palette, width, words } = setting;
  const { dkim: say, sections } = words.interface;
  const { name } = request.sender;
  const status = dkimStatus(dkim);
  const key = dkim.state.kind === 'key' && dkim.state.inspection?.kind === 'rsa' ? dkim.state.inspection : undefined;
  const where: Text = key === undefined ? t`${code(dkim.name)}` : t`${code(dkim.name)} – ${say.rsa(key.bits)}`;
  const lines = [
    where,
    say.status(status, name),
    ...(status === 'ok' || status === 'unproven' ? [say.setDomain(name)] : []),
  ];
  return [
    ...heading(sections.dkim, setting),
    ...lines.flatMap((line) => paragraph(line, palette, { width, first: '  ' })),
  ];
}
