/** An error message stays a message, whatever was typed or stands in a file. */
const maxCharacters = 80;

/** The beginning of outside text, with an ellipsis where something was left out. */
export function excerptOf(text: string): string {
  const characters = [...text];
  return characters.length <= maxCharacters ? text : `${characters.slice(0, maxCharacters).join('')}…`;
}
