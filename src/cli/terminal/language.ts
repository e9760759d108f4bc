import type { Catalogue } from '../../messages/catalogue.js';
import type { Host } from '../process/host.js';

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
      return (await import('../../messages/en/all.js')).en;
    case 'lt':
      return (await import('../../messages/lt/all.js')).lt;
  }
}

/** The language before any option was parsed: an error may be about the options themselves. */
export function languageOf({ argv, env }: Host): Language {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const value = at === -1 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  const option = languages.find((language) => language === value);
  return languageFor(option, env, Intl.DateTimeFormat().resolvedOptions().locale);
}
