import type { Text } from '../../text/text.js';
import type { Language } from '../catalogue/language.js';
import { type PluralForms, pluralOf } from '../catalogue/plural.js';

export const lithuanian = {
  code: 'lt',
  name: 'Lithuanian',
  locales: ['lt'],
  thousandsSeparator: ' ',
} as const satisfies Language;

export const plural = pluralOf('lt');

/** `1 klaida`, `2 klaidos`, `10 klaidų`. */
export function count(n: number, forms: PluralForms<string>): Text {
  return [{ kind: 'words', text: `${n} ${plural(n, forms)}` }];
}
