import type { MistakeData } from '../../rules/spf/mistake-rules.js';

/** What to do about a mistake in a record, independent of the language. */
export type MistakeAdvice =
  /** The record at the end of the report is correct. */
  | { readonly kind: 'publish' }
  /** The text belongs somewhere else, or nowhere. */
  | { readonly kind: 'take-out' }
  | { readonly kind: 'remove-unless-needed' }
  | { readonly kind: 'find-out' }
  | { readonly kind: 'write'; readonly likely: string; readonly others: readonly string[] };

export function adviceOf({ replacement, others, elsewhere, certain }: MistakeData): MistakeAdvice {
  if (certain) return { kind: 'publish' };
  if (replacement === undefined) return { kind: 'find-out' };
  const [likely, ...rest] = [replacement, ...others].filter((reading) => reading !== '');
  if (likely !== undefined) return { kind: 'write', likely, others: rest };
  return { kind: elsewhere === undefined ? 'remove-unless-needed' : 'take-out' };
}
