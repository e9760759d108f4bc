/** A half-open range of characters, `[start, end)`, in the text that was parsed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
