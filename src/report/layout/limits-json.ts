import type { Limits } from '../../spf/evaluate/limits.js';

/** The limits that an evaluation used, under the names that the output has had since its first version. */
export function limitsJson({ lookups, voidLookups, mxNames, ptrNames }: Limits): { readonly [key: string]: number } {
  return { lookups, voids: voidLookups, mxNames, ptrNames };
}
