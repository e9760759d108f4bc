import type { Domain } from '../../dns/name.js';
import { type AddressSet, intersection, isEmpty } from '../../ip/address-set.js';
import { type Evaluation, finalEnding, type PermError, type Step, verdictOf } from '../evaluate/evaluation.js';
import { alwaysAnswered } from './answers.js';
import { families, type PolicyMap } from './map.js';

/** What makes an evaluation end in a permerror: the error itself, wherever includes and redirects lead to it. */
export interface Fault {
  readonly why: KnownError;
  /** The domain at which the evaluation broke. */
  readonly domain: Domain;
  /** The terms that lead there from the outermost record; the one that ended in the error is the last. */
  readonly path: readonly Step[];
}

/** Neither an error that lies deeper, nor one that a term over the mail is only assumed to end in. */
type KnownError = Exclude<PermError, { readonly kind: 'inside' | 'varies' }>;

/** Addresses whose mail meets a permerror, whatever else it says. */
export interface BrokenRegion {
  readonly addresses: AddressSet;
  readonly fault: Fault;
}

export function faultOf({ domain, steps, ending }: Evaluation): Fault | undefined {
  const last = steps.at(-1);
  const path = last === undefined ? [] : [last];
  if (ending.kind === 'redirect') {
    const inner = faultOf(ending.to);
    if (inner !== undefined) return { ...inner, path: [...path, ...inner.path] };
    const final = finalEnding(ending);
    return final.kind === 'permerror' && isKnown(final.why) ? { why: final.why, domain, path } : undefined;
  }
  if (ending.kind !== 'permerror') return undefined;
  if (isKnown(ending.why)) return { why: ending.why, domain, path };
  const inner = last?.inner === undefined ? undefined : faultOf(last.inner);
  return inner === undefined ? undefined : { ...inner, path: [...path, ...inner.path] };
}

function isKnown(why: PermError): why is KnownError {
  return why.kind !== 'inside' && why.kind !== 'varies';
}

/** The regions of a map in which no mail escapes a permerror. */
export function brokenRegions(map: PolicyMap): readonly BrokenRegion[] {
  const broken = map.regions.filter(({ evaluation }) => verdictOf(evaluation.ending) === 'permerror');
  if (broken.length === 0) return [];
  return families.flatMap((family) => {
    const always = alwaysAnswered(map, 'permerror', family);
    return broken.flatMap((region): BrokenRegion[] => {
      if (region.addresses.family !== family) return [];
      const addresses = intersection(region.addresses, always);
      const fault = faultOf(region.evaluation);
      return fault === undefined || isEmpty(addresses) ? [] : [{ addresses, fault }];
    });
  });
}
