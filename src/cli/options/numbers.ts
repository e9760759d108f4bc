import { UserError } from '../process/user-error.js';
import type { Bounds } from './bounds.js';

/** The whole number that an option was given, or its default. @throws UserError outside `least` to `most`. */
export function wholeNumber(
  option: string,
  text: string | undefined,
  fallback: number,
  { least, most }: Bounds,
): number {
  if (text === undefined) return fallback;
  const number = /^[0-9]{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(number) || number < least || number > most)
    throw new UserError({ kind: 'bad-number', option, text, least, most });
  return number;
}
