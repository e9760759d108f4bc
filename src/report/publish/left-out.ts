import type { TxtChange } from './change.js';
import { absoluteName, txtData } from './master-file.js';

/**
 * Comment lines in place of a name that a form cannot carry: a name left out of a configuration keeps its present
 * entry there, while records written in other octets than they have would be lost.
 */
export function leftOut({ name, keep, add }: TxtChange, comment: '#' | '//', tool: string): readonly string[] {
  const owner = absoluteName(name);
  return [
    `${comment} LEFT OUT: ${tool} cannot carry all TXT records of ${owner} as they are. In zone-file notation they are:`,
    ...[...add, ...keep].map((record) => `${comment}   ${owner} IN TXT ${txtData(record)}`),
  ];
}
