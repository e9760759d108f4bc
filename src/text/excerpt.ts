/**
 * At most `limit` characters of a text, followed by what `ellipsis` says about those left out: by default, how many.
 */
export function excerpt(text: string, limit: number, ellipsis: (leftOut: number) => string = counted): string {
  if (text.length <= limit) return text;
  const characters = [...text];
  const leftOut = characters.length - limit;
  return leftOut <= 0 ? text : characters.slice(0, limit).join('') + ellipsis(leftOut);
}

function counted(leftOut: number): string {
  return `…(+${leftOut})`;
}
