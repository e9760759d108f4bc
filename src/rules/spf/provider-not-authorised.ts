import type { Facts } from '../../facts/facts.js';
import type { SenderStanding } from '../../facts/known-senders.js';
import { rfc } from '../../finding/source.js';
import { isNobody } from '../../spf/policy/coverage.js';
import type { Directive, TargetModifier } from '../../spf/record/record.js';
import { inOwnRecord } from '../rule/own-record.js';
import { readableRecord } from '../rule/readable-record.js';
import { defineRule } from '../rule/rule.js';

const googleMx = '@ MX 1 smtp.google.com.\nsmtp.google.com. A 192.0.2.26\n';
const googleSpf = '_spf.google.com. TXT "v=spf1 ip4:198.51.100.0/24 ~all"\n';

/** How the domain shows that it uses a provider. */
export type ProviderSign =
  | { readonly kind: 'mail-host'; readonly host: string }
  | { readonly kind: 'key'; readonly name: string };

export interface UnauthorisedProvider {
  readonly provider: string;
  readonly sign: ProviderSign;
  /** What the provider documents for its customers. */
  readonly term: string;
  /** A term that may let it pass, depending on the mail. */
  readonly unless?: string;
}

/** Mailboxes that receive mail but may not send it. A sender expected by name is `spf/sender-missing`. */
export const providerNotAuthorised = defineRule<UnauthorisedProvider>()({
  id: 'spf/provider-not-authorised',
  severity: 'warning',
  source: rfc(7208, '10.1.1'),
  remedy: 'choice',
  examples: {
    bad: `${googleMx}${googleSpf}@ TXT "v=spf1 mx a:directo.gate.ee -all"\n`,
    good: `${googleMx}${googleSpf}@ TXT "v=spf1 include:_spf.google.com a:directo.gate.ee -all"\n`,
  },
  *check(facts) {
    // A domain that lets no one send is `spf/denies-all`.
    if (readableRecord(facts) === undefined || isNobody(facts.policy.passing)) return;
    const unless = facts.policy.coverage.find(({ varies, term }) => varies && mayAllow(term))?.term.text;
    for (const standing of facts.standings) {
      const { sender, authorised, expected } = standing;
      const sign = signOf(standing, facts);
      const include = sender.includes?.[0];
      if (authorised !== 'no' || expected || sign === undefined || include === undefined) continue;
      const data = { provider: sender.name, sign, term: `include:${include}` };
      if (unless === undefined) yield { place: inOwnRecord(facts), data };
      else yield { place: inOwnRecord(facts), data: { ...data, unless }, severity: 'info' };
    }
  },
});

function mayAllow(term: Directive | TargetModifier): boolean {
  return term.type !== 'directive' || term.qualifier === '+';
}

/** Only mailbox providers: others that sign may have their own envelope sender. */
function signOf({ sender, mailHost: host }: SenderStanding, { selectors }: Facts): ProviderSign | undefined {
  if (host !== undefined) return { kind: 'mail-host', host };
  if (sender.mxSuffixes === undefined) return undefined;
  const key = selectors.sought.find((one) => one.sender === sender && one.state.kind === 'key');
  return key === undefined ? undefined : { kind: 'key', name: key.name };
}
