import { dateOf } from '../../report/domain/fix-lines.js';
import { paragraph } from '../../report/layout/layout.js';
import type { Host } from '../process/host.js';
import { languageOf, loadCatalogue } from '../terminal/language.js';
import { paletteFor, wantsColor, widthOf } from '../terminal/terminal.js';
import type { Dns } from './dns-options.js';

/**
 * Says on stderr that the answers are not those of today. Not in the report: a replayed one is the same to the letter,
 * which is what replaying is for.
 */
export async function tellReplayed({ replayedFrom, unixSeconds }: Dns, host: Host): Promise<void> {
  if (replayedFrom === undefined) return;
  const { replayed } = (await loadCatalogue(languageOf(host))).interface;
  const palette = paletteFor(wantsColor(undefined, host.env, host.stderr));
  const text = replayed(replayedFrom, dateOf(unixSeconds));
  host.stderr.write(`${paragraph(text, palette, { width: widthOf(host.stderr), first: '' }).join('\n')}\n`);
}
