import { isIP } from 'node:net';
import { domainToUnicode } from 'node:url';
import { type Domain, domainFromUnicode, labelsOf } from '../dns/name.js';
import type { DomainProblem } from '../messages/usage.js';
import { UserError } from './user-error.js';

export interface Target {
  readonly domain: Domain;
  /** What was typed, where it was more than the domain (an address, a URL, a name in U-labels). */
  readonly from?: string;
}

/** No name is longer than this, whatever stands round it. */
const maxCharacters = 2_000;

/**
 * The domain that a person means: a name in any case, with a final dot or U-labels, a mail address, or a URL.
 * @throws UserError where it is no domain that could send mail.
 */
export function parseTarget(text: string): Target {
  const typed = text.trim();
  const refuse = (why: DomainProblem): UserError =>
    new UserError({ kind: 'not-a-domain', text: typed.slice(0, 200), why });
  if (typed === '' || typed.length > maxCharacters) throw refuse(typed === '' ? 'empty' : 'bad-label');
  if (/\s/.test(typed)) throw refuse('blank-inside');
  const host = hostOf(typed);
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0) throw refuse('address');
  const bare = host.endsWith('.') ? host.slice(0, -1) : host;
  if (bare === '') throw refuse('empty');
  if (!/^[\p{L}\p{M}\p{N}\p{Pc}\u00b7\u3002\uff0e\uff61.-]+$/u.test(bare)) throw refuse('bad-character');
  const domain = domainFromUnicode(bare);
  if (domain === undefined) throw refuse('bad-label');
  const labels = labelsOf(domain);
  if (labels.length < 2) throw refuse('single-label');
  // A top-level domain is never all digits, so this is an address cut short.
  if (/^[0-9]+$/.test(labels.at(-1) ?? '')) throw refuse('address');
  if (labels.some(isBadPunycode)) throw refuse('bad-punycode');
  return typed.toLowerCase() === domain ? { domain } : { domain, from: typed };
}

/** The part between scheme or `@` and port, path or `>`. */
function hostOf(text: string): string {
  const withoutScheme = text.replace(/^mailto:/i, '').replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  const authority = withoutScheme.replace(/[/?#].*$/s, '').replace(/^.*<|>.*$/gs, '');
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return /^\[.*\]/.test(host) ? host : host.replace(/:[0-9]*$/, '');
}

/** `xn--` and what no U-label encodes to: such a label names nothing, and old resolvers mistake it for the root. */
function isBadPunycode(label: string): boolean {
  return label.startsWith('xn--') && (domainToUnicode(label) === '' || domainToUnicode(label) === label);
}
