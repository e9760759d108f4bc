/**
 * C0 and C1 controls, DEL, every format character (bidi, zero width, soft hyphen, tags), line and paragraph separators,
 * private use, lone surrogates and unassigned: anything that a terminal may act on or hide. Some letters and marks are
 * invisible too (Hangul fillers, variation selectors, the empty Braille pattern).
 */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Cn}\p{Default_Ignorable_Code_Point}\u2800]|[^\S ]/gu;

/**
 * Outside text with every control, bidirectional and invisible character written out (`\x1b`, `\u{202e}`), so that
 * showing it can neither move a cursor nor hide a letter. Line feeds too: outside text never spans lines.
 */
export function visible(text: string): string {
  return text.replace(invisible, (character) => {
    const point = character.codePointAt(0) ?? 0;
    return point <= 0xff ? `\\x${point.toString(16).padStart(2, '0')}` : `\\u{${point.toString(16)}}`;
  });
}

/**
 * A byte string from DNS as people would read it: its UTF-8 characters if it is valid UTF-8, otherwise unchanged. Text
 * that is not a byte string is returned unchanged.
 */
export function readable(text: string): string {
  if (!/[\x80-\xff]/.test(text) || /[\u0100-\uffff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      Uint8Array.from(text, (character) => character.charCodeAt(0)),
    );
  } catch {
    return text;
  }
}

/**
 * What CI runners read as a command anywhere in a line of a log: `##[group]` GitHub Actions, `##vso[task.setvariable]`
 * Azure Pipelines, `##teamcity[message]`. At the end of a text, what follows it may complete the command.
 */
const runnerCommand = /##(?=[\w.-]*(?:\[|$))/g;

/** Whether a line that holds the text would be a command to a CI runner. */
export function isRunnerCommand(text: string): boolean {
  return text.trimStart().startsWith('::') || /##[\w.-]*\[/.test(text);
}

/**
 * Outside text for a line of a report. Besides being {@link visible} it contains no `##[`, `##vso[` or `##teamcity[`;
 * `::name` is a command only at the beginning of a line, which layouts prevent.
 */
export function inert(text: string): string {
  return visible(text).replace(runnerCommand, '#\\x23');
}

/** A text that GitHub Actions could take for a command if a line began with it, made harmless. */
export function inertAtLineStart(text: string): string {
  return text.trimStart().startsWith('::') ? text.replace(':', '\\x3a') : text;
}

/** The same with `#` written as `hash` in every runner's command, for notations with escapes of their own. */
export function withoutRunnerCommands(text: string, hash: string): string {
  return text.replace(runnerCommand, () => `#${hash}`);
}
