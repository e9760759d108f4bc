import type { Discovery } from '../../dmarc/discover/discover.js';
import { dmarcLabel } from '../../dmarc/discover/tree-walk.js';
import { below, type Domain } from '../../dns/name.js';
import { inRecord, type Place } from '../../finding/place.js';

/** The policy tag that applies, if it is published. */
export function policyPlace(discovery: Discovery, author: Domain): Place {
  const owner = ownerOf(discovery.kind === 'found' ? discovery.at : author);
  if (discovery.kind !== 'found') return { owner, type: 'TXT' };
  const { applied, record } = discovery;
  const tag = applied.kind === 'published' ? record.published[applied.tag] : undefined;
  return inRecord(owner, record.text, tag?.kind === 'valid' ? tag.tag.span : undefined);
}

/** Where the record of a domain is; a record was found, so the name is not too long for DNS. */
function ownerOf(domain: Domain): Domain {
  return below(dmarcLabel, domain) ?? domain;
}
