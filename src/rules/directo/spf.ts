import type { Facts } from '../../check/facts.js';
import { isAboutSender, isSenderNamedIn, namesSenderHost } from '../../check/sender-terms.js';
import { type AddressVerdict, hasDrifted, isHostKnown, isRequired, verdictFor } from '../../check/sender-verdicts.js';
import { recordsOf } from '../../dns/answer.js';
import { formatAddress } from '../../ip/address.js';
import { resembles } from '../../senders/resemblance.js';
import { decisionPath, type Verdict } from '../../spf/evaluation.js';
import { constantTarget } from '../../spf/macro.js';
import { type Directive, directivesOf, malformedTerms, type SpfRecord } from '../../spf/record.js';
import { goodSpf, mailHost, spfZone } from '../example.js';
import { inRecord } from '../place.js';
import { defineRule, type Place, page, rfc } from '../rule.js';
import { deniesAll } from '../spf/policy.js';

const help = page('https://wiki.directo.ee/lt:smtp');

function readable({ spf }: Facts): SpfRecord | undefined {
  const { record } = spf.tree;
  return record === undefined || malformedTerms(record).length > 0 ? undefined : record;
}

function refused({ addresses, request }: Facts): readonly AddressVerdict[] {
  return addresses.filter((one) => isRequired(one, request.massMail) && verdictFor(one) !== 'pass');
}

function required({ addresses, request }: Facts): readonly AddressVerdict[] {
  return addresses.filter((one) => isRequired(one, request.massMail));
}

function texts(addresses: readonly AddressVerdict[]): readonly string[] {
  return addresses.map((one) => formatAddress(one.address));
}

function termPlace({ request }: Facts, record: SpfRecord, term: Directive): Place {
  return inRecord(request.domain, record.text, term.span);
}

/** The term of the record that the sender stands in, but cannot pass by, with the reason. */
interface Cause {
  readonly kind: 'after-all' | 'as-include' | 'host-typo' | 'weak-qualifier';
  readonly record: SpfRecord;
  readonly term: Directive;
}

/** Why the sender is refused although the record names it: one cause, the most telling. */
function causeOf(facts: Facts): Cause | undefined {
  const record = readable(facts);
  if (record === undefined || refused(facts).length === 0) return undefined;
  const { request, sender } = facts;
  const terms = directivesOf(record);
  const all = terms.findIndex((term) => term.mechanism.kind === 'all');
  for (const [index, term] of terms.entries()) {
    const { mechanism } = term;
    if (!isAboutSender(term, request.domain, sender)) {
      if (mechanism.kind === 'a' && isMisspelt(term, facts)) return { kind: 'host-typo', record, term };
      continue;
    }
    if (mechanism.kind !== 'a' && mechanism.kind !== 'ip4') return { kind: 'as-include', record, term };
    if (all !== -1 && index > all) return { kind: 'after-all', record, term };
    if (term.qualifier !== '+') return { kind: 'weak-qualifier', record, term };
  }
  return undefined;
}

function isMisspelt({ mechanism }: Directive, { request, sender, spf }: Facts): boolean {
  if (mechanism.kind !== 'a' || mechanism.target === undefined) return false;
  const target = constantTarget(mechanism.target, request.domain);
  const branch = spf.tree.branches.find((one) => one.target === target && one.cost.voids > 0);
  return target !== undefined && branch !== undefined && sender.hosts.some(({ host }) => resembles(target, host));
}

/** Where SPF as a whole is missing, broken or without an answer, its own rules say so. */
const explainedElsewhere = new Set<Verdict>(['none', 'permerror', 'temperror', 'undetermined']);

export const notAuthorised = defineRule<{ domain: string; result: string; addresses: readonly string[] }>()({
  id: 'directo/not-authorised',
  severity: 'error',
  source: help,
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx -all'), good: goodSpf },
  *check(facts) {
    const [first] = refused(facts);
    if (first === undefined || refused(facts).length < required(facts).length) return;
    const result = verdictFor(first);
    if (explainedElsewhere.has(result) || causeOf(facts) !== undefined || deniesAll(facts) !== undefined) return;
    yield {
      place: inRecord(facts.request.domain, facts.spf.tree.record?.text ?? ''),
      data: { domain: facts.request.domain, result, addresses: texts(required(facts)) },
    };
  },
});

export const partlyAuthorised = defineRule<{ addresses: readonly string[] }>()({
  id: 'directo/partly-authorised',
  severity: 'warning',
  source: help,
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx ip4:90.190.150.212 -all'), good: goodSpf },
  *check(facts) {
    const open = refused(facts);
    if (open.length === 0 || open.length === required(facts).length || causeOf(facts) !== undefined) return;
    if (open.some((one) => explainedElsewhere.has(verdictFor(one)))) return;
    yield {
      place: inRecord(facts.request.domain, facts.spf.tree.record?.text ?? ''),
      data: { addresses: texts(open) },
    };
  },
});

/** Where mass mail is used, its address is a required one, and the rules above speak of it. */
export const bulkNotAuthorised = defineRule<{ addresses: readonly string[] }>()({
  id: 'directo/bulk-not-authorised',
  severity: 'info',
  source: help,
  remedy: 'automatic',
  examples: { bad: goodSpf, good: spfZone('v=spf1 mx a:directo.gate.ee ip4:90.190.150.82 -all') },
  *check(facts) {
    if (facts.request.massMail || refused(facts).length > 0) return;
    const open = facts.addresses.filter((one) => one.route === 'mass-mail' && verdictFor(one) !== 'pass');
    if (open.length > 0 && facts.spf.tree.record !== undefined)
      yield {
        place: inRecord(facts.request.domain, facts.spf.tree.record.text),
        data: { addresses: texts(open) },
      };
  },
});

export const weakQualifier = defineRule<{ term: string }>()({
  id: 'directo/weak-qualifier',
  severity: 'error',
  source: rfc(7208, '4.6.2'),
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx ?a:directo.gate.ee -all'), good: goodSpf },
  *check(facts) {
    const cause = causeOf(facts);
    if (cause?.kind === 'weak-qualifier')
      yield { place: termPlace(facts, cause.record, cause.term), data: { term: cause.term.text } };
  },
});

export const afterAll = defineRule<{ term: string }>()({
  id: 'directo/after-all',
  severity: 'error',
  source: rfc(7208, '5.1'),
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx -all a:directo.gate.ee'), good: goodSpf },
  *check(facts) {
    const cause = causeOf(facts);
    if (cause?.kind === 'after-all')
      yield { place: termPlace(facts, cause.record, cause.term), data: { term: cause.term.text } };
  },
});

export const hostTypo = defineRule<{ term: string; host: string }>()({
  id: 'directo/host-typo',
  severity: 'error',
  source: help,
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx a:gate.directo.ee -all'), good: goodSpf },
  *check(facts) {
    const cause = causeOf(facts);
    const host = facts.sender.hosts[0]?.host;
    if (cause?.kind === 'host-typo' && host !== undefined)
      yield { place: termPlace(facts, cause.record, cause.term), data: { term: cause.term.text, host } };
  },
});

/** The host has no SPF record of its own: `include:` of it breaks SPF for everybody. */
export const asInclude = defineRule<{ term: string; host: string }>()({
  id: 'directo/as-include',
  severity: 'error',
  source: rfc(7208, '5.2'),
  remedy: 'automatic',
  examples: { bad: spfZone('v=spf1 mx include:directo.gate.ee -all'), good: goodSpf },
  *check(facts) {
    const record = readable(facts);
    const host = facts.sender.hosts[0]?.host;
    if (record === undefined || host === undefined) return;
    for (const term of record.terms) {
      const spec = term.type === 'redirect' ? term.target : targetOf(term);
      if (!namesSenderHost(spec, facts.request.domain, facts.sender)) continue;
      if (term.type === 'directive' && term.mechanism.kind === 'a') continue;
      const place = inRecord(facts.request.domain, record.text, term.span);
      yield { place, data: { term: term.text, host } };
    }
  },
});

function targetOf(term: SpfRecord['terms'][number]) {
  return term.type === 'directive' && 'target' in term.mechanism ? term.mechanism.target : undefined;
}

/** The sender is named, but in a record that does not count: a second one, or one at another name. */
export const inOtherRecord = defineRule<{ owner: string; text: string }>()({
  id: 'directo/in-other-record',
  severity: 'error',
  source: rfc(7208, '4.5'),
  remedy: 'automatic',
  examples: { bad: `${mailHost}www TXT "v=spf1 a:directo.gate.ee -all"\n`, good: goodSpf },
  *check({ spf, request }) {
    for (const { owner, text } of spf.misplaced)
      if (isSenderNamedIn(text, request.sender)) yield { place: inRecord(owner, text), data: { owner, text } };
  },
});

export const lookupBudget = defineRule<{ count: number; limit: number }>()({
  id: 'directo/lookup-budget',
  severity: 'error',
  source: rfc(7208, '4.6.4'),
  remedy: 'automatic',
  examples: {
    bad:
      spfZone(`v=spf1 mx ${Array.from({ length: 9 }, (_, i) => `include:s${i}.pavyzdys.lt`).join(' ')} -all`) +
      Array.from({ length: 9 }, (_, i) => `s${i}.pavyzdys.lt. TXT "v=spf1 ip4:198.51.100.${i} -all"\n`).join(''),
    good: goodSpf,
  },
  *check(facts) {
    const { cost, record } = facts.spf.tree;
    const limit = facts.request.limits.lookups;
    const works = facts.addresses.every((one) => !explainedElsewhere.has(verdictFor(one)));
    if (record === undefined || !works || refused(facts).length === 0) return;
    if (cost.lookups !== limit && cost.lookups !== limit - 1) return;
    const severity = cost.lookups === limit ? 'error' : 'warning';
    yield { place: inRecord(facts.request.domain, record.text), data: { count: cost.lookups, limit }, severity };
  },
});

export const addressesChanged = defineRule<{ host: string; found: readonly string[]; documented: readonly string[] }>()(
  {
    id: 'directo/addresses-changed',
    severity: 'warning',
    source: help,
    remedy: 'none',
    examples: {
      bad: `${goodSpf}directo.gate.ee. A 90.190.150.212\n`,
      good: goodSpf,
    },
    *check({ sender, request }) {
      if (!isHostKnown(sender) || !hasDrifted(sender)) return;
      for (const { host, a, aaaa } of sender.hosts) {
        const found = [...recordsOf(a), ...recordsOf(aaaa)].map(formatAddress);
        const documented = request.sender.routes.find((route) => route.hosts.includes(host))?.addresses ?? [];
        yield { place: { owner: host, type: 'A' }, data: { host, found, documented } };
      }
    },
  },
);

/** A range this wide, somebody else's include or `all` was not written for the sender. */
const deliberatePrefix = 24;

export const authorisedByAccident = defineRule<{ term: string }>()({
  id: 'directo/authorised-by-accident',
  severity: 'info',
  source: help,
  remedy: 'choice',
  examples: { bad: spfZone('v=spf1 mx ip4:90.190.0.0/16 -all'), good: goodSpf },
  *check(facts) {
    const record = readable(facts);
    const verdicts = required(facts);
    if (record === undefined || verdicts.length === 0 || refused(facts).length > 0) return;
    const deciding = verdicts.flatMap((one) => decisionPath(one.evaluation).slice(0, 1));
    for (const term of directivesOf(record)) {
      const decides = deciding.some(
        (one) => one.domain === facts.request.domain && one.term.span.start === term.span.start,
      );
      if (decides && isAccidental(term)) yield { place: termPlace(facts, record, term), data: { term: term.text } };
    }
  },
});

function isAccidental({ mechanism }: Directive): boolean {
  switch (mechanism.kind) {
    case 'all':
    case 'include':
    case 'exists':
    case 'ptr':
      return true;
    case 'ip4':
      return mechanism.network.prefix < deliberatePrefix;
    case 'ip6':
    case 'a':
    case 'mx':
      return false;
  }
}
