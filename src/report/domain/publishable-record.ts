import { isChanged } from '../../fix/draft/fix.js';
import type { DomainReport } from './report.js';

/** The record that a finding may point to, for formats that show only findings; none if all is well. */
export function publishableRecord({ proposal }: DomainReport): string | undefined {
  if (proposal.kind === 'none' || !isChanged(proposal.fix) || !proposal.fix.proof.verified) return undefined;
  return proposal.fix.after;
}
