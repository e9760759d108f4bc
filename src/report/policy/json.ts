import type { MailChange } from '../../changes/change.js';
import { recognisedSender } from '../../facts/recognised-sender.js';
import { type AddressSet, sizeOf } from '../../ip/address-set.js';
import { formatCover } from '../../ip/cover.js';
import { en } from '../../messages/en/all.js';
import type { Condition } from '../../spf/evaluate/condition.js';
import { decisionPath, verdictOf } from '../../spf/evaluate/evaluation.js';
import type { Addresses, TermCoverage } from '../../spf/policy/coverage.js';
import { isGain, isLoss, isRefusal, isUndecided, type PolicyChange } from '../../spf/policy/diff.js';
import type { Region } from '../../spf/policy/map.js';
import { plain } from '../../text/text.js';
import { findingsJson } from '../domain/findings-json.js';
import type { DomainReport } from '../domain/report.js';
import { jsonText } from '../layout/json-text.js';
import type { PolicyComparison } from './comparison.js';
import { conditionTexts } from './condition-texts.js';
import { policyFindings } from './findings.js';

/** Raised when a key is removed or changes its meaning. */
const schemaVersion = 1;

/** The policy map for machines: every region as networks, with what decided and what it cost. */
export function policyJson(report: DomainReport): string {
  const { facts } = report;
  const { map, coverage, passing } = facts.policy;
  return jsonText({
    schemaVersion,
    domain: map.domain,
    record: facts.spf.texts.length === 1 ? facts.spf.texts[0] : null,
    complete: facts.policy.isWhole,
    passing: { ipv4: sizeOf(passing[4]).toString(), ipv6: sizeOf(passing[6]).toString() },
    regions: map.regions.map(regionJson),
    terms: coverage.map((one) => ({
      ...termJson(one),
      sender: recognisedSender(one.term, facts.request, facts.sender) ?? null,
    })),
    findings: findingsJson({ findings: policyFindings(report.findings) }),
    ...(report.asked.replayedOn === undefined ? {} : { replayedOn: report.asked.replayedOn }),
  });
}

function regionJson({ addresses, conditions, evaluation, cost }: Region): object {
  return {
    family: addresses.family,
    result: verdictOf(evaluation.ending),
    networks: formatCover(addresses),
    size: sizeOf(addresses).toString(),
    decidedBy: decisionPath(evaluation).map(({ domain, term }) => ({
      domain,
      term: term.text,
      start: term.span.start,
      end: term.span.end,
    })),
    conditions: conditionsJson(conditions),
    lookups: cost.lookups,
    voidLookups: cost.voidLookups,
  };
}

/** Each condition as data, and in words. */
function conditionsJson(conditions: readonly Condition[]): object[] {
  const texts = conditionTexts(conditions, en.policy).map(plain);
  return conditions.map((condition, at) => ({ ...conditionJson(condition), text: texts[at] }));
}

function conditionJson(condition: Condition): object {
  switch (condition.kind) {
    case 'term': {
      const { varying, result: outcome } = condition;
      return { kind: 'term', domain: varying.domain, term: varying.term.text, target: varying.target, outcome };
    }
    case 'redirect': {
      const { varying, result } = condition;
      return { kind: 'redirect', domain: varying.domain, term: varying.term.text, target: varying.target, result };
    }
    case 'count': {
      const { of, varying, atMost, holds } = condition;
      return {
        kind: 'count',
        of: of === 'voidLookups' ? 'voids' : of,
        terms: varying.map(({ term }) => term.text),
        atMost,
        holds,
      };
    }
  }
}

function termJson({ term, decides, passes, alone, varies, hiddenBy, behind }: TermCoverage): object {
  return {
    term: term.text,
    start: term.span.start,
    end: term.span.end,
    decides: sizesJson(decides),
    passes: sizesJson(passes),
    alone: sizesJson(alone),
    dependsOnMail: varies,
    hiddenBy: hiddenBy.map(({ text }) => text),
    behind: behind.map(({ domain, addresses }) => ({ domain, ...sizesJson(addresses) })),
  };
}

/** As text: no JSON number can hold the size of IPv6. */
function sizesJson(addresses: Addresses): { readonly ipv4: string; readonly ipv6: string } {
  return { ipv4: sizeOf(addresses[4]).toString(), ipv6: sizeOf(addresses[6]).toString() };
}

/** What changes between the two sides of a comparison. */
function comparisonJson({ before, after, changes, mail, outcome, isWhole, replayedOn }: PolicyComparison): object {
  return {
    schemaVersion,
    before: before.label,
    after: after.label,
    outcome,
    equal: changes.length + mail.length === 0,
    changes: changes.map(changeJson),
    mail: mail.map(mailChangeJson),
    lookups: { before: before.lookups, after: after.lookups },
    complete: isWhole,
    ...(replayedOn === undefined ? {} : { replayedOn }),
  };
}

/** One object for one comparison, otherwise an array, in pieces: `at` counts from 0. */
export function comparisonPiece(comparison: PolicyComparison, at: number, all: number): string {
  const text = jsonText(comparisonJson(comparison));
  if (all === 1) return text;
  return `${at === 0 ? '[\n' : ',\n'}${text.trimEnd().replace(/^/gm, '  ')}${at === all - 1 ? '\n]\n' : ''}`;
}

function mailChangeJson(change: MailChange): object {
  switch (change.kind) {
    case 'key':
      return { kind: 'key', weight: change.weight, name: change.name, before: change.before, after: change.after };
    case 'policy': {
      const { weight, domain, of, before, after } = change;
      return { kind: 'policy', weight, domain, of, before, after };
    }
    case 'reports':
    case 'mail-hosts': {
      const { kind, weight, domain, lost, gained } = change;
      return { kind, weight, domain, lost, gained };
    }
    case 'mail-host-address':
      return { kind: change.kind, weight: change.weight, domain: change.domain, host: change.host };
  }
}

function changeJson(change: PolicyChange): object {
  const { addresses, before, after, conditions } = change;
  return {
    kind: kindOf(change),
    before,
    after,
    family: addresses.family,
    networks: formatCover(addresses),
    size: sizeText(addresses),
    conditions: conditionsJson(conditions),
  };
}

function kindOf(change: PolicyChange): string {
  if (isUndecided(change)) return 'undecided';
  if (isLoss(change)) return 'lost';
  if (isGain(change)) return 'gained';
  return isRefusal(change) ? 'refused' : 'changed';
}

function sizeText(set: AddressSet): string {
  return sizeOf(set).toString();
}
