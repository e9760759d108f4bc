import type { RecordChange } from './change.js';
import { absoluteName, txtData } from './master-file.js';

/**
 * Comment lines instead of a name that a form cannot carry: a name left out of a configuration keeps its current entry,
 * whereas records written with altered octets would be lost.
 */
export function uncarriedName(change: RecordChange, comment: '#' | '//', tool: string): readonly string[] {
  const owner = absoluteName(change.name);
  const after =
    change.type === 'TXT'
      ? [...change.add, ...change.keep].map((record) => `TXT ${txtData(record)}`)
      : [`CNAME ${absoluteName(change.target)}`];
  return [
    `${comment} LEFT OUT: ${owner} Leave its present entry: ${tool} cannot carry all of these records as they are.`,
    ...after.map((data) => `${comment}   ${owner} IN ${data}`),
  ];
}
