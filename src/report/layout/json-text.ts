/**
 * A value as indented JSON that is safe in a terminal: what JSON.stringify leaves as it is (DEL, C1 controls,
 * bidirectional and other invisible marks) is written as `\\u` escapes, which mean the same inside strings. So is
 * `##[`, which GitHub Actions takes for a command anywhere in a log; outside strings JSON has none.
 */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2).replace(hidden, escaped)}\n`;
}

/** The same in one line. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value).replace(hidden, escaped)}\n`;
}

/** Also `##[`, which is a command anywhere in a GitHub Actions log. */
const hidden = /[\x7f-\x9f]|[\p{Cf}\p{Zl}\p{Zp}]|##(?=\[)/gu;

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    const unit = character.charCodeAt(at).toString(16).padStart(4, '0');
    return `\\u${unit}`;
  }).join('');
}
