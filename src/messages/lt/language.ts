import type { Language } from '../catalogue/language.js';
import { pluralOf } from '../catalogue/plural.js';

export const lithuanian = {
  code: 'lt',
  name: 'Lithuanian',
  locales: ['lt'],
  thousandsSeparator: ' ',
} as const satisfies Language;

export const plural = pluralOf('lt');
