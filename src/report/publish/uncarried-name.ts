import type { TxtChange } from './change.js';
import { absoluteName, txtData } from './master-file.js';

/**
 * Comment lines instead of a name that a form cannot carry: a name left out of a configuration keeps its current entry,
 * whereas records written with altered octets would be lost.
 */
export function uncarriedName({ name, keep, add }: TxtChange, comment: '#' | '//', tool: string): readonly string[] {
  const owner = absoluteName(name);
  return [
    `${comment} LEFT OUT: ${owner} Leave its present entry: ${tool} cannot carry all of these records as they are.`,
    ...[...add, ...keep].map((record) => `${comment}   ${owner} IN TXT ${txtData(record)}`),
  ];
}
