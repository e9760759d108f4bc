import { dmarcTooWeak } from './dmarc-too-weak.js';
import { recordInvalid } from './record-invalid.js';

export const bimiRules = [recordInvalid, dmarcTooWeak] as const;
