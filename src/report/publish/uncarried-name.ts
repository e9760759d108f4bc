import type { TxtChange } from './change.js';
import { absoluteName, txtData } from './master-file.js';

/**
 * Comment lines in place of a name that a form cannot carry: a name left out of a configuration keeps its present
 * entry there, while records written in other octets than they have would be lost.
 */
export function uncarriedName({ name, keep, add }: TxtChange, comment: '#' | '//', tool: string): readonly string[] {
  const owner = absoluteName(name);
  return [
    `${comment} LEFT OUT: ${owner} Leave its present entry: ${tool} cannot carry all of these records as they are.`,
    ...[...add, ...keep].map((record) => `${comment}   ${owner} IN TXT ${txtData(record)}`),
  ];
}
