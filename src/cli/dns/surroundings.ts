import { organizationalDomainByList } from '../../dmarc/discover/public-suffix-list.js';
import { domainFromText } from '../../dns/name.js';
import type { Surroundings } from '../../dns/zone/scope.js';
import { knownSenders } from '../../senders/all.js';
import { directo } from '../../senders/directo.js';
import { namesInUse } from '../../senders/directory.js';

/** What is known of names besides what zone files hold. */
export const surroundings: Surroundings = {
  organizationalDomainOf: organizationalDomainByList,
  senderHosts: directo.routes.flatMap(({ hosts }) => hosts).flatMap((host) => domainFromText(host) ?? []),
  knownNames: namesInUse(knownSenders),
};
