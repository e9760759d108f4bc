import { list, name, type Text, t } from '../../text/text.js';

/** More names than these say no more. */
const shown = 8;

function several(names: readonly string[]): Text {
  const first = list(names.slice(0, shown).map(name));
  return names.length > shown ? t`${first} (${names.length - shown} more)` : first;
}

export function outsideZones(names: readonly string[]): Text {
  return t`Outside the zone files, and therefore not queried: ${several(names)}.`;
}
