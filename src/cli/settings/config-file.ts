import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { type Format, formatDefinitions } from '../../report/formats/all.js';
import { jsonText } from '../../report/layout/json-text.js';
import type { KnownFinding } from '../../rules/adjust.js';
import { isJsonObject, parseJson } from '../../syntax/json.js';
import type { Files } from '../process/files.js';
import { isInTree, repositoryRoot } from '../process/repository.js';
import { UserError } from '../process/user-error.js';
import type { Reader } from '../terminal/reader.js';
import { type Config, readConfig } from './config.js';

export const configName = 'spf-check.config.json';

/** Ten thousand domains take a third of this. */
const mostConfigOctets = 1024 * 1024;

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
  const reading = readConfig(files.readUtf8(path, mostConfigOctets));
  const shown = relative(files.cwd, path) || path;
  if (!reading.ok) throw new UserError({ kind: 'bad-config', path: shown, problem: reading.problem });
  return { config: reading.config, path: shown };
}

/** Names a configuration that the user did not name and does not see in the folder at hand. */
export function tellConfigAbove(path: string | undefined, option: string | false | undefined, reader: Reader): void {
  if (path?.startsWith('..') && option === undefined) reader.tell(reader.words.interface.configAbove(path));
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

/** So much of a file shows whether it is a report. */
const beginningOctets = 2_000;

/**
 * {@link configuredPath} of a report, which may take the place of nothing but an earlier report. @throws UserError if
 * something else is there.
 */
export function configuredReport(format: Format, path: string, loaded: LoadedConfig, files: Files): string {
  const whole = configuredPath(path, loaded, files.cwd);
  const present = files.beginningOf(whole, beginningOctets);
  if (present !== '' && !formatDefinitions[format].mark.test(present))
    throw new UserError({ kind: 'not-our-report', path, config: loaded.path, format });
  return whole;
}

/**
 * The nearest file upwards, no further than the root of the repository, the home folder, or the border of another owner:
 * what somebody else put into a folder above does not decide what is checked. @throws UserError for a file of somebody
 * else among one's own.
 */
function nearestConfig(cwd: string): string | undefined {
  const owner = ownerOf(cwd);
  for (let folder = resolve(cwd); ownerOf(folder) === owner; folder = dirname(folder)) {
    const path = join(folder, configName);
    const fileOwner = ownerOf(path);
    if (fileOwner !== undefined && fileOwner !== owner && fileOwner !== administrator)
      throw new UserError({ kind: 'foreign-config', path: relative(cwd, path) });
    if (fileOwner !== undefined) return path;
    if (existsSync(join(folder, '.git')) || folder === homedir() || dirname(folder) === folder) return undefined;
  }
  return undefined;
}

/** Who could change any file anyway. */
const administrator = 0;

/** The user's number; the same for every file on Windows. `undefined` if there is no such file. */
function ownerOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.uid;
}

const baselineFormat = 'spf-check baseline 1';
const mostKnown = 100_000;

/** @throws UserError where the file holds no baseline. */
export function readBaseline(path: string, files: Files): readonly KnownFinding[] {
  const findings = baselineFrom(files.readUtf8(path));
  if (findings === undefined) throw new UserError({ kind: 'not-a-baseline', path });
  return findings;
}

/** The findings in a stranger's text; `undefined` if it is no baseline. Never throws. */
export function baselineFrom(text: string): readonly KnownFinding[] | undefined {
  const json = parseJson(text);
  if (!isJsonObject(json) || json['format'] !== baselineFormat || !Array.isArray(json['findings'])) return undefined;
  if (json['findings'].length > mostKnown) return undefined;
  const findings = json['findings'].flatMap((one: unknown) => knownFrom(one) ?? []);
  return findings.length === json['findings'].length ? findings : undefined;
}

function knownFrom(json: unknown): KnownFinding | undefined {
  if (!isJsonObject(json)) return undefined;
  const { rule, domain, name, type, term } = json;
  if (typeof rule !== 'string' || typeof domain !== 'string' || typeof name !== 'string' || typeof type !== 'string')
    return undefined;
  if (term !== undefined && typeof term !== 'string') return undefined;
  return { rule, domain, name, type, ...(term === undefined ? {} : { term }) };
}

/** @throws UserError where the file cannot be written. */
export function writeBaseline(path: string, findings: readonly KnownFinding[], files: Files): void {
  files.writeText(path, baselineText(findings));
}

export function baselineText(findings: readonly KnownFinding[]): string {
  return jsonText({ format: baselineFormat, findings });
}
