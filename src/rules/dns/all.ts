import { alias } from './alias.js';
import { nameNotFound } from './name-not-found.js';
import { noAnswer } from './no-answer.js';
import { outsideZones } from './outside-zones.js';
import { temporaryFailure } from './temporary-failure.js';

export const dnsRules = [nameNotFound, temporaryFailure, noAnswer, outsideZones, alias] as const;
