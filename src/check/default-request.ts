import { organizationalDomainByList } from '../dmarc/discover/public-suffix-list.js';
import type { Domain } from '../dns/name.js';
import type { CheckRequest } from '../facts/request.js';
import { knownSenders } from '../senders/all.js';
import { directo } from '../senders/directo.js';
import { rfcLimits } from '../spf/evaluate/limits.js';

/** The request for a domain unless options say otherwise, for the library and the command alike. */
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
