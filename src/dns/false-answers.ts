import type { Domain } from './name.js';

/** What shows that a name server gives false answers. */
export type FalseAnswers =
  /** Names of several keepers, which surely exist, were said not to; none was found. */
  | { readonly kind: 'denies-names'; readonly names: readonly Domain[] }
  /** A name that cannot exist was answered. */
  | { readonly kind: 'invents-names'; readonly name: Domain }
  /** A public host was given only addresses that exist inside networks. */
  | { readonly kind: 'private-addresses'; readonly name: Domain; readonly address: string };
