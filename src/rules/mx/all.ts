import { nullButSends, nullNotAlone } from './null-mx.js';
import { targetAddress, targetAlias, targetUnresolvable, unreachable } from './targets.js';

export const mxRules = [
  unreachable,
  nullButSends,
  nullNotAlone,
  targetUnresolvable,
  targetAddress,
  targetAlias,
] as const;
