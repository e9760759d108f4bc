import { paragraph } from '../../report/layout/layout.js';
import type { Host } from '../process/host.js';
import type { UserError } from '../process/user-error.js';
import { languageOf, loadCatalogue } from './language.js';
import { paletteFor, wantsColor, widthOf } from './terminal.js';

/** Says on stderr what happened and what to do next. */
export async function tellUserError({ problem }: UserError, host: Host): Promise<void> {
  const { what, todo } = (await loadCatalogue(languageOf(host))).usage(problem);
  const screen = { isTTY: host.stderr.isTTY, columns: host.stderr.columns };
  const palette = paletteFor(wantsColor(undefined, host.env, screen));
  const first = 'spf-check: ';
  const lines = [
    ...paragraph(what, palette, { width: widthOf(screen), first, rest: '  ' }),
    ...paragraph(todo, palette, { width: widthOf(screen), first: '  ' }),
  ];
  host.stderr.write(`${lines.join('\n')}\n`);
}
