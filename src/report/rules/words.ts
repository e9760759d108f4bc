/** The name of a rule as words: `spf/term-after-all` is "spf: term after all". */
export function wordsOfRule(id: string): string {
  return id.replace('/', ': ').replaceAll('-', ' ');
}
