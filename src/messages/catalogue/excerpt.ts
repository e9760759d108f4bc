import { excerpt } from '../../text/excerpt.js';

/** An error message stays a message, whatever was typed or stands in a file. */
const maxCharacters = 80;

/** The beginning of outside text, with an ellipsis where something was left out. */
export function excerptOf(text: string): string {
  return excerpt(text, maxCharacters, () => '…');
}
