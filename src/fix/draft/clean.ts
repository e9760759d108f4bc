import { type DnsView, isVoid, recordsOf } from '../../dns/answer.js';
import type { Domain } from '../../dns/name.js';
import type { CheckRequest } from '../../facts/request.js';
import {
  isAboutSender as isTermAboutSender,
  matchesAddress,
  namesSenderHost as specNamesSenderHost,
} from '../../facts/sender-terms.js';
import type { SenderState } from '../../facts/sender-verdicts.js';
import type { Address } from '../../ip/address.js';
import { resembles } from '../../senders/resemblance.js';
import { constantTarget } from '../../spf/macro/expand.js';
import type { Directive, DomainSpec, Term } from '../../spf/record/record.js';
import { selectSpfRecord } from '../../spf/record/select.js';
import { type Draft, without } from './draft.js';
import type { Removal } from './fix.js';

export interface Setting {
  readonly request: CheckRequest;
  readonly state: SenderState;
  readonly dns: DnsView;
}

/** Without what refuses the sender, names it in a way that cannot work, or breaks the whole record. */
export function withoutHarm(draft: Draft, setting: Setting): Draft {
  return without(draft, (term) => harmOf(term, setting));
}

/** Without terms of its own that find nothing in DNS today. */
export function withoutVoidTerms(draft: Draft, setting: Setting): Draft {
  return without(draft, (term) => (term.type === 'directive' && isVoidTerm(term, setting) ? 'void' : undefined));
}

/** Without the terms that name the sender by its host: its addresses can stand for them. */
export function withoutHostTerms(draft: Draft, setting: Setting): Draft {
  return without(draft, (term) =>
    term.type === 'directive' && term.mechanism.kind === 'a' && isAboutSender(term, setting) ? 'replaced' : undefined,
  );
}

/** The name that a term speaks of, where it is the same for every mail. */
function targetOf(spec: DomainSpec | undefined, { request }: Setting): Domain | undefined {
  return spec === undefined ? request.domain : constantTarget(spec, request.domain);
}

function harmOf(term: Term, setting: Setting): Removal | undefined {
  if (term.type === 'redirect')
    return namesSenderHost(term.target, setting) && isDead(term.target, setting) ? 'wrong-form' : undefined;
  if (term.type !== 'directive') return undefined;
  if (term.qualifier !== '+' && isAboutSender(term, setting)) return 'against-sender';
  return deadInclude(term, setting) ?? wrongForm(term, setting);
}

function deadInclude({ mechanism }: Directive, setting: Setting): Removal | undefined {
  if (mechanism.kind !== 'include') return undefined;
  if (targetOf(mechanism.target, setting) === setting.request.domain) return 'loop';
  if (!isDead(mechanism.target, setting)) return undefined;
  return namesSenderHost(mechanism.target, setting) ? 'wrong-form' : 'dead-include';
}

/** `mx:` of a host without MX, `exists:` of a host that always exists, an `a:` that misspells the host. */
function wrongForm({ mechanism }: Directive, setting: Setting): Removal | undefined {
  switch (mechanism.kind) {
    case 'mx':
      return namesSenderHost(mechanism.target, setting) && isVoidHost(mechanism.target, 'MX', setting)
        ? 'wrong-form'
        : undefined;
    case 'exists':
      return namesSenderHost(mechanism.target, setting) ? 'wrong-form' : undefined;
    case 'a': {
      const target = mechanism.target === undefined ? undefined : targetOf(mechanism.target, setting);
      const misspelt = target !== undefined && setting.state.hosts.some(({ host }) => resembles(target, host));
      return misspelt && isVoidHost(mechanism.target, 'A', setting) ? 'wrong-form' : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether the term speaks of nobody but the sender. */
export function isAboutSender(term: Directive, { request, state }: Setting): boolean {
  return isTermAboutSender(term, request.domain, state);
}

function namesSenderHost(spec: DomainSpec | undefined, { request, state }: Setting): boolean {
  return specNamesSenderHost(spec, request.domain, state);
}

/** Whether DNS says for certain that an include or redirect of this target finds no record. */
function isDead(spec: DomainSpec, setting: Setting): boolean {
  const target = targetOf(spec, setting);
  if (target === undefined) return false;
  const answer = setting.dns.lookup(target, 'TXT');
  if (answer.status === 'found') return selectSpfRecord(recordsOf(answer)).kind === 'none';
  return isVoid(answer);
}

function isVoidTerm({ mechanism }: Directive, setting: Setting): boolean {
  if (mechanism.kind === 'a')
    return isVoidHost(mechanism.target, 'A', setting) && isVoidHost(mechanism.target, 'AAAA', setting);
  if (mechanism.kind === 'mx') return isVoidHost(mechanism.target, 'MX', setting);
  if (mechanism.kind === 'exists') return isVoidHost(mechanism.target, 'A', setting);
  return false;
}

function isVoidHost(spec: DomainSpec | undefined, type: 'A' | 'AAAA' | 'MX', setting: Setting): boolean {
  const target = targetOf(spec, setting);
  return target !== undefined && isVoid(setting.dns.lookup(target, type));
}

/** Whether a term as the sender documents it admits this address. */
export function admits(term: Term, address: Address, { request, state }: Setting): boolean {
  return term.type === 'directive' && matchesAddress(term, address, request.domain, state);
}
