import { readFileSync } from 'node:fs';
import { run } from '../../test/support/command.js';
import { type ConsoleCommand, consoleCommand } from './console-command.js';
import type { WrittenFile } from './written-file.js';

/** The pages that show commands with what they print. */
export const pagesWithCommands = ['README.md', 'docs/fix.md', 'docs/json.md', 'docs/policy-map.md'];

const block = /```console\n\$ (.*)\n((?:(?!```)[\s\S])*?)```/g;

/** The page with every command run anew, from the sources. */
export async function pageWithOutputs(path: string): Promise<WrittenFile> {
  const page = readFileSync(path, 'utf8');
  const outputs: string[] = [];
  for (const command of commandsOf(page)) outputs.push(await outputOf(consoleCommand(command)));
  const text = page.replace(
    block,
    (_all, command: string) => `\`\`\`console\n$ ${command}\n${outputs.shift() ?? ''}\`\`\``,
  );
  return { path, text };
}

/** The commands that a page shows. */
export function commandsOf(text: string): readonly string[] {
  return [...text.matchAll(block)].map(([, command = '']) => command);
}

/** What the command prints, as a person would see it: both streams, and the exit code where it is asked for. */
async function outputOf({ args, keepsStderr, lines, tellsCode }: ConsoleCommand): Promise<string> {
  const { stdout, stderr, code } = await run(args);
  const shown = lines === undefined ? stdout : stdout.split('\n').slice(0, lines).join('\n').concat('\n');
  return shown + (tellsCode ? `exit code ${code}\n` : '') + (keepsStderr ? stderr : '');
}
