import type { CheckRequest } from '../check/request.js';
import { mailboxProviders } from '../senders/all.js';
import { directo } from '../senders/directo.js';
import { type LimitOptions, limitsFrom } from './limits.js';
import type { Target } from './targets.js';

export interface RequestOptions extends LimitOptions {
  readonly massMail?: boolean;
  readonly ip4?: boolean;
  readonly dkimKey?: string;
}

/** What the options ask about each target. @throws UserError for a key or number that cannot be used. */
export async function requestsFrom(targets: readonly Target[], options: RequestOptions): Promise<CheckRequest[]> {
  const { organizationalDomainOf } = await import('../dmarc/public-suffix.js');
  const limits = limitsFrom(options);
  const unixSeconds = Math.floor(Date.now() / 1000);
  return targets.map(({ domain }) => ({
    domain,
    sender: directo,
    mailboxProviders,
    massMail: options.massMail === true,
    form: options.ip4 === true ? 'addresses' : 'documented',
    organizationalDomainOf,
    limits,
    unixSeconds,
  }));
}
