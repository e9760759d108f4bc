/** `error`: mail is or will be refused. `warning`: it breaks on the next change or at some receivers. `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

const worstFirst: readonly Severity[] = ['error', 'warning', 'info'];

/** For sorting: the worse one first. */
export function compareSeverity(one: Severity, other: Severity): number {
  return worstFirst.indexOf(one) - worstFirst.indexOf(other);
}
