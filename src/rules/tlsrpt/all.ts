import { missing, recordInvalid } from './record.js';

export const tlsrptRules = [recordInvalid, missing] as const;
