/** Bounds for options and the configuration; a stranger's configuration cannot ask for more. */
export const bounds = {
  timeoutMs: { least: 1, most: 60_000 },
  tries: { least: 1, most: 10 },
  deadlineMs: { least: 1, most: 600_000 },
  maxWarnings: { least: 0, most: 1_000_000 },
} as const;

export interface Bounds {
  readonly least: number;
  readonly most: number;
}
