import { type Limits, rfcLimits } from '../../spf/evaluate/limits.js';
import { wholeNumber } from './numbers.js';

export interface LimitOptions {
  readonly maxLookups?: string;
  readonly maxVoids?: string;
  readonly maxMx?: string;
  readonly maxPtr?: string;
}

/** Far beyond any use, and low enough for a record that includes itself. */
const ceiling = { least: 0, most: 200 };

export function limitsFrom(options: LimitOptions): Limits {
  return {
    lookups: wholeNumber('--max-lookups', options.maxLookups, rfcLimits.lookups, ceiling),
    voids: wholeNumber('--max-voids', options.maxVoids, rfcLimits.voids, ceiling),
    mxNames: wholeNumber('--max-mx', options.maxMx, rfcLimits.mxNames, ceiling),
    ptrNames: wholeNumber('--max-ptr', options.maxPtr, rfcLimits.ptrNames, ceiling),
  };
}
