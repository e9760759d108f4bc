import { recordInvalid } from './record-invalid.js';

export const mtaStsRules = [recordInvalid] as const;
