import { ed25519Alone, keyCaseFolded, keySizeAdvice, keyTooShort, keyTruncated, keyUnusable, keyWeak } from './key.js';
import { aliasBroken, badBase64, multipleRecords, obsoleteTag, recordRules, tagListSyntax, version } from './record.js';

export const dkimRules = [
  multipleRecords,
  aliasBroken,
  version,
  tagListSyntax,
  badBase64,
  ...recordRules,
  obsoleteTag,
  keyTruncated,
  keyCaseFolded,
  keyUnusable,
  keyWeak,
  keyTooShort,
  keySizeAdvice,
  ed25519Alone,
] as const;
