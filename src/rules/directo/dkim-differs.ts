import type { Difference } from '../../dkim/difference.js';
import type { DkimFacts } from '../../dkim/facts.js';
import { dkimZone, goodDkim, strangersKey } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';
import { helpPage } from './help-page.js';
import { keyPlace } from './key-place.js';
import { type KeySource, sourceOf } from './key-source.js';

export type KeyDifference =
  | Exclude<Difference, { kind: 'equal' | 'unlike' | 'cut-off' }>
  /** `inEditor`: the record ends after 255 characters, the limit of some DNS editors. */
  | { readonly kind: 'cut-off'; readonly after: number; readonly missing: number; readonly inEditor: boolean }
  /** A good key, but a different one. */
  | { readonly kind: 'other-key' };

export interface DkimDiffersData {
  readonly name: string;
  readonly how: KeyDifference;
  /** What the key was compared with. */
  readonly comparedWith: 'given' | 'live' | 'print';
  readonly source: KeySource;
  /** SHA-256 of both, in hexadecimal, where both are keys. */
  readonly fingerprints?: { readonly published: string; readonly reference: string };
}

/** RFC 1035 §3.3: the longest character-string. */
const longestString = 255;

export const dkimDiffers = defineRule<DkimDiffersData>()({
  id: 'directo/dkim-differs',
  severity: 'error',
  source: helpPage,
  remedy: 'elsewhere',
  examples: { bad: dkimZone(`k=rsa; p=${strangersKey}`), good: goodDkim },
  *check({ dkim }) {
    if (dkim === undefined || dkim.state.kind !== 'key') return;
    const how = differenceOf(dkim, dkim.state.record.key?.span.end === longestString);
    if (how === undefined) return;
    const fingerprints = fingerprintsOf(dkim);
    yield {
      place: keyPlace(dkim, dkim.state),
      data: {
        name: dkim.name,
        how,
        comparedWith: dkim.reference?.proof ?? 'print',
        source: sourceOf(dkim),
        ...(fingerprints === undefined ? {} : { fingerprints }),
      },
    };
  },
});

function fingerprintsOf({ state, reference }: DkimFacts): DkimDiffersData['fingerprints'] {
  const inspection = state.kind === 'key' ? state.inspection : undefined;
  if (reference === undefined || inspection === undefined || !('fingerprint' in inspection)) return undefined;
  return { published: inspection.fingerprint, reference: reference.fingerprint };
}

function differenceOf({ verdict }: DkimFacts, inEditor: boolean): KeyDifference | undefined {
  if (verdict?.kind === 'other-key') return verdict;
  if (verdict?.kind !== 'damaged') return undefined;
  const { how } = verdict;
  return how.kind === 'cut-off' ? { ...how, inEditor } : how;
}
