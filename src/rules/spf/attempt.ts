/** A text meant as SPF that no receiver recognises. */
export interface AttemptData {
  readonly text: string;
  /** The domain has no other valid record, and therefore no SPF at all. */
  readonly alone: boolean;
}
