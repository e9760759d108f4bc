import type { Language } from '../catalogue/language.js';
import { pluralOf } from '../catalogue/plural.js';

export const english = {
  code: 'en',
  name: 'English',
  locales: ['en'],
  thousandsSeparator: ',',
} as const satisfies Language;

export const plural = pluralOf('en');
