import type { Domain } from '../../dns/name.js';
import { mechanismOf, type OtherUse, otherUseOf, type TriedAs } from '../../facts/dead-names.js';
import type { FixContext } from '../draft/context.js';
import type { Conversion } from '../draft/fix.js';

/** What a name that finds nothing where it stands was meant to be. */
export interface Reading {
  readonly use: OtherUse;
  /** The mechanism to write, without its qualifier. */
  readonly mechanism: string;
  readonly reason: Conversion;
}

/** What to make of a name that finds nothing; `unknown` while DNS has not said. */
export function readingOf(name: Domain, tried: TriedAs, { request, dns }: FixContext): Reading | 'unknown' | undefined {
  const use = otherUseOf(name, tried, request, dns);
  if (use === undefined || use === 'unknown') return use;
  return { use, mechanism: mechanismOf(use), reason: reasonOf(use) };
}

function reasonOf(use: OtherUse): Conversion {
  if (use.kind !== 'record') return { kind: 'host', name: use.name };
  return use.sender === undefined ? { kind: 'record', name: use.name } : { kind: 'known-sender', name: use.sender };
}
