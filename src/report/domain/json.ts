import { recordsOf } from '../../dns/answer.js';
import { isRequired, verdictFor } from '../../facts/sender-verdicts.js';
import { type Edit, isChanged } from '../../fix/draft/fix.js';
import { formatAddress } from '../../ip/address.js';
import { formatCover } from '../../ip/cover.js';
import { messageOf } from '../../messages/catalogue/catalogue.js';
import { en } from '../../messages/en/all.js';
import { acceptanceOf } from '../../rules/verdict.js';
import { costOf, decisionPath, type Verdict } from '../../spf/evaluate/evaluation.js';
import { dateOf } from '../../text/date.js';
import { plain } from '../../text/text.js';
import { dkimJson, dmarcJson, knownSendersJson, mailRecordsJson, selectorsJson } from './json-keys.js';
import type { DomainReport } from './report.js';

/** Raised when a key goes or changes its meaning; new keys do not count. */
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
    senders: [senderJson(report)],
    knownSenders: knownSendersJson(facts),
    dkim: selectorsJson(facts),
    dmarc: dmarcJson(facts),
    ...mailRecordsJson(facts),
    mx: recordsOf(facts.mx).map(({ preference, exchange }) => ({ preference, exchange })),
    findings: findingsJson(report),
    ...(leftOut === undefined ? {} : { leftOut }),
    fix: fixJson(report),
    resolver: { source: asked.source, questions: asked.questions },
  };
}

function spfJson({ facts }: DomainReport): object {
  const { tree, texts } = facts.spf;
  return {
    record: texts.length === 1 ? texts[0] : null,
    records: texts,
    lookups: tree.cost.lookups,
    voidLookups: tree.cost.voids,
    limits: facts.request.limits,
    result: spfResult(facts),
  };
}

/** What a receiver answers for the sender's ordinary mail: the worst of its required addresses. */
function spfResult({ addresses, request }: DomainReport['facts']): Verdict {
  const verdicts = addresses.filter((one) => isRequired(one, request.massMail)).map(verdictFor);
  return verdicts.find((verdict) => verdict !== 'pass') ?? 'pass';
}

function senderJson({ facts }: DomainReport): object {
  const { request, addresses, sender, dkim, senderDmarc } = facts;
  return {
    id: request.sender.id,
    name: request.sender.name,
    authorized: acceptanceOf(facts).kind === 'all',
    addresses: addresses.map((one) => {
      const [decision] = decisionPath(one.evaluation);
      const { lookups, voids } = costOf(one.evaluation);
      return {
        ip: formatAddress(one.address),
        role: one.route,
        required: isRequired(one, request.massMail),
        documented: one.documented,
        resolved: one.resolved,
        result: verdictFor(one),
        matched: decision?.term.text ?? null,
        lookups,
        voidLookups: voids,
      };
    }),
    hosts: sender.hosts.map(({ host, a, aaaa }) => ({
      name: host,
      addresses: [...recordsOf(a), ...recordsOf(aaaa)].map(formatAddress),
    })),
    dkim: dkim === undefined ? null : dkimJson(dkim),
    dmarc: { current: senderDmarc.current.kind, older: senderDmarc.older.kind },
  };
}

export function findingsJson({ findings }: Pick<DomainReport, 'findings'>): object[] {
  return findings.map((finding) => {
    const { rule, severity, place, data } = finding;
    const { what, why, todo } = messageOf(finding, en);
    return {
      rule,
      severity,
      place: {
        name: place.owner,
        type: place.type,
        ...(place.text === undefined ? {} : { record: place.text }),
        ...(place.span === undefined ? {} : { start: place.span.start, end: place.span.end }),
      },
      data,
      message: { what: plain(what), why: plain(why), todo: plain(todo) },
    };
  });
}

function fixJson({ proposal }: DomainReport): object | null {
  if (proposal.kind === 'none') return null;
  const { fix } = proposal;
  return {
    record: fix.after,
    changed: isChanged(fix),
    verified: fix.proof.verified,
    strings: fix.strings,
    replaces: fix.before,
    split: fix.split,
    strategy: fix.strategy,
    edits: fix.edits.map(editJson),
    objections: fix.proof.objections,
    lookups: fix.proof.cost.after.lookups,
    voidLookups: fix.proof.cost.after.voids,
    adds: fix.proof.gained.flatMap(formatCover),
    removes: fix.proof.lost.flatMap(formatCover),
  };
}

/** Times as text, as everywhere in JSON. */
function editJson(edit: Edit): object {
  if (edit.kind !== 'flattened') return edit;
  const { readAt, ...rest } = edit;
  return { ...rest, readAt: dateOf(readAt) };
}
