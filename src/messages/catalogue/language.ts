/** What must be known about a language before its texts are loaded. */
export interface Language {
  /** As `--lang` takes it: ISO 639-1. */
  readonly code: string;
  /** In English. */
  readonly name: string;
  /** The primary subtags of the locales that select it: `lt` in `lt-LT` and `lt_LT.UTF-8`. */
  readonly locales: readonly string[];
  /** Between groups of three digits; an ordinary space where ICU uses a no-break space. */
  readonly thousandsSeparator: string;
}
