import { ed25519Alone, keyCaseFolded, keySizeAdvice, keyTooShort, keyTruncated, keyUnusable, keyWeak } from './key.js';
import {
  aliasBroken,
  badBase64,
  multipleRecords,
  obsoleteTag,
  recordRules,
  revoked,
  strictFlag,
  tagListSyntax,
  version,
} from './record.js';
import { missing, senderMissing, wildcard } from './selectors.js';

export const dkimRules = [
  senderMissing,
  missing,
  multipleRecords,
  aliasBroken,
  wildcard,
  version,
  tagListSyntax,
  badBase64,
  revoked,
  ...recordRules,
  strictFlag,
  obsoleteTag,
  keyTruncated,
  keyCaseFolded,
  keyUnusable,
  keyWeak,
  keyTooShort,
  keySizeAdvice,
  ed25519Alone,
] as const;
