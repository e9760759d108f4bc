import { nameNotFound } from './name-not-found.js';
import { temporaryFailure } from './temporary-failure.js';

export const dnsRules = [nameNotFound, temporaryFailure] as const;
