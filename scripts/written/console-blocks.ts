import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { WrittenFile } from './written-file.js';

/** The pages that show commands with what they print. */
export const pagesWithCommands = ['README.md', 'docs/fix.md', 'docs/json.md', 'docs/policy-map.md'];

const block = /```console\n\$ (.*)\n((?:(?!```)[\s\S])*?)```/g;

/** The page with every command run anew, by the bundle that is there. */
export function pageWithOutputs(path: string): WrittenFile {
  const text = readFileSync(path, 'utf8').replace(
    block,
    (_all, command: string) => `\`\`\`console\n$ ${command}\n${outputOf(command)}\`\`\``,
  );
  return { path, text };
}

/** The commands that a page shows. */
export function commandsOf(text: string): readonly string[] {
  return [...text.matchAll(block)].map(([, command = '']) => command);
}

/** What the command prints, as a person would see it: both streams. Our command is the one of this checkout. */
function outputOf(command: string): string {
  const here = command.replace(/npx (?:--no -- )?spf-check/g, `node ${resolve('bin', 'spf-check.js')}`);
  const env = { ...process.env, LC_ALL: 'C', NO_COLOR: '1', FORCE_COLOR: undefined };
  const { stdout, stderr } = spawnSync('sh', ['-c', here], { encoding: 'utf8', env });
  return stdout + stderr;
}
