import { isVoid, recordsOf } from '../../dns/answer.js';
import type { Domain } from '../../dns/name.js';
import {
  isAboutSender as isTermAboutSender,
  matchesAddress,
  namesSenderHost as specNamesSenderHost,
} from '../../facts/sender-terms.js';
import type { Address } from '../../ip/address.js';
import { resembles } from '../../senders/resemblance.js';
import { constantTarget } from '../../spf/macro/expand.js';
import type { Directive, DomainSpec, Term } from '../../spf/record/record.js';
import { selectSpfRecord } from '../../spf/record/select.js';
import type { FixContext } from './context.js';
import { type Draft, without } from './draft.js';
import type { Removal } from './fix.js';

/** Without what refuses the sender, names it in a way that cannot work, or breaks the whole record. */
export function withoutHarm(draft: Draft, context: FixContext): Draft {
  return without(draft, (term) => harmOf(term, context));
}

/** Without the record's own terms that find nothing in DNS today. */
export function withoutVoidTerms(draft: Draft, context: FixContext): Draft {
  return without(draft, (term) => (term.type === 'directive' && isVoidTerm(term, context) ? 'void' : undefined));
}

/** Without the terms that name the sender by its host: its addresses can replace them. */
export function withoutHostTerms(draft: Draft, context: FixContext): Draft {
  return without(draft, (term) =>
    term.type === 'directive' && term.mechanism.kind === 'a' && isAboutSender(term, context) ? 'replaced' : undefined,
  );
}

/** The name in a term, if it is the same for every mail. */
function nameFrom(spec: DomainSpec | undefined, { request }: FixContext): Domain | undefined {
  return spec === undefined ? request.domain : constantTarget(spec, request.domain);
}

function harmOf(term: Term, context: FixContext): Removal | undefined {
  if (term.type === 'redirect')
    return namesSenderHost(term.target, context) && isDead(term.target, context) ? 'wrong-form' : undefined;
  if (term.type !== 'directive') return undefined;
  if (term.qualifier !== '+' && isAboutSender(term, context)) return 'against-sender';
  return deadInclude(term, context) ?? wrongForm(term, context);
}

function deadInclude({ mechanism }: Directive, context: FixContext): Removal | undefined {
  if (mechanism.kind !== 'include') return undefined;
  if (nameFrom(mechanism.target, context) === context.request.domain) return 'loop';
  if (!isDead(mechanism.target, context)) return undefined;
  return namesSenderHost(mechanism.target, context) ? 'wrong-form' : 'dead-include';
}

/** `mx:` of a host without MX, `exists:` of a host that always exists, an `a:` that misspells the host. */
function wrongForm({ mechanism }: Directive, context: FixContext): Removal | undefined {
  switch (mechanism.kind) {
    case 'mx':
      return namesSenderHost(mechanism.target, context) && isVoidHost(mechanism.target, 'MX', context)
        ? 'wrong-form'
        : undefined;
    case 'exists':
      return namesSenderHost(mechanism.target, context) ? 'wrong-form' : undefined;
    case 'a': {
      const target = mechanism.target === undefined ? undefined : nameFrom(mechanism.target, context);
      const misspelt = target !== undefined && context.state.hosts.some(({ host }) => resembles(target, host));
      return misspelt && isVoidHost(mechanism.target, 'A', context) ? 'wrong-form' : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether the term is about the sender only. */
export function isAboutSender(term: Directive, { request, state }: FixContext): boolean {
  return isTermAboutSender(term, request.domain, state);
}

function namesSenderHost(spec: DomainSpec | undefined, { request, state }: FixContext): boolean {
  return specNamesSenderHost(spec, request.domain, state);
}

/** Whether DNS says for certain that an include or redirect of this target finds no record. */
function isDead(spec: DomainSpec, context: FixContext): boolean {
  const target = nameFrom(spec, context);
  if (target === undefined) return false;
  const answer = context.dns.lookup(target, 'TXT');
  if (answer.status === 'found') return selectSpfRecord(recordsOf(answer)).kind === 'none';
  return isVoid(answer);
}

function isVoidTerm({ mechanism }: Directive, context: FixContext): boolean {
  if (mechanism.kind === 'a')
    return isVoidHost(mechanism.target, 'A', context) && isVoidHost(mechanism.target, 'AAAA', context);
  if (mechanism.kind === 'mx') return isVoidHost(mechanism.target, 'MX', context);
  if (mechanism.kind === 'exists') return isVoidHost(mechanism.target, 'A', context);
  return false;
}

function isVoidHost(spec: DomainSpec | undefined, type: 'A' | 'AAAA' | 'MX', context: FixContext): boolean {
  const target = nameFrom(spec, context);
  return target !== undefined && isVoid(context.dns.lookup(target, type));
}

/** Whether a term as the sender documents it admits this address. */
export function admits(term: Term, address: Address, { request, state }: FixContext): boolean {
  return term.type === 'directive' && matchesAddress(term, address, request.domain, state);
}
