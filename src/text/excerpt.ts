/** At most `limit` characters of a text, with what `ellipsis` says of those left out: how many, where nothing else. */
export function excerpt(text: string, limit: number, ellipsis: (leftOut: number) => string = counted): string {
  const characters = [...text];
  const leftOut = characters.length - limit;
  return leftOut <= 0 ? text : characters.slice(0, limit).join('') + ellipsis(leftOut);
}

function counted(leftOut: number): string {
  return `…(+${leftOut})`;
}
