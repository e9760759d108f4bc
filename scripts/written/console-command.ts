/** A line of a shell as our pages write it. */
export interface ConsoleCommand {
  /** The arguments of our command. */
  readonly args: readonly string[];
  /** Not with `2>/dev/null`. */
  readonly keepsStderr: boolean;
  /** With `| head -n …`: how many lines are shown. */
  readonly lines?: number;
  /** With `; echo "exit code $?"`. */
  readonly tellsCode: boolean;
}

const word = String.raw`(?:"[^"$\`\\!]*"|[\w@%^+=:,./-]+)`;
const whole = new RegExp(
  String.raw`^npx (?:--no -- )?spf-check((?: ${word})*)( 2>/dev/null)?(?: \| head -n (\d+))?(; echo "exit code \$\?")?$`,
);

/** Reads the few shapes that pages use, so that no shell is needed to run them. Any other is an error. */
export function consoleCommand(line: string): ConsoleCommand {
  const match = whole.exec(line);
  if (match === null) throw new Error(`no command that scripts/written/console-command.ts understands: ${line}`);
  const [, words = '', withoutStderr, lines, code] = match;
  return {
    args: [...words.matchAll(new RegExp(word, 'g'))].map(([one]) => one.replace(/^"(.*)"$/, '$1')),
    keepsStderr: withoutStderr === undefined,
    ...(lines === undefined ? {} : { lines: Number(lines) }),
    tellsCode: code !== undefined,
  };
}
