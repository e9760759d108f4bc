import type { DkimFacts } from '../../dkim/facts.js';

/** Where to get the right key. */
export type KeySource =
  /** The user gave it. */
  | { readonly kind: 'given' }
  /** The sender publishes it here. */
  | { readonly kind: 'live'; readonly name: string }
  /** DNS shows that the sender publishes none: ask the sender. */
  | { readonly kind: 'ask' };

export function sourceOf({ reference, live }: DkimFacts): KeySource {
  if (reference?.proof === 'given') return { kind: 'given' };
  const maybe = reference?.proof === 'live' || live.state.kind === 'failed' || live.state.kind === 'unasked';
  return maybe ? { kind: 'live', name: live.name } : { kind: 'ask' };
}
