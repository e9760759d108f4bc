/** What has to be known of a language before its words are loaded. */
export interface Language {
  /** As `--lang` takes it: ISO 639-1. */
  readonly code: string;
  /** In English. */
  readonly name: string;
  /** The primary subtags of the locales that ask for it: `lt` of `lt-LT` and `lt_LT.UTF-8`. */
  readonly locales: readonly string[];
  /** Between groups of three digits; a plain blank where ICU has one that does not break. */
  readonly thousandsSeparator: string;
}
