/** A person pastes a page; what looks like a reply is judged this many times at most. */
export const mostCandidates = 30;
export const mostSentences = 150;
const mostSentenceCharacters = 1_500;

/** Sentences and lines that stand for themselves; a line that goes on below is joined with what follows. */
export function sentencesOf(lines: readonly string[]): readonly string[] {
  return lines
    .join('\n')
    .slice(0, 20_000)
    .split(/\n\s*\n|\n(?=[\s>*•-]*[\p{Lu}<[])|(?<=[.!?])\s+(?=[\p{Lu}"'„“<[]|$)/u)
    .map((text) => text.replace(/\s+/g, ' ').trim().slice(0, mostSentenceCharacters))
    .filter((text) => text !== '')
    .slice(0, mostSentences);
}

/** The lines from here to the next blank one. */
export function paragraphFrom(lines: readonly string[], at: number): string {
  const rest = lines.slice(at, at + 20);
  const end = rest.findIndex((line) => line.trim() === '');
  return rest
    .slice(0, end === -1 ? undefined : end)
    .join(' ')
    .replace(/\s+/g, ' ')
    .slice(0, mostSentenceCharacters);
}
