import { dmarcTooWeak, recordInvalid } from './record.js';

export const bimiRules = [recordInvalid, dmarcTooWeak] as const;
