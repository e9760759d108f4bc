import type { Facts } from '../../check/facts.js';
import { isRequired, verdictFor } from '../../check/sender-verdicts.js';
import type { Difference } from '../../dkim/difference.js';
import { isKeyReady } from '../../dkim/facts.js';
import { policyIn } from '../../dmarc/applied-policy.js';
import { goodSpf, spfZone } from '../example.js';
import { inRecord } from '../place.js';
import { defineRule, page, rfc } from '../rule.js';

const help = page('https://wiki.directo.ee/lt:smtp');

/** A well-formed key that is nobody's: for the examples. */
const strangersKey =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB';
const reject = '_dmarc TXT "v=DMARC1; p=reject; np=reject; rua=mailto:dmarc@manodomenas.lt"\n';

/** Whether the policy has mail that fails DMARC refused or called spam. */
function enforces({ dmarc }: Facts): boolean {
  const { current } = dmarc.discovery;
  const policy = current.kind === 'found' ? policyIn(current.applied) : undefined;
  return policy === 'reject' || policy === 'quarantine';
}

function spfPasses({ addresses, request }: Facts): boolean {
  return addresses.every((one) => !isRequired(one, request.massMail) || verdictFor(one) === 'pass');
}

export const dkimMissing = defineRule<{ name: string; live: string; alias?: string }>()({
  id: 'directo/dkim-missing',
  severity: 'warning',
  source: help,
  remedy: 'elsewhere',
  examples: { bad: goodSpf, good: `${goodSpf}directo._domainkey CNAME directo._domainkey.directo.ee.\n` },
  *check(facts) {
    const { dkim } = facts;
    if (dkim === undefined) return;
    const { kind } = dkim.state;
    if (kind !== 'missing' && kind !== 'no-key-record') return;
    yield {
      place: { owner: dkim.name, type: 'TXT' },
      data: { name: dkim.name, live: dkim.live.name },
      severity: enforces(facts) && !spfPasses(facts) ? 'error' : 'warning',
    };
  },
});

export type KeyDifference =
  | Exclude<Difference, { kind: 'equal' | 'unlike' }>
  /** A good key, but another one. */
  | { readonly kind: 'other-key' }
  /** No usable key, and nothing like the sender's. */
  | { readonly kind: 'unusable' };

export const dkimDiffers = defineRule<{ name: string; how: KeyDifference; live: string }>()({
  id: 'directo/dkim-differs',
  severity: 'error',
  source: help,
  remedy: 'elsewhere',
  examples: {
    bad: `${goodSpf}directo._domainkey TXT "k=rsa; p=${strangersKey}"\n`,
    good: `${goodSpf}directo._domainkey CNAME directo._domainkey.directo.ee.\n`,
  },
  *check({ dkim }) {
    if (dkim === undefined || dkim.state.kind !== 'key') return;
    const { verdict, state } = dkim;
    const how = verdict?.kind === 'damaged' ? verdict.how : verdict?.kind === 'other-key' ? verdict : undefined;
    if (how === undefined) return;
    const span = state.record.key?.span;
    yield { place: inRecord(dkim.name, state.record.text, span), data: { name: dkim.name, how, live: dkim.live.name } };
  },
});

export const dkimDamagedPrint = defineRule<{ name: string; live: string }>()({
  id: 'directo/dkim-damaged-print',
  severity: 'error',
  source: help,
  remedy: 'elsewhere',
  examples: {
    bad: `${goodSpf}directo._domainkey TXT ( "k=rsa; p="
  "MIIBIjANBgkqhkiG9w0BAQEFAAAQCAQ8AMIIBCgKCAQEA7muJiXYB8Y8AmaicjrQn5fItuJ8IkRJ/6h9v65AommktF0dtzBXDxNDWaLHEjSWxNthMFqxw1NRWLgZOUFaTrQ4wmjJ4QyJoCTvBTklqxyo"
  "CJM/WK3JtWtDfV44R5dZZNSygNgx8RP6G6ivcWXzc1+Di0bYgED4BtG72wBGD7oJXIdCV5qG4s41KYDMoJzHdBBAf4rYroaFCzUi85U6p8A6u32gHjRM6ybv7cr74EMncXlV3yj8JQ7xGH0xnEC2MMEDA4"
  "xArnLexQ9qjqCL9lWy7QadVaMjhev6D79r6QC0EBG3tBtQk6nGzclbrmDntWc5g4+yKz/TqDgSWYS8JwIDAQAB" )\n`,
    good: `${goodSpf}directo._domainkey CNAME directo._domainkey.directo.ee.\n`,
  },
  *check({ dkim }) {
    if (dkim?.verdict?.kind !== 'printed-text' || dkim.state.kind !== 'key') return;
    const { text, key } = dkim.state.record;
    yield { place: inRecord(dkim.name, text, key?.span), data: { name: dkim.name, live: dkim.live.name } };
  },
});

/** Without a live reference the printed key is all there is to compare with. */
export const dkimUnproven = defineRule<{ name: string; edits: number }>()({
  id: 'directo/dkim-unproven',
  severity: 'info',
  source: help,
  remedy: 'none',
  examples: {
    bad: `${goodSpf}directo._domainkey TXT ( "k=rsa; p="
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA7muJiXYB8Y8AmaicjrQn5fItuJ8IkRJ/6h9v65AommktF0dtzBXDxNDWaLHEjSWxNthMFqxw1NRWLgZOUFaTrQ4wmjJ4QyJoCTvBTklqxyo"
  "CJM/WK3JtWtDfV44R5dZZNSygNgx8RP6G6ivcWXzc1+Di0bYgEkD4BtG72wBGD7oJXIdCV5qG4s41KYDMoJzHdBBAf4rYroaFCzUi85U6p8A6u32gHjRM6ybv7cr74EMncXlV3yj8JQ7xGH0xnEC2MMEDA4"
  "xArnLexQ9qjqCL9lWy7QadVaMjhev6D79r6QC0EBG3tBtQk6nGzclbrmDntWc5g4+yKz/TqDgSWYS8JwIDAQAB" )
directo._domainkey.directo.ee. A 192.0.2.1\n`,
    good: `${goodSpf}directo._domainkey CNAME directo._domainkey.directo.ee.\n`,
  },
  *check({ dkim }) {
    if (dkim === undefined || dkim.state.kind !== 'key') return;
    const { verdict } = dkim;
    if (verdict?.kind !== 'fits-print' && verdict?.kind !== 'near-print') return;
    yield {
      place: inRecord(dkim.name, dkim.state.record.text, dkim.state.record.key?.span),
      data: { name: dkim.name, edits: verdict.kind === 'near-print' ? verdict.edits : 0 },
      severity: verdict.kind === 'near-print' ? 'warning' : 'info',
    };
  },
});

export const dmarcFails = defineRule<{ policy: 'quarantine' | 'reject' }>()({
  id: 'directo/dmarc-fails',
  severity: 'error',
  source: rfc(9989, '5.3'),
  remedy: 'automatic',
  examples: { bad: `${spfZone('v=spf1 mx -all')}${reject}`, good: `${goodSpf}${reject}` },
  *check({ senderDmarc, dmarc }) {
    const { current } = senderDmarc;
    if (current.kind !== 'fail' || current.disposition.applied === 'none') return;
    const found = dmarc.discovery.current;
    const owner = found.kind === 'found' ? found.at : dmarc.domain;
    yield {
      place: found.kind === 'found' ? inRecord(owner, found.record.text) : { owner, type: 'TXT' },
      data: { policy: current.disposition.applied },
    };
  },
});

/** A forwarder breaks SPF, a mailing list breaks DKIM; with both, mail survives either. */
export const dmarcOneLeg = defineRule<{ by: 'spf' | 'dkim' }>()({
  id: 'directo/dmarc-one-leg',
  severity: 'warning',
  source: rfc(9989, '7.4'),
  remedy: 'elsewhere',
  examples: {
    bad: `${goodSpf}${reject}`,
    good: `${goodSpf}${reject}directo._domainkey CNAME directo._domainkey.directo.ee.\n`,
  },
  *check(facts) {
    const { senderDmarc, dmarc, dkim } = facts;
    const { current } = senderDmarc;
    if (current.kind !== 'pass' || current.by === 'both' || !enforces(facts)) return;
    // What is wrong with the other leg is told by its own finding; this one is for a leg that is simply not there.
    if (current.by === 'dkim' || dkim === undefined || isKeyReady(dkim) || dkim.state.kind !== 'missing') return;
    const found = dmarc.discovery.current;
    if (found.kind === 'found') yield { place: inRecord(found.at, found.record.text), data: { by: current.by } };
  },
});
