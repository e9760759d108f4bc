import { type BounceNote, bounceNotes } from '../../bounce/diagnosis/notes.js';
import { noteMessage } from '../../messages/catalogue/bounce.js';
import { inert } from '../../text/safe.js';
import type { Text } from '../../text/text.js';
import { paragraph } from '../layout/layout.js';
import { paintFor } from '../layout/palette.js';
import { heading, type TextSetting } from '../layout/text-setting.js';

/** The notes as findings are set: weight and id, what, what to do. */
export function noteLines(notes: readonly BounceNote[], setting: TextSetting): string[] {
  if (notes.length === 0) return [];
  const { palette, width, words } = setting;
  const set = (text: Text): string[] => paragraph(text, palette, { width, first: '    ' });
  return [
    ...heading(words.bounce.sections.notes, setting),
    ...notes.flatMap((note) => {
      const { severity } = bounceNotes[note.id];
      const [title = ''] = paragraph(words.interface.severity[severity], palette, { width, first: '' });
      const { what, todo } = noteMessage(note, words.bounce);
      return [
        `  ${paintFor(severity, palette)(title)}  ${palette.dim(note.id)}`,
        ...set(what),
        ...set([...words.interface.labels.todo, { kind: 'words', text: ' ' }, ...todo]),
        // In one line whatever the width: a command is copied.
        ...(note.id === 'bounce/other-domain' || note.id === 'bounce/no-domain'
          ? [`      ${palette.code(inert(note.data.command))}`]
          : []),
      ];
    }),
  ];
}
