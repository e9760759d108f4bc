import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bouncePages } from './written/bounce-page.js';
import { configurationSchema } from './written/configuration-schema.js';
import { pagesWithCommands, pageWithOutputs } from './written/console-blocks.js';
import { goldenFolder, goldenZones } from './written/golden.js';
import { goldenBounces } from './written/golden-bounces.js';
import { frequencyPage, frequencyPath } from './written/rule-frequency.js';
import { rulePages, rulesFolder } from './written/rule-pages.js';
import { sendersPage } from './written/senders-page.js';
import type { WrittenFile } from './written/written-file.js';

/** `npm run write:docs` and its siblings: writes anew what the program knows better than anybody. Tests compare it. */
export async function main(kinds: readonly string[]): Promise<void> {
  for (const kind of kinds) await writerOf(kind)();
}

function writerOf(kind: string): () => void | Promise<void> {
  switch (kind) {
    case 'docs':
      return writeDocs;
    case 'golden':
      return writeGolden;
    case 'frequency':
      return writeFrequency;
    default:
      throw new Error(`Nothing is written by the name of ${kind}: docs, golden, frequency.`);
  }
}

async function writeDocs(): Promise<void> {
  writeFolder(rulesFolder, rulePages());
  write([sendersPage(), ...bouncePages(), configurationSchema()]);
  for (const path of pagesWithCommands) write([await pageWithOutputs(path)]);
}

async function writeGolden(): Promise<void> {
  const reports = await Promise.all(goldenZones.map((zone) => zone.all()));
  writeFolder(goldenFolder, [...reports.flat(), ...(await goldenBounces())]);
}

function writeFrequency(): void {
  const page = frequencyPage();
  if (page === undefined) tell(`${frequencyPath} stays: the records that it is written from are not here.`);
  else write([page]);
}

/** Everything in the folder is written; what is there and is not written any more goes. */
function writeFolder(folder: string, files: readonly WrittenFile[]): void {
  write(files);
  const written = new Set(files.map(({ path }) => path));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).replaceAll('\\', '/');
    if (!entry.isFile() || written.has(path)) continue;
    rmSync(path);
    tell(`deleted ${path}`);
  }
}

function write(files: readonly WrittenFile[]): void {
  for (const { path, text } of files) {
    if (present(path) === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    tell(`wrote ${path}`);
  }
}

function present(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function tell(text: string): void {
  process.stdout.write(`${text}\n`);
}
