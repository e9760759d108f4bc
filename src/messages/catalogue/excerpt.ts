import { excerpt } from '../../text/excerpt.js';

/** Keeps an error message readable, however long the text from the user or a file is. */
const maxCharacters = 80;

/** The beginning of outside text, with an ellipsis where something was left out. */
export function excerptOf(text: string): string {
  return excerpt(text, maxCharacters, () => '…');
}
