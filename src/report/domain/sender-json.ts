import { recordsOf } from '../../dns/answer.js';
import type { Facts } from '../../facts/facts.js';
import { isRequired, verdictFor } from '../../facts/sender-verdicts.js';
import { formatAddress } from '../../ip/address.js';
import { acceptanceOf } from '../../rules/verdict.js';
import { costOf, decisionPath } from '../../spf/evaluate/evaluation.js';
import { dkimJson } from './dkim-json.js';

/** The sender under test: each of its addresses, its key, the DMARC result of its mail. */
export function senderJson(facts: Facts): object {
  const { request, addresses, sender, dkim, senderDmarc } = facts;
  return {
    id: request.sender.id,
    name: request.sender.name,
    authorized: acceptanceOf(facts).kind === 'all',
    addresses: addresses.map((one) => {
      const [decision] = decisionPath(one.evaluation);
      const { lookups, voidLookups } = costOf(one.evaluation);
      return {
        ip: formatAddress(one.address),
        role: one.route,
        required: isRequired(one, request.massMail),
        documented: one.documented,
        resolved: one.resolved,
        result: verdictFor(one),
        matched: decision?.term.text ?? null,
        lookups,
        voidLookups,
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

/** The known senders other than the one under test. */
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
