import type { Catalogue } from '../messages/catalogue.js';

export type Language = 'en' | 'lt';

export const languages: readonly Language[] = ['en', 'lt'];

/**
 * The language of the reader: the option, else the first of the environment's that is set, else that of the system
 * (the only hint on Windows), else English.
 */
export function languageFor(option: Language | undefined, env: NodeJS.ProcessEnv, systemLocale: string): Language {
  if (option !== undefined) return option;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || systemLocale;
  return /^lt\b|^lt_/i.test(locale) ? 'lt' : 'en';
}

/** Only the language that is used is loaded. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  switch (language) {
    case 'en':
      return (await import('../messages/en/all.js')).en;
    case 'lt':
      return (await import('../messages/lt/all.js')).lt;
  }
}
