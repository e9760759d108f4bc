import { root } from '../../dns/name.js';
import type { Facts } from '../../facts/facts.js';
import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { directivesOf, malformedTerms } from '../../spf/record/record.js';
import { defineRule } from '../rule/rule.js';
import { existsInDns } from './exists-in-dns.js';

/** What a domain that sends no mail publishes (RFC 7208 §10.1.2). */
const sendsNothing = 'v=spf1 -all';

/** Forgers prefer names without mail, because they are not monitored. */
export const nonMailDomain = defineRule<{ domain: string; record: string }>()({
  id: 'spf/non-mail-domain',
  severity: 'info',
  source: rfc(7208, '10.1.2'),
  remedy: 'choice',
  examples: { bad: '@ A 192.0.2.25\n', good: `@ A 192.0.2.25\n@ TXT "${sendsNothing}"\n` },
  *check(facts) {
    const { spf, request } = facts;
    const [text] = spf.texts;
    if (!existsInDns(facts) || !takesNoMail(facts) || namesSender(facts)) return;
    if (text?.trimEnd().toLowerCase() === sendsNothing) return;
    const place =
      text === undefined ? ({ owner: request.domain, type: 'TXT' } as const) : inRecord(request.domain, text);
    yield { place, data: { domain: request.domain, record: sendsNothing } };
  },
});

/** DNS shows that the domain accepts no mail: it has no MX, or the null MX of RFC 7505. */
function takesNoMail({ mx }: Facts): boolean {
  return mx.status === 'nodata' || (mx.status === 'found' && mx.records.every(({ exchange }) => exchange === root));
}

/** Whether the domain's DNS names any sender: in its SPF record, or by the sender's key. */
function namesSender({ spf, dkim }: Facts): boolean {
  const { record } = spf.tree;
  if (spf.texts.length > 1 || spf.nearMisses.length > 0 || spf.misplaced.length > 0) return true;
  if (dkim !== undefined && dkim.state.kind !== 'missing') return true;
  return (
    record !== undefined &&
    (malformedTerms(record).length > 0 ||
      record.terms.some((term) => term.type === 'redirect') ||
      directivesOf(record).some(({ qualifier }) => qualifier === '+'))
  );
}
