import type { OpenQuestions } from '../../dns/open-questions.js';
import type { Reader } from '../terminal/reader.js';

/** Says on stderr which names a result would need that the zone files do not hold. */
export function tellOutside({ outsideZones }: Pick<OpenQuestions, 'outsideZones'>, reader: Reader): void {
  if (outsideZones.length === 0) return;
  const { interface: words } = reader.words;
  reader.tell(words.outsideZones(outsideZones));
  reader.tell(words.askOutside);
}
