import { recordInvalid } from './record.js';

export const mtaStsRules = [recordInvalid] as const;
