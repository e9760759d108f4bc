/** Levenshtein's distance where it is at most `limit`, else `undefined`; in a band of 2·limit + 1 diagonals. */
export function editDistance(one: string, other: string, limit: number): number | undefined {
  if (Math.abs(one.length - other.length) > limit) return undefined;
  const far = limit + 1;
  let row = new Map<number, number>();
  for (let j = 0; j <= Math.min(limit, other.length); j += 1) row.set(j, j);
  for (let i = 1; i <= one.length; i += 1) {
    const next = new Map<number, number>();
    for (let j = Math.max(0, i - limit); j <= Math.min(other.length, i + limit); j += 1) {
      const replaced = (j === 0 ? far : (row.get(j - 1) ?? far)) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const best = Math.min(replaced, (row.get(j) ?? far) + 1, (next.get(j - 1) ?? far) + 1);
      next.set(j, j === 0 ? i : best);
    }
    row = next;
  }
  const distance = row.get(other.length) ?? far;
  return distance > limit ? undefined : distance;
}

/** Those of `candidates` that a slip or two may have been meant as, the likeliest first. */
export function nearest(word: string, candidates: readonly string[], most: number): readonly string[] {
  const limit = Math.max(2, Math.floor(word.length / 4));
  return candidates
    .flatMap((candidate) => {
      const distance = editDistance(word, candidate, limit);
      return distance === undefined ? [] : [{ candidate, distance }];
    })
    .sort((one, other) => one.distance - other.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
