/** The basis of a rule: a section of an RFC, or a public page. */
export type Source =
  | { readonly kind: 'rfc'; readonly number: number; readonly section: string }
  | { readonly kind: 'page'; readonly url: string };

export function rfc(number: number, section: string): Source {
  return { kind: 'rfc', number, section };
}

export function page(url: string): Source {
  return { kind: 'page', url };
}

export function sourceText(source: Source): string {
  return source.kind === 'rfc' ? `RFC ${source.number} §${source.section}` : source.url;
}

export function sourceUrl(source: Source): string {
  return source.kind === 'rfc'
    ? `https://www.rfc-editor.org/rfc/rfc${source.number}#section-${source.section}`
    : source.url;
}
