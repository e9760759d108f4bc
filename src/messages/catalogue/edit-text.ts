import type { Edit } from '../../fix/draft/fix.js';
import { dateOf } from '../../text/date.js';
import type { Text } from '../../text/text.js';
import type { FixMessages } from './fix.js';

/** What an edit does, and why, in the reader's language. */
export function editText(edit: Edit, { edit: words }: FixMessages): Text {
  switch (edit.kind) {
    case 'created':
      return words.created;
    case 'recognised':
      return words.recognised(edit.text);
    case 'merged':
      return words.merged(edit.text);
    case 'mended':
      return words.mended(edit.from, edit.to);
    case 'set-aside':
      return words.setAside(edit.text);
    case 'added':
      return words.added(edit.term, edit.reason);
    case 'dropped':
      return words.dropped(edit.term, edit.reason);
    case 'converted':
      return words.converted(edit.from, edit.to, edit.reason);
    case 'found-elsewhere':
      return words.foundElsewhere(edit.text, edit.owner);
    case 'moved':
      return words.moved(edit.term, edit.reason);
    case 'tidied':
      return words.tidied(edit.from, edit.to);
    case 'joined':
      return words.joined(edit.terms.length, edit.to.length);
    case 'unwrapped':
      return words.unwrapped(edit.term, edit.to);
    case 'flattened': {
      const networks = edit.sources.reduce((sum, source) => sum + source.networks.length, 0);
      const names = edit.sources.map((source) => source.name);
      return words.flattened(edit.term, edit.own, networks, names, dateOf(edit.readAt));
    }
    case 'split':
      return words.split(edit.names);
  }
}
