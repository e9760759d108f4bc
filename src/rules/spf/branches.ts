import type { Facts } from '../../facts/facts.js';
import type { Place } from '../../finding/place.js';
import { inRecord } from '../../finding/place.js';
import { type Branch, nodesOf } from '../../spf/evaluate/tree.js';

export const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join('');
export const includes = (count: number): string => many(count, (index) => `include:s${index}.pavyzdys.lt `);
export const included = (count: number): string =>
  many(count, (index) => `s${index}.pavyzdys.lt. TXT "v=spf1 ip4:198.51.100.${index} -all"\n`);

export function hasLoop({ spf }: Facts): boolean {
  return nodesOf(spf.tree).some(({ branches }) => branches.some(({ kind }) => kind === 'loop'));
}

/** Where the term of the domain's own record stands that leads to a branch. */
export function placeOf(facts: Facts, { term }: Branch): Place {
  return inRecord(facts.request.domain, facts.spf.tree.record?.text ?? '', term.span);
}

/**
 * The terms of the domain's own record that ask DNS: what stands in included records is theirs to mend, and what is a
 * mistake of writing is told as such.
 */
export function ownBranches({ spf }: Facts): readonly Branch[] {
  const mistaken = spf.examined.flatMap(({ mistakes }) => mistakes.map(({ mistake }) => mistake.span));
  return spf.tree.branches.filter(
    ({ term }) => !mistaken.some(({ start, end }) => start < term.span.end && term.span.start < end),
  );
}
