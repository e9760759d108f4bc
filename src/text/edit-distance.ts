export interface EditDistanceOptions {
  /** Longer distances do not matter: bounds the work. */
  readonly atMost: number;
  /** Whether swapping two neighbours is one edit (optimal string alignment) or two (Levenshtein). */
  readonly swaps?: boolean;
}

/**
 * Characters to add, drop or change so that one text becomes the other; `undefined` beyond `atMost`. Works in the band
 * of 2·atMost + 1 diagonals that such distances cannot leave.
 */
export function editDistance(
  one: string,
  other: string,
  { atMost, swaps = false }: EditDistanceOptions,
): number | undefined {
  if (Math.abs(one.length - other.length) > atMost) return undefined;
  const far = atMost + 1;
  const diagonals = Array.from({ length: 2 * atMost + 1 }, (_, diagonal) => diagonal - atMost);
  let before: readonly number[] = [];
  let last: readonly number[] = diagonals.map((column) => (column < 0 ? far : column));
  for (let row = 1; row <= one.length; row += 1) {
    const current: number[] = [];
    for (const [at, diagonal] of diagonals.entries()) {
      const column = row + diagonal;
      if (column < 0 || column > other.length) {
        current.push(far);
        continue;
      }
      const letter = one[row - 1];
      const changed = (last[at] ?? far) + (letter === other[column - 1] ? 0 : 1);
      const dropped = (last[at + 1] ?? far) + 1;
      const added = (current[at - 1] ?? far) + 1;
      const isSwap =
        swaps && row > 1 && column > 1 && letter === other[column - 2] && one[row - 2] === other[column - 1];
      const swapped = isSwap ? (before[at] ?? far) + 1 : far;
      current.push(column === 0 ? row : Math.min(changed, dropped, added, swapped));
    }
    before = last;
    last = current;
  }
  const distance = last[other.length - one.length + atMost] ?? far;
  return distance > atMost ? undefined : distance;
}

/** Whether one character added, dropped or changed, or two swapped neighbours, turn one text into the other. */
export function isOneSlipApart(one: string, other: string): boolean {
  return editDistance(one, other, { atMost: 1, swaps: true }) === 1;
}

/** The `candidates` that may have been meant, one or two typos away, most likely first. */
export function nearest(word: string, candidates: readonly string[], most: number): readonly string[] {
  const atMost = Math.max(2, Math.floor(word.length / 4));
  return candidates
    .flatMap((candidate) => {
      const distance = editDistance(word, candidate, { atMost });
      return distance === undefined ? [] : [{ candidate, distance }];
    })
    .sort((one, other) => one.distance - other.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
