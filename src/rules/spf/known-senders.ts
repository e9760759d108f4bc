import { isAnswered } from '../../dns/answer.js';
import type { Facts } from '../../facts/facts.js';
import type { SenderStanding } from '../../facts/known-senders.js';
import type { Place } from '../../finding/place.js';
import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { includeUseOf } from '../../senders/directory.js';
import { isNobody } from '../../spf/policy/coverage.js';
import { goodSpf, spfZone } from '../rule/example.js';
import { readableRecord } from '../rule/readable-record.js';
import { defineRule } from '../rule/rule.js';
import { ownBranches, placeOf } from './branches.js';

const googleMx = '@ MX 1 smtp.google.com.\nsmtp.google.com. A 192.0.2.26\n';
const googleSpf = '_spf.google.com. TXT "v=spf1 ip4:198.51.100.0/24 ~all"\n';

/** By what the domain shows that it uses a provider. */
export type ProviderSign =
  | { readonly kind: 'mail-host'; readonly host: string }
  | { readonly kind: 'key'; readonly name: string };

export interface UnauthorisedProvider {
  readonly provider: string;
  readonly sign: ProviderSign;
  /** What the provider tells its customers to write. */
  readonly term: string;
}

/** Mailboxes that receive but whose mail is not allowed to leave. What is expected by name is told as that. */
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
    // A domain that lets nobody send is told as that.
    if (readableRecord(facts) === undefined || isNobody(facts.policy.passing)) return;
    for (const standing of facts.standings) {
      const { sender, authorised, expected } = standing;
      const sign = signOf(standing, facts);
      const include = sender.includes?.[0];
      if (authorised !== 'no' || expected || sign === undefined || include === undefined) continue;
      yield { place: recordPlace(facts), data: { provider: sender.name, sign, term: `include:${include}` } };
    }
  },
});

/** Only mailbox providers: what else signs may well have an envelope sender of its own. */
function signOf({ sender, mailHost: host }: SenderStanding, { selectors }: Facts): ProviderSign | undefined {
  if (host !== undefined) return { kind: 'mail-host', host };
  if (sender.mxSuffixes === undefined) return undefined;
  const key = selectors.sought.find((one) => one.sender === sender && one.state.kind === 'key');
  return key === undefined ? undefined : { kind: 'key', name: key.name };
}

/** The user said that this sender must be allowed. */
export const senderMissing = defineRule<{ sender: string; domain: string; term: string }>()({
  id: 'spf/sender-missing',
  severity: 'error',
  source: rfc(7208, '10.1.1'),
  remedy: 'choice',
  examples: {
    bad: `${goodSpf}; with --sender brevo\n`,
    good: `${spfZone('v=spf1 mx a:directo.gate.ee include:spf.brevo.com -all')}spf.brevo.com. TXT "v=spf1 ip4:198.51.100.0/24 -all"\n; with --sender brevo\n`,
  },
  *check(facts) {
    if (!isAnswered(facts.spf.tree.answer)) return;
    for (const { sender, authorised, expected } of facts.standings) {
      if (!expected || (authorised !== 'no' && authorised !== 'named-only')) continue;
      const names = sender.includes ?? (sender.includesBelow ?? []).map((name) => `….${name}`);
      const data = { sender: sender.name, domain: facts.request.domain, term: `include:${names[0] ?? ''}` };
      yield { place: recordPlace(facts), data };
    }
  },
});

/** Works today; a sender that has changed its name takes the old one back some day. */
export const includeRenamed = defineRule<{ term: string; sender: string; now: string }>()({
  id: 'spf/include-renamed',
  severity: 'info',
  source: rfc(7208, '5.2'),
  remedy: 'choice',
  examples: {
    bad: `${spfZone('v=spf1 mx a:directo.gate.ee include:spf.sendinblue.com -all')}spf.sendinblue.com. TXT "v=spf1 ip4:198.51.100.0/24 -all"\n`,
    good: `${spfZone('v=spf1 mx a:directo.gate.ee include:spf.brevo.com -all')}spf.brevo.com. TXT "v=spf1 ip4:198.51.100.0/24 -all"\n`,
  },
  *check(facts) {
    for (const branch of ownBranches(facts)) {
      if (branch.node?.record === undefined || branch.target === undefined) continue;
      const known = includeUseOf(facts.request.knownSenders, branch.target);
      if (known?.use.kind !== 'renamed') continue;
      const data = { term: branch.term.text, sender: known.sender.name, now: known.use.to };
      yield { place: placeOf(facts, branch), data };
    }
  },
});

function recordPlace({ request, spf }: Facts): Place {
  const text = spf.tree.record?.text;
  return text === undefined ? { owner: request.domain, type: 'TXT' } : inRecord(request.domain, text);
}
