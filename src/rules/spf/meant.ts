import type { Facts } from '../../facts/facts.js';

/** What to write instead of a term that finds nothing, where DNS shows it. */
export interface Meant {
  readonly term: string;
  /** The known sender whose name was misspelt. */
  readonly sender?: string;
}

/** As a part of a finding's data: absent where nothing is known. */
export function meantBy({ deadNames }: Facts, name: string | undefined): { readonly meant?: Meant } {
  const use = deadNames.find(({ target }) => target === name);
  if (use === undefined) return {};
  const { term, sender } = use;
  return { meant: { term, ...(sender === undefined ? {} : { sender }) } };
}
