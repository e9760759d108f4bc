/**
 * What the judging of one domain may cost. Real records need less than a tenth; the rest is room for odd ones. Whoever
 * writes a record chooses which part of the work is much, so there is one budget for all of it.
 */
export const mostSteps = 200_000;

/** The clock is read after so many steps. */
const stepsPerLook = 2_000;

/**
 * The effort of a run, counted in steps where the work is. Once it is used up, or the time of the run is over, what is left
 * is not computed, and whatever rests on it is said to be unknown. Counted and not timed, so that the same answers give the
 * same result wherever the time suffices.
 */
export class Effort {
  #left: number;
  readonly #isLate: () => boolean;
  #untilLook = stepsPerLook;
  #isSpent = false;

  /** `isLate`: whether the time of the run is over. */
  constructor(steps: number = mostSteps, isLate: () => boolean = () => false) {
    this.#left = steps;
    this.#isLate = isLate;
  }

  /** Whether something was left out. */
  get isSpent(): boolean {
    return this.#isSpent;
  }

  /** Whether so many more steps may be taken; they count as taken. */
  takes(steps: number): boolean {
    this.#left -= steps;
    this.#untilLook -= steps;
    if (this.#left < 0) this.#isSpent = true;
    else if (this.#untilLook < 0) {
      this.#untilLook = stepsPerLook;
      if (this.#isLate()) this.#isSpent = true;
    }
    return !this.#isSpent;
  }
}
