/** As many lines of an example zone, or terms of its record, as are needed to reach a limit; counted from 1. */
export const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join('');

/** Terms that include s1, s2 … of pavyzdys.lt. */
export const includes = (count: number): string => many(count, (index) => `include:s${index}.pavyzdys.lt `);

/** The records that these terms include. */
export const included = (count: number): string =>
  many(count, (index) => `s${index}.pavyzdys.lt. TXT "v=spf1 ip4:198.51.100.${index} -all"\n`);
