import { nameNotFound, temporaryFailure } from './answers.js';

export const dnsRules = [nameNotFound, temporaryFailure] as const;
