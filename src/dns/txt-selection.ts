import { joinStrings } from './answer.js';

/** Which of a name's TXT records belongs to a protocol, recognised by the beginning of its text. */
export type TxtSelection =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly text: string; readonly strings: readonly string[] }
  | { readonly kind: 'several'; readonly texts: readonly string[] };

export function selectTxt(
  records: readonly (readonly string[])[],
  isSelected: (text: string) => boolean,
): TxtSelection {
  const selected = records.filter((strings) => isSelected(joinStrings(strings)));
  const [first] = selected;
  if (first === undefined) return { kind: 'none' };
  if (selected.length > 1) return { kind: 'several', texts: selected.map(joinStrings) };
  return { kind: 'one', text: joinStrings(first), strings: first };
}

/** The texts that were selected, one or several. */
export function selectedTexts(selection: TxtSelection): readonly string[] {
  switch (selection.kind) {
    case 'none':
      return [];
    case 'one':
      return [selection.text];
    case 'several':
      return selection.texts;
  }
}
