import type { Text } from '../../text/text.js';
import type { Language } from '../catalogue/language.js';
import { pluralOf } from '../catalogue/plural.js';

export const english = {
  code: 'en',
  name: 'English',
  locales: ['en'],
  thousandsSeparator: ',',
} as const satisfies Language;

export const plural = pluralOf('en');

/** `1 lookup`, `2 lookups`. */
export function count(n: number, one: string, other: string): Text {
  return [{ kind: 'words', text: `${n} ${plural(n, { one, other })}` }];
}
