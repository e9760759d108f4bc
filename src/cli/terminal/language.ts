import type { Catalogue } from '../../messages/catalogue/catalogue.js';
import { type LanguageCode, languageOfLocale, languages } from '../../messages/languages.js';

export type Language = LanguageCode;

/**
 * The reader's language: the option, otherwise the first variable set in the environment, otherwise that of the system
 * (the only hint on Windows).
 */
export function languageFor(option: Language | undefined, env: NodeJS.ProcessEnv, systemLocale: string): Language {
  return option ?? languageOfLocale(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || systemLocale);
}

/** Only the language in use is loaded. */
export function loadCatalogue(language: Language): Promise<Catalogue> {
  return (languages.find(({ code }) => code === language) ?? languages[0]).load();
}

/** The value of `--lang` before any option is parsed: an error may be about the options themselves. */
export function languageTyped(argv: readonly string[]): Language | undefined {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const value = at === -1 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  return languages.find(({ code }) => code === value)?.code;
}
