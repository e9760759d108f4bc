import type { Domain } from '../../dns/name.js';
import { type DocumentedInclude, documentedIncludeLike } from '../../senders/resemblance.js';
import type { FixContext } from '../draft/context.js';
import { recordAt } from './standing.js';

/** The include that a known sender documents and that a dead name is a slip of, where it has a record. */
export function knownNameLike(name: Domain, context: FixContext): DocumentedInclude | undefined {
  const known = documentedIncludeLike(name, context.request.knownSenders);
  return known !== undefined && recordAt(known.include, context) === 'there' ? known : undefined;
}
