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
export function editDistance(one: string, other: string, options: EditDistanceOptions): number | undefined {
  const { atMost } = options;
  if (Math.abs(one.length - other.length) > atMost) return undefined;
  const width = 2 * atMost + 1;
  // Of the rows of the table the last two, and the one in the making.
  let before: number[] = new Array<number>(width).fill(atMost + 1);
  let last: number[] = before.map((far, at) => (at < atMost ? far : at - atMost));
  let next: number[] = new Array<number>(width).fill(atMost + 1);
  let leastBefore = 0;
  for (let row = 1; row <= one.length; row += 1) {
    const least = fillBand(next, { one, other, row, before, last }, options);
    // A swap reaches back two rows.
    if (least > atMost && leastBefore > atMost) return undefined;
    leastBefore = least;
    [before, last, next] = [last, next, before];
  }
  const distance = last[other.length - one.length + atMost] ?? atMost + 1;
  return distance > atMost ? undefined : distance;
}

/** The distances of one row in the diagonals -atMost to atMost: what is farther away does not matter. */
type Band = readonly number[];

interface Rows {
  readonly one: string;
  readonly other: string;
  /** How many characters of `one` are matched. */
  readonly row: number;
  readonly before: Band;
  readonly last: Band;
}

/** Fills in the next row; the result is the least distance in it. */
function fillBand(
  next: number[],
  { one, other, row, before, last }: Rows,
  { atMost, swaps = false }: EditDistanceOptions,
): number {
  const far = atMost + 1;
  let added = far;
  let least = far;
  for (let at = 0; at <= 2 * atMost; at += 1) {
    const column = row + at - atMost;
    added = Math.min(added + 1, far);
    if (column < 0 || column > other.length) next[at] = far;
    else if (column === 0) {
      added = row;
      next[at] = row;
    } else {
      const changed = (last[at] ?? far) + (one[row - 1] === other[column - 1] ? 0 : 1);
      const dropped = (last[at + 1] ?? far) + 1;
      const swapped = swaps && endsInSwap(one, row, other, column) ? (before[at] ?? far) + 1 : far;
      added = Math.min(changed, dropped, added, swapped);
      next[at] = added;
    }
    least = Math.min(least, next[at] ?? far);
  }
  return least;
}

function endsInSwap(one: string, row: number, other: string, column: number): boolean {
  return row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
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
