import { policyIn } from '../../dmarc/discover/applied-policy.js';
import type { FoundPolicy } from '../../dmarc/discover/discover.js';
import { isWeaker } from '../../dmarc/record/policy.js';
import { inRecord } from '../../finding/place.js';
import { rfc } from '../../finding/source.js';
import { goodSpf } from '../rule/example.js';
import { defineRule } from '../rule/rule.js';
import { dmarcZone, foundPolicy, goodDmarc, recordPlace } from './record.js';

const rua = 'rua=mailto:dmarc@manodomenas.lt';

export const missing = defineRule<{ domain: string; owner: string }>()({
  id: 'dmarc/missing',
  severity: 'warning',
  source: rfc(9989, '4.10.1'),
  remedy: 'elsewhere',
  examples: { bad: goodSpf, good: goodDmarc },
  *check({ dmarc }) {
    const { current } = dmarc.discovery;
    if (current.kind !== 'none' || current.why !== 'no-record') return;
    // A text that was meant as DMARC, or one at a wrong name, is told by a rule of its own.
    if (dmarc.nearMisses.length > 0 || dmarc.misplaced.length > 0) return;
    const owner = dmarc.walk.steps[0]?.owner ?? dmarc.domain;
    yield { place: { owner, type: 'TXT' }, data: { domain: dmarc.domain, owner } };
  },
});

export const multipleRecords = defineRule<{ owner: string; count: number }>()({
  id: 'dmarc/multiple-records',
  severity: 'error',
  source: rfc(9989, '4.10'),
  remedy: 'elsewhere',
  examples: { bad: `${goodDmarc}_dmarc TXT "v=DMARC1; p=none"\n`, good: goodDmarc },
  *check({ dmarc }) {
    for (const { owner, selection } of dmarc.walk.steps)
      if (selection.kind === 'several')
        yield { place: { owner, type: 'TXT' }, data: { owner, count: selection.texts.length } };
  },
});

export const version = defineRule<{ owner: string; text: string; meant: string }>()({
  id: 'dmarc/version',
  severity: 'error',
  source: rfc(9989, '4.7'),
  remedy: 'elsewhere',
  examples: { bad: dmarcZone(`v=dmarc1; p=none; ${rua}`), good: goodDmarc },
  *check({ dmarc }) {
    for (const { owner, text, miss } of dmarc.nearMisses)
      yield { place: inRecord(owner, text), data: { owner, text, meant: miss.meant } };
  },
});

export const misplaced = defineRule<{ owner: string; right: string }>()({
  id: 'dmarc/misplaced',
  severity: 'error',
  source: rfc(9989, '4.5'),
  remedy: 'elsewhere',
  examples: { bad: `${goodSpf}dmarc TXT "v=DMARC1; p=none; ${rua}"\n`, good: goodDmarc },
  *check({ dmarc }) {
    const right = dmarc.walk.steps[0]?.owner ?? dmarc.domain;
    for (const { owner, text } of dmarc.misplaced) yield { place: inRecord(owner, text), data: { owner, right } };
  },
});

export const policyNone = defineRule()({
  id: 'dmarc/policy-none',
  severity: 'info',
  source: rfc(9989, '5.1.4'),
  remedy: 'choice',
  examples: { bad: dmarcZone(`v=DMARC1; p=none; ${rua}`), good: goodDmarc },
  *check(facts) {
    const found = foundPolicy(facts);
    // First come the reports, which a rule of its own asks for; then the policy.
    if (found === undefined || (found.at === facts.dmarc.domain && !namesReports(found))) return;
    if (found.applied.kind === 'published' && found.applied.policy === 'none')
      yield { place: recordPlace(facts, found), data: {} };
  },
});

export const subdomainWeaker = defineRule<{ tag: 'sp' | 'np'; policy: string }>()({
  id: 'dmarc/subdomain-weaker',
  severity: 'warning',
  source: rfc(9989, '4.7'),
  remedy: 'choice',
  examples: { bad: dmarcZone(`v=DMARC1; p=reject; sp=none; np=reject; ${rua}`), good: goodDmarc },
  *check(facts) {
    const found = foundPolicy(facts);
    const p = found?.record.published.p;
    if (found === undefined || p?.kind !== 'valid' || found.at !== facts.dmarc.domain) return;
    for (const tag of ['sp', 'np'] as const) {
      const published = found.record.published[tag];
      if (published.kind === 'valid' && isWeaker(published.value, p.value))
        yield { place: recordPlace(facts, found, published.tag.span), data: { tag, policy: published.value } };
    }
  },
});

export const npUnset = defineRule()({
  id: 'dmarc/np-unset',
  severity: 'info',
  source: rfc(9989, '4.7'),
  remedy: 'choice',
  examples: { bad: dmarcZone(`v=DMARC1; p=quarantine; ${rua}`), good: goodDmarc },
  *check(facts) {
    const found = foundPolicy(facts);
    if (found === undefined || found.at !== facts.dmarc.domain) return;
    const { np, sp, p } = found.record.published;
    // Without `np` the policy of subdomains holds; a weaker one is told as that.
    const policy = sp.kind === 'valid' ? sp.value : p.kind === 'valid' ? p.value : undefined;
    // Where non-existing names are refused already there is nothing to gain.
    if (np.kind === 'absent' && p.kind === 'valid' && p.value === 'quarantine' && policy === 'quarantine')
      yield { place: recordPlace(facts, found), data: {} };
  },
});

export const spIgnored = defineRule<{ tag: 'sp' | 'np'; organizational: string }>()({
  id: 'dmarc/sp-ignored',
  severity: 'info',
  source: rfc(9989, '4.7'),
  remedy: 'elsewhere',
  examples: {
    bad: `${dmarcZone(`v=DMARC1; p=reject; sp=reject; ${rua}`)}_dmarc.lt. TXT "v=DMARC1; p=none; psd=n"\n`,
    good: goodDmarc,
  },
  *check(facts) {
    const found = foundPolicy(facts);
    const { current } = facts.dmarc.organizational;
    if (found === undefined || current.kind !== 'known' || current.domain === found.at) return;
    for (const tag of ['sp', 'np'] as const) {
      const published = found.record.published[tag];
      if (published.kind !== 'absent' && found.at === facts.dmarc.domain)
        yield {
          place: recordPlace(facts, found, published.tag.span),
          data: { tag, organizational: current.domain },
        };
    }
  },
});

export const testing = defineRule<{ policy: string }>()({
  id: 'dmarc/testing',
  severity: 'warning',
  source: rfc(9989, '4.7'),
  remedy: 'choice',
  examples: { bad: dmarcZone(`v=DMARC1; p=reject; t=y; ${rua}`), good: goodDmarc },
  *check(facts) {
    const found = foundPolicy(facts);
    const policy = found === undefined ? undefined : policyIn(found.applied);
    if (found?.record.testing === true && policy !== undefined && policy !== 'none')
      yield { place: recordPlace(facts, found), data: { policy } };
  },
});

export const psd = defineRule()({
  id: 'dmarc/psd',
  severity: 'warning',
  source: rfc(9989, '4.10.2'),
  remedy: 'choice',
  examples: { bad: dmarcZone(`v=DMARC1; p=quarantine; np=reject; psd=y; ${rua}`), good: goodDmarc },
  *check(facts) {
    const found = foundPolicy(facts);
    const isSuffix = facts.request.organizationalDomainOf(facts.dmarc.domain) === undefined;
    if (found?.record.psd === 'y' && found.at === facts.dmarc.domain && !isSuffix)
      yield { place: recordPlace(facts, found), data: {} };
  },
});

/** Whether there is a `rua`, however wrong: what is wrong with it is told by a rule of its own. */
function namesReports({ record }: FoundPolicy): boolean {
  return /(?:^|;)\s*rua\s*=/i.test(record.text);
}

export const noReports = defineRule<{ monitoring: boolean }>()({
  id: 'dmarc/no-reports',
  severity: 'info',
  source: rfc(9989, '4.7'),
  remedy: 'choice',
  examples: { bad: dmarcZone('v=DMARC1; p=none'), good: goodDmarc },
  *check(facts) {
    const found = foundPolicy(facts);
    if (found === undefined || namesReports(found) || found.at !== facts.dmarc.domain) return;
    const monitoring = policyIn(found.applied) === 'none';
    yield { place: recordPlace(facts, found), data: { monitoring }, severity: monitoring ? 'warning' : 'info' };
  },
});

export const strictAlignment = defineRule<{ tag: 'adkim' | 'aspf' }>()({
  id: 'dmarc/strict-alignment',
  severity: 'info',
  source: rfc(9989, '4.4'),
  remedy: 'none',
  examples: { bad: dmarcZone(`v=DMARC1; p=quarantine; np=reject; aspf=s; ${rua}`), good: goodDmarc },
  *check(facts) {
    const found = foundPolicy(facts);
    if (found === undefined) return;
    for (const tag of ['adkim', 'aspf'] as const) {
      const published = found.record.published[tag];
      if (published.kind === 'valid' && published.value === 'strict')
        yield { place: recordPlace(facts, found, published.tag.span), data: { tag } };
    }
  },
});

export const orgDomainDiffers = defineRule<{ current: string; older: string }>()({
  id: 'dmarc/org-domain-differs',
  severity: 'warning',
  source: rfc(9989, '4.10'),
  remedy: 'elsewhere',
  examples: {
    bad: `${goodDmarc}_dmarc.lt. TXT "v=DMARC1; p=none; psd=n"\n`,
    good: goodDmarc,
  },
  *check({ dmarc }) {
    for (const difference of dmarc.differences)
      if (difference.kind === 'organizational-domain')
        yield {
          place: { owner: dmarc.domain, type: 'TXT' },
          data: { current: difference.current, older: difference.older },
        };
  },
});
