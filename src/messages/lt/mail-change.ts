import type { KeyStanding, MailChange, PolicyStanding } from '../../changes/change.js';
import { code, list, name, type Text, t } from '../../text/text.js';

/** Kas keičiasi DKIM, DMARC ir MX įrašuose. */
export function mailChange(change: MailChange): Text {
  switch (change.kind) {
    case 'key':
      return t`DKIM raktas ${name(change.name)}: ${keyText(change.before, change.after)}`;
    case 'policy':
      return t`${name(change.domain)} DMARC politika${whose[change.of]}: buvo ${policy[change.before]}, bus ${policy[change.after]}`;
    case 'reports':
      return t`${name(change.domain)} DMARC ataskaitos: ${movement(change.lost.map(code), change.gained.map(code))}`;
    case 'mail-hosts':
      if (change.weight === 'undecided') return t`${name(change.domain)} MX: nežinoma, nes trūksta atsakymo`;
      return t`${name(change.domain)} MX: ${movement(change.lost.map(name), change.gained.map(name))}`;
    case 'mail-host-address':
      return t`${name(change.domain)} MX serveris ${name(change.host)}: nebėra jo adreso`;
  }
}

function keyText(before: KeyStanding, after: KeyStanding): Text {
  if (before.kind === 'unknown' || after.kind === 'unknown') return t`nežinoma, nes trūksta atsakymo`;
  if (after.kind === 'missing') return t`pašalintas`;
  if (after.kind === 'unusable') return t`nebetinkamas`;
  if (before.kind === 'usable') return t`pakeistas kitu`;
  return before.kind === 'missing' ? t`pridėtas` : t`nuo šiol tinkamas`;
}

const whose = { domain: t``, subdomains: t` subdomenams`, 'non-existent': t` nesamiems vardams` } as const;

const policy: Readonly<Record<PolicyStanding, Text>> = {
  'no-dmarc': t`jokios`,
  none: t`${code('none')}`,
  quarantine: t`${code('quarantine')}`,
  reject: t`${code('reject')}`,
  unknown: t`nežinoma`,
};

function movement(lost: Parameters<typeof list>[0], gained: Parameters<typeof list>[0]): Text {
  if (gained.length === 0) return t`nebelieka ${list(lost)}`;
  if (lost.length === 0) return t`prisideda ${list(gained)}`;
  return t`vietoj ${list(lost)} – ${list(gained)}`;
}
