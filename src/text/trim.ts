/**
 * A text without these characters at its end. Not by an expression: one such as `/=+$/` takes quadratic time where many of
 * them stand before another character.
 */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
