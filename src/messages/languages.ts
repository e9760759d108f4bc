import type { Catalogue } from './catalogue/catalogue.js';
import type { Language } from './catalogue/language.js';
import { english } from './en/language.js';
import { lithuanian } from './lt/language.js';

interface OfferedLanguage extends Language {
  /** Its words; only those of the language that is used are loaded. */
  readonly load: () => Promise<Catalogue>;
}

/** Every language; first the one for everybody who reads none of the others. A new one is its folder and a line here. */
export const languages = [
  { ...english, load: () => import('./en/all.js').then(({ en }) => en) },
  { ...lithuanian, load: () => import('./lt/all.js').then(({ lt }) => lt) },
] as const satisfies readonly OfferedLanguage[];

export type LanguageCode = (typeof languages)[number]['code'];

export const languageCodes: readonly LanguageCode[] = languages.map(({ code }) => code);

/** The language that a locale asks for, in the form of POSIX (`lt_LT.UTF-8`) or BCP 47 (`lt-LT`). */
export function languageOfLocale(locale: string): LanguageCode {
  const [subtag = ''] = locale.toLowerCase().split(/[\W_]/, 1);
  const asked = languages.find(({ locales }) => locales.some((one) => one === subtag));
  return (asked ?? languages[0]).code;
}
