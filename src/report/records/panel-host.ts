import { root } from '../../dns/name.js';
import type { PublishRecord } from '../../fix/publish/plan.js';

/** The name as DNS panels want it, which add the domain themselves: `@`, `directo._domainkey`. */
export function hostIn({ name, zone }: Pick<PublishRecord, 'name' | 'zone'>): string {
  if (name === zone) return '@';
  // Equal names are equal strings, so the zone is the end of the name as it is written.
  return zone === root || !name.endsWith(`.${zone}`) ? name : name.slice(0, -(zone.length + 1));
}
