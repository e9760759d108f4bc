import type { Domain } from '../../dns/name.js';

/**
 * The organizational domain by a public suffix list, as older DMARC receivers find it (RFC 7489 §3.2): the public
 * suffix and one label more. `undefined` for a public suffix itself.
 *
 * Passed as an argument wherever needed, because loading a list takes longer than checking a record:
 * `public-suffix-list.ts` is the real one.
 */
export type OrganizationalDomainOf = (name: Domain) => Domain | undefined;
