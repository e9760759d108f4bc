import type { Severity } from '../../finding/severity.js';

type Paint = (text: string) => string;

/** How parts of a text report are highlighted; the meaning never depends on it. */
export interface Palette {
  readonly heading: Paint;
  readonly ok: Paint;
  readonly warning: Paint;
  readonly bad: Paint;
  readonly dim: Paint;
  readonly code: Paint;
}

const bare: Paint = (text) => text;

export const plainPalette: Palette = { heading: bare, ok: bare, warning: bare, bad: bare, dim: bare, code: bare };

export function paintFor(severity: Severity, palette: Palette): Paint {
  switch (severity) {
    case 'error':
      return palette.bad;
    case 'warning':
      return palette.warning;
    case 'info':
      return palette.dim;
  }
}
