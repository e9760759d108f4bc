import { alias } from './alias.js';
import { nameNotFound } from './name-not-found.js';
import { temporaryFailure } from './temporary-failure.js';

export const dnsRules = [nameNotFound, temporaryFailure, alias] as const;
