import { type Format, formatDefinitions, formats, isFormat } from '../../report/formats/all.js';
import type { Renderer, RunInfo } from '../../report/formats/renderer.js';
import { nearest } from '../../text/edit-distance.js';
import { UserError } from '../process/user-error.js';

/** A format, and the file it is written to; stdout without one. */
export interface FormatChoice {
  readonly format: Format;
  readonly path?: string;
}

export async function loadRenderer(format: Format, run: RunInfo): Promise<Renderer> {
  return (await formatDefinitions[format].load())(run);
}

/**
 * The formats of one `--format`: names separated by commas, each optionally followed by `=` and a file. @throws
 * UserError
 */
export function parseFormats(text: string): readonly FormatChoice[] {
  return text.split(',').map(parseChoice);
}

/** Text by default. At most one format goes to stdout, or to the file of `--output`. @throws UserError */
export function toOutput(choices: readonly FormatChoice[], output: string | undefined): readonly FormatChoice[] {
  const chosen: readonly FormatChoice[] = choices.length === 0 ? [{ format: 'text' }] : choices;
  const bare = chosen.filter(({ path }) => path === undefined);
  if (bare.length > 1) throw new UserError({ kind: 'formats-collide', formats: bare.map(({ format }) => format) });
  if (output !== undefined && bare.length === 0) throw new UserError({ kind: 'output-without-format' });
  const placed = chosen.map((choice) =>
    choice.path === undefined && output !== undefined ? { ...choice, path: output } : choice,
  );
  const paths = placed.flatMap(({ path }) => (path === undefined ? [] : [path]));
  const twice = paths.find((path, at) => paths.indexOf(path) !== at);
  if (twice !== undefined) throw new UserError({ kind: 'file-for-two', path: twice });
  return placed;
}

function parseChoice(text: string): FormatChoice {
  const equals = text.indexOf('=');
  const name = (equals === -1 ? text : text.slice(0, equals)).trim();
  const path = equals === -1 ? undefined : text.slice(equals + 1);
  if (!isFormat(name) || path === '') {
    const meant = nearest(name.slice(0, 100), formats, 1);
    throw new UserError({
      kind: 'bad-choice',
      option: '--format',
      text: text.slice(0, 100),
      choices: meant.length > 0 ? meant : formats,
    });
  }
  return path === undefined ? { format: name } : { format: name, path };
}
