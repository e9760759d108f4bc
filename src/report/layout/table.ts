import { columns, cutBeginning, cutEnd } from './columns.js';

export interface Column {
  readonly align?: 'right';
  /** Shortened if the table is too wide: this part of each cell is left out. */
  readonly cut?: 'beginning' | 'end';
}

/** The least width of a shortened column. */
const narrowest = 10;
const gap = '  ';

/** Rows of cells, each column as wide as its widest cell, or shortened to fit into `width` columns where possible. */
export function table(
  head: readonly Column[],
  rows: readonly (readonly string[])[],
  width = Number.POSITIVE_INFINITY,
): string[] {
  const widths = widthsOf(head, rows, width);
  return rows.map((row) => head.map((column, at) => set(row[at] ?? '', column, widths[at] ?? 0)).join(gap));
}

function widthsOf(head: readonly Column[], rows: readonly (readonly string[])[], width: number): readonly number[] {
  const widths = head.map((_, at) => Math.max(0, ...rows.map((row) => columns(row[at] ?? ''))));
  const excess = (): number => widths.reduce((sum, one) => sum + one + gap.length, -gap.length) - width;
  while (excess() > 0) {
    const widest = Math.max(...widths.filter((_, at) => head[at]?.cut !== undefined));
    if (widest <= narrowest) break;
    widths[widths.findIndex((one, at) => one === widest && head[at]?.cut !== undefined)] = widest - 1;
  }
  return widths;
}

function set(cell: string, { align, cut }: Column, width: number): string {
  const shown = cut === undefined ? cell : cut === 'end' ? cutEnd(cell, width) : cutBeginning(cell, width);
  const blanks = ' '.repeat(Math.max(0, width - columns(shown)));
  return align === 'right' ? blanks + shown : shown + blanks;
}
