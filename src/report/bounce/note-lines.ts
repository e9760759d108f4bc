import { type BounceNote, bounceNotes } from '../../bounce/diagnosis/notes.js';
import { noteMessage } from '../../messages/catalogue/bounce.js';
import { inert } from '../../text/safe.js';
import { type Text, t } from '../../text/text.js';
import { titleLine } from '../domain/finding-lines.js';
import { heading, indented, type TextSetting } from '../layout/text-setting.js';

/** The notes, laid out like findings: severity and id, what, what to do. */
export function noteLines(notes: readonly BounceNote[], setting: TextSetting): string[] {
  if (notes.length === 0) return [];
  const { palette, words } = setting;
  const set = (text: Text): string[] => indented(text, setting, '    ');
  return [
    ...heading(words.bounce.sections.notes, setting),
    ...notes.flatMap((note) => {
      const { severity } = bounceNotes[note.id];
      const { what, todo } = noteMessage(note, words.bounce);
      return [
        titleLine(severity, note.id, setting),
        ...set(what),
        ...set(t`${words.interface.labels.todo} ${todo}`),
        // On one line whatever the width: people copy commands.
        ...(note.id === 'bounce/other-domain' || note.id === 'bounce/no-domain'
          ? [`      ${palette.code(inert(note.data.command))}`]
          : []),
      ];
    }),
  ];
}
