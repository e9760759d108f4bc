/** The forms that a sentence needs; English uses `one` and `other`, Lithuanian `one`, `few`, `many` (fractions) and `other`. */
export interface PluralForms<T> {
  readonly one: T;
  readonly few?: T;
  readonly many?: T;
  readonly other: T;
}

/** The form for a count; `other` if that form is not given. */
export type Plural = <T>(count: number, forms: PluralForms<T>) => T;

/** The plural rules of a language, as CLDR has them: set up at the first use. */
export function pluralOf(locale: string): Plural {
  let rules: Intl.PluralRules | undefined;
  return (count, forms) => {
    rules ??= new Intl.PluralRules(locale);
    switch (rules.select(count)) {
      case 'one':
        return forms.one;
      case 'few':
        return forms.few ?? forms.other;
      case 'many':
        return forms.many ?? forms.other;
      default:
        return forms.other;
    }
  };
}
