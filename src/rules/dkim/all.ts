import { ed25519Alone, keyCaseFolded, keySizeAdvice, keyTooShort, keyTruncated, keyUnusable, keyWeak } from './key.js';
import { aliasBroken, multipleRecords, recordRules } from './record.js';

export const dkimRules = [
  multipleRecords,
  aliasBroken,
  ...recordRules,
  keyTruncated,
  keyCaseFolded,
  keyUnusable,
  keyWeak,
  keyTooShort,
  keySizeAdvice,
  ed25519Alone,
] as const;
