import type { KeyStanding, MailChange, PolicyStanding } from '../../changes/change.js';
import { code, list, name, type Text, t } from '../../text/text.js';

/** What changes in DKIM, DMARC or MX. */
export function mailChange(change: MailChange): Text {
  switch (change.kind) {
    case 'key':
      return t`DKIM key ${name(change.name)}: ${keyText(change.before, change.after)}`;
    case 'policy':
      return t`DMARC policy of ${name(change.domain)}${whose[change.of]}: ${policy[change.before]} becomes ${policy[change.after]}`;
    case 'reports':
      return t`DMARC reports of ${name(change.domain)}: ${movement(change.lost.map(code), change.gained.map(code))}`;
    case 'mail-hosts':
      if (change.weight === 'undecided')
        return t`MX of ${name(change.domain)}: not known, because an answer is missing`;
      return t`MX of ${name(change.domain)}: ${movement(change.lost.map(name), change.gained.map(name))}`;
    case 'mail-host-address':
      return t`MX host ${name(change.host)} of ${name(change.domain)}: its address is gone`;
  }
}

function keyText(before: KeyStanding, after: KeyStanding): Text {
  if (before.kind === 'unknown' || after.kind === 'unknown') return t`not known, because an answer is missing`;
  if (after.kind === 'missing') return t`deleted`;
  if (after.kind === 'unusable') return t`no longer usable`;
  if (before.kind === 'usable') return t`replaced by another key`;
  return before.kind === 'missing' ? t`added` : t`usable from now on`;
}

const whose = {
  domain: t``,
  subdomains: t` for its subdomains`,
  'non-existent': t` for names that do not exist`,
} as const;

const policy: Readonly<Record<PolicyStanding, Text>> = {
  'no-dmarc': t`no DMARC`,
  none: t`${code('none')}`,
  quarantine: t`${code('quarantine')}`,
  reject: t`${code('reject')}`,
  unknown: t`not known`,
};

function movement(lost: Parameters<typeof list>[0], gained: Parameters<typeof list>[0]): Text {
  if (gained.length === 0) return t`without ${list(lost)}`;
  if (lost.length === 0) return t`also ${list(gained)}`;
  return t`${list(gained)} instead of ${list(lost)}`;
}
