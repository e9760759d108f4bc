/**
 * Text for people, before any format has escaped it: our own words, and outside values. A renderer turns it into a
 * string and escapes the outside values; logic and catalogues never see a finished string.
 */
export type Text = readonly Part[];

export type Part =
  | { readonly kind: 'words'; readonly text: string }
  /** A term, record, tag or command, shown as code. */
  | { readonly kind: 'code'; readonly text: string }
  /** A domain name or other proper name. */
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'address'; readonly text: string };

type Outside = Exclude<Part, { kind: 'words' }>;

export function code(text: string): Outside {
  return { kind: 'code', text };
}

export function name(text: string): Outside {
  return { kind: 'name', text };
}

export function address(text: string): Outside {
  return { kind: 'address', text };
}

/** Nobody reads more names, terms or networks in a sentence. */
const mostListed = 50;

/** Several outside values, separated by commas; of many the first, and how many more there are. */
export function list(values: readonly Outside[]): Text {
  const more = values.length - mostListed;
  const shown = values
    .slice(0, mostListed)
    .flatMap((value, index): Part[] => (index === 0 ? [value] : [{ kind: 'words', text: ', ' }, value]));
  return more > 0 ? [...shown, { kind: 'words', text: ` … (+${more})` }] : shown;
}

/** Builds a {@link Text}. A bare string cannot be inserted: the compiler asks for `code`, `name` or `address`. */
export function t(words: TemplateStringsArray, ...values: readonly (Outside | Text | number)[]): Text {
  const parts: Part[] = [];
  for (const [index, text] of words.entries()) {
    if (text !== '') parts.push({ kind: 'words', text });
    const value = values[index];
    if (typeof value === 'number') parts.push({ kind: 'words', text: String(value) });
    else if (value !== undefined && 'kind' in value) parts.push(value);
    else if (value !== undefined) parts.push(...value);
  }
  return parts;
}

/** The bare characters, unescaped: for tests, JSON messages and width counting. */
export function plain(text: Text): string {
  return text.map((part) => part.text).join('');
}
