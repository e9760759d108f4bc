import type { Catalogue } from '../../messages/catalogue/catalogue.js';
import type { Text } from '../../text/text.js';
import { paragraph } from './layout.js';
import type { Palette } from './palette.js';

/** How a text report is laid out. */
export interface TextSetting {
  readonly palette: Palette;
  /** Columns. */
  readonly width: number;
  readonly words: Catalogue;
}

export function heading(text: Text, { palette, width }: TextSetting): string[] {
  return paragraph(text, palette, { width, first: '' }).map((line) => palette.heading(line));
}

/** A paragraph of the report, indented by two columns unless stated otherwise. */
export function indented(text: Text, { palette, width }: TextSetting, indent = '  '): string[] {
  return paragraph(text, palette, { width, first: indent });
}

/** Says of a report that its answers are not of now; nothing if they are. */
export function replayedLines({ replayedOn }: { readonly replayedOn?: string }, setting: TextSetting): string[] {
  if (replayedOn === undefined) return [];
  const { palette, words } = setting;
  return indented(words.interface.replayedOn(replayedOn), setting, '').map((line) => palette.dim(line));
}

/** Sections with an empty line between them; those without lines are left out. Ends in a line feed. */
export function sectionsText(sections: readonly (readonly string[])[]): string {
  const shown = sections.filter((lines) => lines.length > 0).map((lines) => `${lines.join('\n')}\n`);
  return shown.join('\n');
}
