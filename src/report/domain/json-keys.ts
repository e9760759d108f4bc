import type { DkimFacts } from '../../dkim/facts.js';
import type { SelectorState } from '../../dkim/lookup.js';
import type { KeyInspection } from '../../dkim/public-key.js';
import { dkimStatus, selectorStatus } from '../../dkim/status.js';
import { policyIn } from '../../dmarc/discover/applied-policy.js';
import type { Discovery } from '../../dmarc/discover/discover.js';
import type { DmarcResult } from '../../dmarc/result.js';
import type { Facts } from '../../facts/facts.js';
import type { Published } from '../../mail-records/published.js';

/** The `dkim` object of a sender. */
export function dkimJson(facts: DkimFacts): object {
  const { state, live, reference, verdict } = facts;
  return {
    status: dkimStatus(facts),
    name: facts.name,
    selector: facts.selector,
    record: state.kind === 'key' ? state.record.text : null,
    strings: state.kind === 'key' ? state.strings : [],
    key: inspectionJson(state),
    testing: state.kind === 'key' && state.record.testing,
    verdict: verdict ?? null,
    reference: reference === undefined ? null : { proof: reference.proof, fingerprint: reference.fingerprint },
    live: { name: live.name, state: live.state.kind, key: inspectionJson(live.state), print: facts.livePrint ?? null },
  };
}

/** What is known of senders beside the one under test. */
export function knownSendersJson({ standings }: Facts): object[] {
  return standings.map(({ sender, expected, named, mailHost, authorised }) => ({
    id: sender.id,
    name: sender.name,
    expected,
    authorized: authorised === 'unknown' ? null : authorised === 'by-include' || authorised === 'by-address',
    how: authorised,
    terms: named.map(({ branch, within }) => ({ record: within.domain, term: branch.term.text })),
    mailHost: mailHost ?? null,
  }));
}

/** The DKIM selectors beside that of the sender under test. */
export function selectorsJson({ selectors }: Facts): object {
  return {
    selectors: selectors.sought.map(({ selector, name, state, sender, asked }) => ({
      selector,
      name,
      sender: sender?.id ?? null,
      asked,
      status: selectorStatus(state),
      record: state.kind === 'key' ? state.record.text : null,
      key: inspectionJson(state),
      alias: state.kind === 'broken-alias' ? state.target : state.kind === 'key' ? (state.alias ?? null) : null,
    })),
    wildcard: selectors.wildcard ?? null,
  };
}

/** The `dmarc` object of a domain. */
export function dmarcJson({ dmarc, senderDmarc }: Facts): object {
  return {
    ...discoveryJson(dmarc.discovery.current),
    older: discoveryJson(dmarc.discovery.older),
    organizationalDomain: dmarc.organizational.current.kind === 'known' ? dmarc.organizational.current.domain : null,
    differences: dmarc.differences.map((difference) => difference.kind),
    sender: resultJson(senderDmarc.current),
  };
}

function discoveryJson(discovery: Discovery): object {
  if (discovery.kind !== 'found') return { status: discovery.kind, record: null, policy: null };
  const { record, at, applied } = discovery;
  return {
    status: 'found',
    at,
    record: record.text,
    policy: policyIn(applied) ?? null,
    testing: record.testing,
    adkim: record.adkim,
    aspf: record.aspf,
  };
}

function resultJson(result: DmarcResult): object {
  switch (result.kind) {
    case 'pass':
      return { result: 'pass', by: result.by };
    case 'fail':
      return { result: 'fail', disposition: result.disposition.applied };
    case 'not-applied':
      return { result: 'not-applied', why: result.why };
    case 'temporary-error':
    case 'undetermined':
      return { result: result.kind };
  }
}

function inspectionJson(state: SelectorState): object | null {
  if (state.kind !== 'key' || state.inspection === undefined) return null;
  return plainInspection(state.inspection);
}

function plainInspection(inspection: KeyInspection): object {
  // JSON knows no bigint; real exponents are small, and a huge one is still exact as text.
  return inspection.kind === 'rsa' ? { ...inspection, exponent: String(inspection.exponent) } : inspection;
}

/** The `mtaSts`, `tlsrpt` and `bimi` objects of a domain. */
export function mailRecordsJson({ mailRecords }: Facts): object {
  const { mtaSts, tlsReports, bimi } = mailRecords;
  return { mtaSts: publishedJson(mtaSts), tlsrpt: publishedJson(tlsReports), bimi: publishedJson(bimi) };
}

function publishedJson({ owner, state }: Published): object {
  const record = state.kind === 'one' || state.kind === 'unrecognised' ? state.text : null;
  const status = state.kind !== 'one' ? state.kind : state.faults.length > 0 ? 'invalid' : 'valid';
  return { status, name: owner, record };
}
