import { type BounceNote, bounceNotes } from '../../bounce/diagnosis/notes.js';
import type { Catalogue } from '../../messages/catalogue/catalogue.js';
import { inert } from '../../text/safe.js';
import type { Text } from '../../text/text.js';
import { paintFor } from '../domain/finding-lines.js';
import { paragraph } from '../layout/layout.js';
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
      const { what, todo } = noteMessage(note, words);
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

/** The words of a note in one language. */
export function noteMessage(note: BounceNote, words: Catalogue): { readonly what: Text; readonly todo: Text } {
  // The note's data is that of its own id, which the union cannot express through the index.
  const saying = words.bounce.notes[note.id] as (data: BounceNote['data']) => { what: Text; todo: Text };
  return saying(note.data);
}
