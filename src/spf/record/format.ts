import { formatNetwork } from '../../ip/network.js';
import type { DomainSpec, Mechanism, Qualifier, SpfRecord, Term } from './record.js';

/** The record as it was published, built again from its terms and the blanks between them. */
export function formatRecord(record: SpfRecord): string {
  let text = record.text.slice(0, record.terms[0]?.span.start ?? record.text.length);
  for (const [index, term] of record.terms.entries()) {
    const next = record.terms[index + 1]?.span.start ?? record.text.length;
    text += term.text + record.text.slice(term.span.end, next);
  }
  return text;
}

/** A term in canonical form: lower-case name, no needless `+`, prefix or final dot. A malformed one as it stands. */
export function formatTerm(term: Term): string {
  switch (term.type) {
    case 'directive':
      return signOf(term.qualifier) + formatMechanism(term.mechanism);
    case 'redirect':
    case 'exp':
      return `${term.type}=${term.target.text}`;
    case 'unknown-modifier':
      return `${term.name}=${term.value.text}`;
    case 'malformed':
      return term.text;
  }
}

/** A qualifier as it is written: `+` is the default (RFC 7208 §4.6.2). */
export function signOf(qualifier: Qualifier): string {
  return qualifier === '+' ? '' : qualifier;
}

export function formatMechanism(mechanism: Mechanism): string {
  switch (mechanism.kind) {
    case 'all':
      return 'all';
    case 'include':
    case 'exists':
      return `${mechanism.kind}:${formatTarget(mechanism.target)}`;
    case 'a':
    case 'mx': {
      const target = mechanism.target === undefined ? '' : `:${formatTarget(mechanism.target)}`;
      const prefix4 = mechanism.prefix4 === 32 ? '' : `/${mechanism.prefix4}`;
      const prefix6 = mechanism.prefix6 === 128 ? '' : `//${mechanism.prefix6}`;
      return mechanism.kind + target + prefix4 + prefix6;
    }
    case 'ptr':
      return mechanism.target === undefined ? 'ptr' : `ptr:${formatTarget(mechanism.target)}`;
    case 'ip4':
    case 'ip6':
      return `${mechanism.kind}:${formatNetwork(mechanism.network)}`;
  }
}

/** A final dot means nothing here (RFC 7208 §7.3) and is discouraged. */
function formatTarget({ text }: DomainSpec): string {
  return text.endsWith('.') ? text.slice(0, -1) : text;
}
