import { list, name, type Text, t } from '../../text/text.js';

/** More names than these say no more. */
const shown = 8;

function several(names: readonly string[]): Text {
  const first = list(names.slice(0, shown).map(name));
  return names.length > shown ? t`${first} (dar ${names.length - shown})` : first;
}

export function outsideZones(names: readonly string[]): Text {
  return t`Zonos failuose nėra ir todėl neklausta: ${several(names)}.`;
}
