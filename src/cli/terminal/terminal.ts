import { Chalk } from 'chalk';
import { type Palette, plainPalette } from '../../report/layout/palette.js';

/** What is known about the stream that a report goes to. */
export interface Screen {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
}

const narrowest = 40;
/** Wider lines are hard to read. */
const widest = 100;
const ordinary = 80;

export function widthOf({ isTTY, columns }: Screen): number {
  return isTTY ? Math.min(widest, Math.max(narrowest, columns || ordinary)) : ordinary;
}

/** Whether a person can follow progress there. In a terminal of zero columns a spinner would clear lines forever. */
export function isWatched({ isTTY, columns }: Screen, env: NodeJS.ProcessEnv): boolean {
  return isTTY && (columns ?? 0) > 0 && env['CI'] === undefined;
}

/** Whether to use colour: the option, then NO_COLOR, then FORCE_COLOR, then whether the stream is a terminal. */
export function wantsColor(option: boolean | undefined, env: NodeJS.ProcessEnv, { isTTY }: Screen): boolean {
  if (option !== undefined) return option;
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTTY && env['TERM'] !== 'dumb';
}

export function paletteFor(color: boolean): Palette {
  if (!color) return plainPalette;
  const chalk = new Chalk({ level: 1 });
  return {
    heading: (text) => chalk.bold(text),
    ok: (text) => chalk.green(text),
    warning: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
    dim: (text) => chalk.dim(text),
    code: (text) => chalk.cyan(text),
  };
}
