import { nullButSends } from './null-but-sends.js';
import { nullNotAlone } from './null-not-alone.js';
import { targetAddress } from './target-address.js';
import { targetAlias } from './target-alias.js';
import { targetProxied } from './target-proxied.js';
import { targetUnresolvable } from './target-unresolvable.js';
import { unreachable } from './unreachable.js';

export const mxRules = [
  unreachable,
  nullButSends,
  nullNotAlone,
  targetUnresolvable,
  targetAddress,
  targetProxied,
  targetAlias,
] as const;
