import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { jsonText } from '../../report/layout/json-text.js';
import type { KnownFinding } from '../../rules/adjust.js';
import { isJsonObject, parseJson } from '../../syntax/json.js';
import type { Files } from '../process/files.js';
import { UserError } from '../process/user-error.js';
import { type Config, readConfig } from './config.js';
import { isInTree, repositoryRoot } from './repository.js';

export const configName = 'spf-check.config.json';

/** A configuration, and its file. */
export interface LoadedConfig {
  readonly config: Config;
  /** Relative to the folder where the command runs. */
  readonly path: string;
}

/**
 * The configuration according to the options: the named file, none, or the nearest one upwards, no further than the
 * root of the repository. @throws UserError if it cannot be read or used.
 */
export function loadConfig(option: string | false | undefined, files: Files): LoadedConfig | undefined {
  if (option === false) return undefined;
  const path = option ?? nearestConfig(files.cwd);
  if (path === undefined) return undefined;
  const reading = readConfig(files.readUtf8(path));
  const shown = relative(files.cwd, path) || path;
  if (!reading.ok) throw new UserError({ kind: 'bad-config', path: shown, problem: reading.problem });
  return { config: reading.config, path: shown };
}

/**
 * A path in the configuration, as seen from the command: it is relative to the configuration file, and must stay in its
 * tree, because a stranger may have written it. @throws UserError if it leads outside.
 */
export function configuredPath(path: string, loaded: LoadedConfig, cwd: string): string {
  const folder = dirname(resolve(cwd, loaded.path));
  const whole = resolve(folder, path);
  if (!isInTree(whole, repositoryRoot(folder)))
    throw new UserError({ kind: 'path-leads-out', path, config: loaded.path });
  return relative(cwd, whole) || whole;
}

function nearestConfig(cwd: string): string | undefined {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const path = join(folder, configName);
    if (existsSync(path)) return path;
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return undefined;
  }
}

const baselineFormat = 'spf-check baseline 1';
const mostKnown = 100_000;

/** @throws UserError where the file holds no baseline. */
export function readBaseline(path: string, files: Files): readonly KnownFinding[] {
  const bad = new UserError({ kind: 'not-a-baseline', path });
  const json = parseJson(files.readUtf8(path));
  if (!isJsonObject(json) || json['format'] !== baselineFormat || !Array.isArray(json['findings'])) throw bad;
  if (json['findings'].length > mostKnown) throw bad;
  return json['findings'].map((one: unknown): KnownFinding => {
    if (!isJsonObject(one)) throw bad;
    const { rule, domain, name, type, term } = one;
    if (typeof rule !== 'string' || typeof domain !== 'string' || typeof name !== 'string' || typeof type !== 'string')
      throw bad;
    if (term !== undefined && typeof term !== 'string') throw bad;
    return { rule, domain, name, type, ...(term === undefined ? {} : { term }) };
  });
}

/** @throws UserError where the file cannot be written. */
export function writeBaseline(path: string, findings: readonly KnownFinding[], files: Files): void {
  files.writeText(path, jsonText({ format: baselineFormat, findings }));
}
