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
  let before: Band = [];
  let last: Band = bandOf(atMost, (diagonal) => (diagonal < 0 ? atMost + 1 : diagonal));
  for (let row = 1; row <= one.length; row += 1) {
    const next = nextBand({ one, other, row, before, last }, options);
    before = last;
    last = next;
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

function bandOf(atMost: number, distance: (diagonal: number) => number): Band {
  return Array.from({ length: 2 * atMost + 1 }, (_, at) => distance(at - atMost));
}

function nextBand({ one, other, row, before, last }: Rows, { atMost, swaps = false }: EditDistanceOptions): Band {
  const far = atMost + 1;
  let added = far;
  return bandOf(atMost, (diagonal) => {
    const at = diagonal + atMost;
    const column = row + diagonal;
    added = Math.min(added + 1, far);
    if (column < 0 || column > other.length) return far;
    if (column === 0) {
      added = row;
      return row;
    }
    const changed = (last[at] ?? far) + (one[row - 1] === other[column - 1] ? 0 : 1);
    const dropped = (last[at + 1] ?? far) + 1;
    const swapped = swaps && endsInSwap(one, row, other, column) ? (before[at] ?? far) + 1 : far;
    added = Math.min(changed, dropped, added, swapped);
    return added;
  });
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
