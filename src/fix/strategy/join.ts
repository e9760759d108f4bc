import { setOf } from '../../ip/address-set.js';
import { coverOf } from '../../ip/cover.js';
import { formatNetwork } from '../../ip/network.js';
import { networkOf, type Term } from '../../spf/record/record.js';
import { type Draft, newTerm, textOf } from '../draft/draft.js';
import type { Edit } from '../draft/fix.js';

/** Longer ones make the answer outgrow what every resolver and every form for DNS records takes (RFC 7208 §3.4). */
export const comfortableOctets = 400;

/** The draft, if it is long, with adjacent networks as fewer: the same addresses in less text. */
export function joinedIfLong(draft: Draft): Draft {
  return textOf(draft.terms).length > comfortableOctets ? joined(draft) : draft;
}

function joined(draft: Draft): Draft {
  const edits: Edit[] = [];
  const terms: Term[] = [];
  let run: Term[] = [];
  const close = (): void => {
    const fewer = fewerNetworks(run);
    if (fewer.length < run.length) {
      edits.push({ kind: 'joined', terms: run.map(({ text }) => text), to: fewer });
      terms.push(...fewer.map(newTerm));
    } else terms.push(...run);
    run = [];
  };
  for (const term of draft.terms) {
    const family = networkOf(term)?.address.family;
    const plain = term.type === 'directive' && term.qualifier === '+' && family !== undefined;
    if (!plain || family !== familyOf(run)) close();
    if (plain) run.push(term);
    else terms.push(term);
  }
  close();
  return { terms, edits: [...draft.edits, ...edits] };
}

function familyOf([first]: readonly Term[]): 4 | 6 | undefined {
  return first === undefined ? undefined : networkOf(first)?.address.family;
}

function fewerNetworks(run: readonly Term[]): readonly string[] {
  const family = familyOf(run);
  if (family === undefined) return [];
  const networks = run.flatMap((term) => networkOf(term) ?? []);
  return coverOf(setOf(family, networks)).map((network) => `ip${family}:${formatNetwork(network)}`);
}
