import type { Domain } from '../../dns/name.js';

/**
 * The organizational domain by a public suffix list, as receivers of the older DMARC find it (RFC 7489 §3.2): the
 * public suffix and one label more. `undefined` for a public suffix itself.
 *
 * An argument of everything that needs it, because loading a list takes longer than judging a record:
 * `public-suffix-list.ts` is the real one.
 */
export type OrganizationalDomainOf = (name: Domain) => Domain | undefined;
