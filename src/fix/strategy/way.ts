import { termBefore } from '../draft/certainty.js';
import type { Edit, Fix, Objection } from '../draft/fix.js';
import { type Way, type WayCause, type WayChosen, ways } from '../draft/way.js';

/** A record that was tried, and the way that it goes; `undefined`: as meant, with the sender as documented. */
export interface Tried {
  readonly way: Way | undefined;
  readonly fix: Fix;
}

/** Why the last record that was tried was chosen, where the limits of RFC 7208 §4.6.4 were the reason. */
export function wayChosen(tried: readonly Tried[]): WayChosen | undefined {
  const [first] = tried;
  const last = tried.at(-1);
  if (first === undefined || last?.way === undefined) return undefined;
  const cause = first.way === undefined ? causeIn(first.fix.proof.objections) : undefined;
  if (cause === undefined) return undefined;
  const cheaper = cause.kind === 'lookups' ? dearestBefore(last.way, tried, cause.limit) : undefined;
  const terms = termsOf(last.way, last.fix.edits);
  return { way: last.way, terms, cause, ...(cheaper === undefined ? {} : { cheaper }) };
}

function causeIn(objections: readonly Objection[]): WayCause | undefined {
  for (const objection of objections) {
    if (objection.kind === 'lookups' || objection.kind === 'voids') {
      const { kind, count, limit } = objection;
      return { kind, count, limit };
    }
  }
  // Everybody passes who is meant to, but not all of them in time: the counts for IPv4 are told above.
  return objections.some(({ kind }) => kind === 'loses') ? { kind: 'ipv6-voids' } : undefined;
}

function dearestBefore(chosen: Way, tried: readonly Tried[], limit: number): WayChosen['cheaper'] {
  const before = tried.flatMap(({ way, fix }) => {
    const { lookups } = fix.proof.cost.after;
    // Another order alone needs as many.
    if (way === undefined || way === 'reordered' || lookups <= limit) return [];
    return ways.indexOf(way) < ways.indexOf(chosen) ? [{ way, lookups }] : [];
  });
  return before.reduce<WayChosen['cheaper']>(
    (dearest, one) => (dearest === undefined || ways.indexOf(one.way) >= ways.indexOf(dearest.way) ? one : dearest),
    undefined,
  );
}

function termsOf(way: Way, edits: readonly Edit[]): readonly string[] {
  return edits.flatMap((edit) => (isOf(way, edit) ? (termBefore(edit) ?? []) : []));
}

/** Whether the edit is one by which this way saves lookups. */
function isOf(way: Way, edit: Edit): boolean {
  switch (way) {
    case 'slim':
      return edit.kind === 'dropped' && (edit.reason === 'idle' || edit.reason === 'covered');
    case 'reordered':
      return edit.kind === 'moved' && edit.reason === 'void-lookups';
    case 'sender-addresses':
      return false;
    case 'own-addresses':
      return edit.kind === 'flattened' && edit.own;
    case 'unwrapped':
      return edit.kind === 'unwrapped';
    case 'flattened':
    case 'split':
      return edit.kind === 'flattened' && !edit.own;
  }
}
