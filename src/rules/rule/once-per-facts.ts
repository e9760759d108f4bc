import type { Facts } from '../../facts/facts.js';

/** What several rules need of the same facts, worked out for the first of them. */
export function oncePerFacts<T extends object>(compute: (facts: Facts) => T): (facts: Facts) => T {
  const known = new WeakMap<Facts, T>();
  return (facts) => {
    const before = known.get(facts);
    if (before !== undefined) return before;
    const value = compute(facts);
    known.set(facts, value);
    return value;
  };
}
