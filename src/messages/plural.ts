/** The forms that a sentence needs; English uses `one` and `other`, Lithuanian `one`, `few`, `many` (fractions) and `other`. */
export interface PluralForms<T> {
  readonly one: T;
  readonly few?: T;
  readonly many?: T;
  readonly other: T;
}

const rules = { en: new Intl.PluralRules('en'), lt: new Intl.PluralRules('lt') } as const;

/** The form that `count` asks for in this language; `other` where the form is not given. */
export function plural<T>(language: keyof typeof rules, count: number, forms: PluralForms<T>): T {
  switch (rules[language].select(count)) {
    case 'one':
      return forms.one;
    case 'few':
      return forms.few ?? forms.other;
    case 'many':
      return forms.many ?? forms.other;
    default:
      return forms.other;
  }
}
