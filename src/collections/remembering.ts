/** What an entry takes besides its text, in characters; of many short texts it is the most. */
const entryCharacters = 64;

/**
 * `compute` with a memory for the texts of late, at most twice `characters` of them. Only for functions of nothing but
 * the text, whose results nobody changes: then it says the same as `compute`, sooner.
 */
export function remembering<T extends object>(compute: (text: string) => T, characters: number): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  let room = characters;
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const result = old.get(text) ?? compute(text);
    room -= text.length + entryCharacters;
    // What was not asked for since the last change of generations goes.
    if (room < 0) {
      old = young;
      young = new Map();
      room = characters - text.length - entryCharacters;
    }
    young.set(text, result);
    return result;
  };
}
