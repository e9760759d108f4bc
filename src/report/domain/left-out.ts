import type { LeftOut } from '../../rules/adjust.js';

/** How many findings the settings took out, whichever way. */
export function countOf({ ignored, known, off }: LeftOut): number {
  return ignored + known + off;
}
