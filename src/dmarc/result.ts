import type { Domain } from '../dns/name.js';
import { type Alignment, alignmentOf, type FindOrganizationalDomain } from './alignment.js';
import { type Disposition, dispositionOf, type Generation } from './discover/applied-policy.js';
import type { Discovery, FoundPolicy } from './discover/discover.js';

/** What authenticates a mail. */
export interface Authentication {
  /**
   * SPF of the MAIL FROM identity; HELO does not count (RFC 9989 §4.4.2). Absent for the null sender, whose MAIL FROM
   * names no domain.
   */
  readonly spf?: SpfAuthentication;
  readonly dkim: readonly DkimSignature[];
}

export interface SpfAuthentication {
  readonly domain: Domain;
  readonly result:
    | 'pass'
    | 'fail'
    | 'softfail'
    | 'neutral'
    | 'none'
    | 'permerror'
    | 'temperror'
    /** Not completely evaluated. */
    | 'undetermined';
}

export interface DkimSignature {
  /** `d=`. */
  readonly domain: Domain;
  readonly selector: string;
  readonly state:
    | 'valid'
    /** No mail was seen; the published key is assumed to be the signing key. */
    | 'expected-valid'
    | 'invalid'
    | 'undetermined';
}

/** One of the two ways to pass. */
export interface Leg {
  readonly domain: Domain;
  /** Absent if nothing was authenticated that could be aligned. */
  readonly alignment?: Alignment;
  readonly outcome: 'passes' | 'not-aligned' | 'not-authenticated' | 'temporary-error' | 'undetermined';
}

export interface DkimLeg extends Leg {
  readonly signature: DkimSignature;
}

export interface Legs {
  readonly spf?: Leg;
  readonly dkim: readonly DkimLeg[];
}

/** The DMARC result of a mail at receivers of one generation. */
export type DmarcResult =
  | { readonly kind: 'not-applied'; readonly why: 'no-record' | 'several-records' | 'no-dmarc' }
  | { readonly kind: 'pass'; readonly by: 'spf' | 'dkim' | 'both'; readonly legs: Legs }
  | { readonly kind: 'fail'; readonly disposition: Disposition; readonly legs: Legs }
  /** It depends on an unanswered question; with `legs` if at least the policy is known. */
  | { readonly kind: 'temporary-error' | 'undetermined'; readonly legs?: Legs };

/**
 * Whether mail from `author` passes DMARC (RFC 9989 §4.1, §5.3) under the policy discovered for it, and what the policy
 * does to it otherwise. `find` and `generation` belong to the same receivers as the discovery.
 */
export function dmarcResult(
  authentication: Authentication,
  {
    author,
    discovery,
    generation,
    find,
  }: {
    readonly author: Domain;
    readonly discovery: Discovery;
    readonly generation: Generation;
    readonly find: FindOrganizationalDomain;
  },
): DmarcResult {
  switch (discovery.kind) {
    case 'none':
      return { kind: 'not-applied', why: discovery.why };
    case 'failed':
      return { kind: 'temporary-error' };
    case 'unasked':
      return { kind: 'undetermined' };
    case 'found':
      return resultUnder(discovery, legsOf(authentication, author, discovery, find), generation);
  }
}

function resultUnder({ applied, record }: FoundPolicy, legs: Legs, generation: Generation): DmarcResult {
  if (applied.kind === 'no-dmarc') return { kind: 'not-applied', why: 'no-dmarc' };
  const bySpf = legs.spf?.outcome === 'passes';
  const byDkim = legs.dkim.some(({ outcome }) => outcome === 'passes');
  if (bySpf || byDkim) return { kind: 'pass', by: bySpf && byDkim ? 'both' : bySpf ? 'spf' : 'dkim', legs };
  const outcomes = [legs.spf, ...legs.dkim].map((leg) => leg?.outcome);
  if (outcomes.includes('undetermined')) return { kind: 'undetermined', legs };
  if (outcomes.includes('temporary-error')) return { kind: 'temporary-error', legs };
  return { kind: 'fail', disposition: dispositionOf(applied.policy, record, generation), legs };
}

function legsOf(
  { spf, dkim }: Authentication,
  author: Domain,
  { record }: FoundPolicy,
  find: FindOrganizationalDomain,
): Legs {
  const align = (authenticated: Domain, mode: 'adkim' | 'aspf'): Alignment =>
    alignmentOf({ authenticated, author }, record[mode], find);
  const signatures = dkim.map(
    (signature): DkimLeg => ({
      signature,
      ...legOf(signature.domain, stateOfSignature(signature), () => align(signature.domain, 'adkim')),
    }),
  );
  if (spf === undefined) return { dkim: signatures };
  return { spf: legOf(spf.domain, stateOfSpf(spf), () => align(spf.domain, 'aspf')), dkim: signatures };
}

type State = 'authenticated' | Exclude<Leg['outcome'], 'passes' | 'not-aligned'>;

function legOf(domain: Domain, state: State, align: () => Alignment): Leg {
  if (state === 'not-authenticated') return { domain, outcome: state };
  const alignment = align();
  switch (alignment.kind) {
    case 'not-aligned':
      return { domain, alignment, outcome: 'not-aligned' };
    case 'aligned':
      return { domain, alignment, outcome: state === 'authenticated' ? 'passes' : state };
    case 'failed':
      return { domain, alignment, outcome: state === 'undetermined' ? state : 'temporary-error' };
    case 'unasked':
      return { domain, alignment, outcome: 'undetermined' };
  }
}

function stateOfSpf({ result }: SpfAuthentication): State {
  switch (result) {
    case 'pass':
      return 'authenticated';
    case 'temperror':
      return 'temporary-error';
    case 'undetermined':
      return 'undetermined';
    case 'fail':
    case 'softfail':
    case 'neutral':
    case 'none':
    case 'permerror':
      return 'not-authenticated';
  }
}

function stateOfSignature({ state }: DkimSignature): State {
  switch (state) {
    case 'valid':
    case 'expected-valid':
      return 'authenticated';
    case 'invalid':
      return 'not-authenticated';
    case 'undetermined':
      return 'undetermined';
  }
}
