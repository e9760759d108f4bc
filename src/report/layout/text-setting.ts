import type { Catalogue } from '../../messages/catalogue/catalogue.js';
import type { Text } from '../../text/text.js';
import { paragraph } from './layout.js';
import type { Palette } from './palette.js';

/** What a text report is set with. */
export interface TextSetting {
  readonly palette: Palette;
  /** Columns. */
  readonly width: number;
  readonly words: Catalogue;
}

export function heading(text: Text, { palette, width }: TextSetting): string[] {
  return paragraph(text, palette, { width, first: '' }).map((line) => palette.heading(line));
}
