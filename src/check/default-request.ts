import { organizationalDomainByList } from '../dmarc/discover/public-suffix-list.js';
import type { Domain } from '../dns/name.js';
import type { CheckRequest } from '../facts/request.js';
import { knownSenders } from '../senders/all.js';
import { directo } from '../senders/directo.js';
import { rfcLimits } from '../spf/evaluate/limits.js';

/** What is asked about a domain by whoever has no further wishes; for the library and the command alike. */
export function requestOf(domain: Domain): CheckRequest {
  return {
    domain,
    sender: directo,
    knownSenders,
    massMail: false,
    organizationalDomainOf: organizationalDomainByList,
    limits: rfcLimits,
    unixSeconds: 0,
  };
}
