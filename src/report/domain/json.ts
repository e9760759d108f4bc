import { recordsOf } from '../../dns/answer.js';
import type { Facts } from '../../facts/facts.js';
import { isRequired, verdictFor } from '../../facts/sender-verdicts.js';
import type { Published } from '../../mail-records/published.js';
import type { Verdict } from '../../spf/evaluate/evaluation.js';
import { limitsJson } from '../layout/limits-json.js';
import { publishJson } from '../records/json.js';
import { selectorsJson } from './dkim-json.js';
import { dmarcJson } from './dmarc-json.js';
import { findingsJson } from './findings-json.js';
import { fixJson } from './fix-json.js';
import type { DomainReport } from './report.js';
import { knownSendersJson, senderJson } from './sender-json.js';

/** Raised when a key is removed or changes its meaning, not for new keys. */
const schemaVersion = 2;

/** The object of one domain: facts and findings with ids, data and English text. */
export function domainJson(report: DomainReport): object {
  const { facts, outcome, from, asked, leftOut } = report;
  return {
    schemaVersion,
    domain: facts.request.domain,
    ...(from === undefined ? {} : { input: from }),
    verdict: outcome,
    spf: spfJson(report),
    senders: [senderJson(facts)],
    knownSenders: knownSendersJson(facts),
    dkim: selectorsJson(facts),
    dmarc: dmarcJson(facts),
    ...mailRecordsJson(facts),
    mx: recordsOf(facts.mx).map(({ preference, exchange }) => ({ preference, exchange })),
    findings: findingsJson(report),
    ...(leftOut === undefined ? {} : { leftOut }),
    fix: fixJson(report),
    publish: publishJson(report.publish),
    resolver: { source: asked.source, questions: asked.questions },
    ...(asked.replayedOn === undefined ? {} : { replayedOn: asked.replayedOn }),
  };
}

function spfJson({ facts }: DomainReport): object {
  const { tree, texts } = facts.spf;
  return {
    record: texts.length === 1 ? texts[0] : null,
    records: texts,
    lookups: tree.cost.lookups,
    voidLookups: tree.cost.voidLookups,
    complete: facts.policy.isWhole,
    limits: limitsJson(facts.request.limits),
    result: spfResult(facts),
  };
}

/** What a receiver decides about the sender's ordinary mail: the worst result among its required addresses. */
function spfResult({ addresses, request }: DomainReport['facts']): Verdict {
  const verdicts = addresses.filter((one) => isRequired(one, request.massMail)).map(verdictFor);
  return verdicts.find((verdict) => verdict !== 'pass') ?? 'pass';
}

/** The `mtaSts`, `tlsrpt` and `bimi` objects of a domain. */
function mailRecordsJson({ mailRecords }: Facts): object {
  const { mtaSts, tlsReports, bimi } = mailRecords;
  return { mtaSts: publishedJson(mtaSts), tlsrpt: publishedJson(tlsReports), bimi: publishedJson(bimi) };
}

function publishedJson({ owner, state }: Published): object {
  const record = state.kind === 'one' || state.kind === 'unrecognised' ? state.text : null;
  const status = state.kind !== 'one' ? state.kind : state.faults.length > 0 ? 'invalid' : 'valid';
  return { status, name: owner, record };
}
