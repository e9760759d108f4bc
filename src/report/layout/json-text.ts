/**
 * A value as indented JSON that is safe in a terminal: what JSON.stringify leaves as it is (DEL, C1 controls,
 * bidirectional and other invisible marks) is written as `\\u` escapes, which mean the same inside strings. So are
 * the commands of CI runners, `##[` and its like; outside strings JSON has none.
 */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2).replace(hidden, escaped)}\n`;
}

/** The same in one line. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value).replace(hidden, escaped)}\n`;
}

/** What `visible` writes out of `text/safe.ts`, but for what JSON itself puts between its values; and CI commands. */
const hidden =
  /[\x7f-\x9f]|[\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2800]|[^\S \n]|##(?=[\w.-]*\[)/gu;

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    const unit = character.charCodeAt(at).toString(16).padStart(4, '0');
    return `\\u${unit}`;
  }).join('');
}
