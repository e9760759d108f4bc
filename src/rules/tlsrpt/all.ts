import { missing } from './missing.js';
import { recordInvalid } from './record-invalid.js';

export const tlsrptRules = [recordInvalid, missing] as const;
