import { nullButSends, nullNotAlone } from './null-mx.js';

export const mxRules = [nullButSends, nullNotAlone] as const;
