import type { Command } from 'commander';
import { type Limits, rfcLimits } from '../../spf/evaluate/limits.js';
import { numberOf } from './command-line.js';

export interface LimitOptions {
  readonly maxLookups?: number;
  readonly maxVoids?: number;
  readonly maxMx?: number;
  readonly maxPtr?: number;
}

/** Far above any practical use, yet low enough for a record that includes itself. */
const ceiling = { least: 0, most: 200 };

export function addLimitOptions<C extends Command>(command: C): C {
  return command
    .optionsGroup('Limits of RFC 7208:')
    .addOption(numberOf('--max-lookups <n>', 'DNS lookups (RFC 7208: 10)', ceiling))
    .addOption(numberOf('--max-voids <n>', 'void lookups (RFC 7208: 2)', ceiling))
    .addOption(numberOf('--max-mx <n>', 'mail hosts per mx (RFC 7208: 10)', ceiling))
    .addOption(numberOf('--max-ptr <n>', 'PTR names checked (RFC 7208: 10)', ceiling));
}

export function limitsFrom({ maxLookups, maxVoids, maxMx, maxPtr }: LimitOptions): Limits {
  return {
    lookups: maxLookups ?? rfcLimits.lookups,
    voidLookups: maxVoids ?? rfcLimits.voidLookups,
    mxNames: maxMx ?? rfcLimits.mxNames,
    ptrNames: maxPtr ?? rfcLimits.ptrNames,
  };
}
