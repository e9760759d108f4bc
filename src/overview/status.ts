import { dkimStatus } from '../dkim/status.js';
import { policyIn } from '../dmarc/discover/applied-policy.js';
import { acceptanceOf } from '../rules/verdict.js';
import type { JudgedDomain } from './judged.js';

export type Mark = 'ok' | 'advice' | 'bad' | 'open';

/** SPF, DKIM and DMARC in a word each. */
export interface Status {
  readonly spf: { readonly mark: Mark; readonly state: SpfWord };
  readonly dkim?: { readonly mark: Mark; readonly state: DkimWord };
  readonly dmarc: { readonly mark: Mark; readonly state: DmarcWord };
}

export type SpfWord =
  | { readonly kind: 'all'; readonly required: number }
  | { readonly kind: 'some'; readonly accepted: number; readonly required: number }
  | { readonly kind: 'none'; readonly result: 'fail' | 'softfail' | 'neutral' | 'none' | 'permerror' }
  | { readonly kind: 'open' };

export type DkimWord = 'ours' | 'unproven' | 'missing' | 'unusable' | 'other' | 'open';

export type DmarcWord =
  | { readonly kind: 'policy'; readonly policy: 'none' | 'quarantine' | 'reject'; readonly reports: boolean }
  | { readonly kind: 'missing' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'open' };

export function statusOf({ facts }: JudgedDomain): Status {
  const dkim = dkimWord(facts);
  return {
    spf: spfWord(facts),
    ...(dkim === undefined ? {} : { dkim }),
    dmarc: dmarcWord(facts),
  };
}

type Facts = JudgedDomain['facts'];

function spfWord(facts: Facts): Status['spf'] {
  const acceptance = acceptanceOf(facts);
  switch (acceptance.kind) {
    case 'all':
      return { mark: 'ok', state: { kind: 'all', required: required(facts) } };
    case 'some':
      return { mark: 'bad', state: acceptance };
    case 'none':
      return { mark: 'bad', state: acceptance };
    case 'no-domain':
      return { mark: 'bad', state: { kind: 'none', result: 'none' } };
    case 'undecided':
      return { mark: 'open', state: { kind: 'open' } };
  }
}

function required({ addresses, request }: Facts): number {
  return addresses.filter((one) => one.documented && (one.route === 'regular' || request.massMail)).length;
}

function dkimWord({ dkim }: Facts): Status['dkim'] {
  if (dkim === undefined) return undefined;
  const status = dkimStatus(dkim);
  switch (status) {
    case 'ok':
      return { mark: 'ok', state: 'ours' };
    case 'unproven':
    case 'not-compared':
      return { mark: 'advice', state: 'unproven' };
    case 'missing':
      return { mark: 'advice', state: 'missing' };
    case 'other':
      return { mark: 'bad', state: 'other' };
    case 'revoked':
    case 'invalid':
    case 'damaged':
    case 'printed':
    case 'unusable':
      return { mark: 'bad', state: 'unusable' };
    case 'failed':
      return { mark: 'open', state: 'open' };
  }
}

function dmarcWord({ dmarc }: Facts): Status['dmarc'] {
  const { current } = dmarc.discovery;
  switch (current.kind) {
    case 'failed':
    case 'unasked':
      return { mark: 'open', state: { kind: 'open' } };
    case 'none':
      return current.why === 'several-records'
        ? { mark: 'bad', state: { kind: 'broken' } }
        : { mark: 'advice', state: { kind: 'missing' } };
    case 'found': {
      const policy = policyIn(current.applied);
      if (policy === undefined) return { mark: 'bad', state: { kind: 'broken' } };
      const reports = current.record.rua.length > 0;
      return { mark: policy === 'none' || !reports ? 'advice' : 'ok', state: { kind: 'policy', policy, reports } };
    }
  }
}
