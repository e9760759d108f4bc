import type { Facts } from '../../facts/facts.js';

/** Whether the domain exists and DNS answered with its records. */
export function existsInDns({ spf }: Facts): boolean {
  const { status } = spf.tree.answer;
  return status === 'found' || status === 'nodata';
}
