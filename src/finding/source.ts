/** What a rule rests on: a section of an RFC, or a public page. */
export type Source =
  | { readonly kind: 'rfc'; readonly number: number; readonly section: string }
  | { readonly kind: 'page'; readonly url: string };

export function rfc(number: number, section: string): Source {
  return { kind: 'rfc', number, section };
}

export function page(url: string): Source {
  return { kind: 'page', url };
}
