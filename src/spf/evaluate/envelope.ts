import type { DnsView } from '../../dns/answer.js';
import { type Domain, isSubdomain, rawText } from '../../dns/name.js';
import type { Address } from '../../ip/address.js';
import type { MacroContext, ValidatedName } from '../macro/expand.js';
import type { Identity } from '../macro/identity.js';
import type { Limits } from './limits.js';
import { firstValidated, type Validating } from './match.js';

/** What `check_host()` goes by in an SMTP session, beside the client's address. */
export interface SmtpSession {
  readonly identity: Identity;
  /** The HELO name as the client said it. */
  readonly helo: string;
  /** The name of the receiving host, for `%{r}`. */
  readonly receiver: string;
  /** When the check happens, seconds since 1970, for `%{t}`. */
  readonly unixSeconds: number;
}

/** One mail as `check_host()` sees it (RFC 7208 §4.1). */
export interface Envelope extends SmtpSession {
  readonly client: Address;
}

/** The values of macros while the record of `domain` is evaluated. */
export function macroContext(envelope: Envelope, domain: Domain, dns: DnsView, limits: Limits): MacroContext {
  const { client, identity, helo, receiver, unixSeconds } = envelope;
  const validatedName = (): ValidatedName =>
    preferredName(domain, { client, dns, limits, onVoidLookup: () => undefined });
  return { client, identity, helo, receiver, unixSeconds, domain, validatedName };
}

/**
 * `%{p}` (§7.3): the validated name that is `domain`, else one under it, else any, else `unknown`. Its queries are
 * no term's, so they count neither as lookups nor as void lookups.
 */
function preferredName(domain: Domain, validating: Validating): ValidatedName {
  const validation = firstValidated((names) => byPreference(names, domain), validating, []);
  if (validation.kind === 'undetermined') return validation;
  return { kind: 'known', text: validation.kind === 'validated' ? rawText(validation.name) : 'unknown' };
}

function byPreference(names: readonly Domain[], domain: Domain): readonly Domain[] {
  const rank = (name: Domain): number => (name === domain ? 0 : isSubdomain(name, domain) ? 1 : 2);
  return [...names].sort((one, other) => rank(one) - rank(other));
}
