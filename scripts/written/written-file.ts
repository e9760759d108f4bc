/** A file that a script writes: never edited by hand, and compared by a test. */
export interface WrittenFile {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** The page with what stands between two marks written anew; the rest is written by hand. */
export function withPart(page: string, mark: string, part: string): string {
  const [begin, end] = [`<!-- ${mark}: written by npm run write:docs -->`, `<!-- end of ${mark} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`no marks of ${mark}`);
  return `${page.slice(0, from)}${begin}\n\n${part}\n\n${page.slice(to)}`;
}
