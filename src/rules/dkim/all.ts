import { aliasBroken } from './alias-broken.js';
import { badBase64 } from './bad-base64.js';
import { ed25519Alone } from './ed25519-alone.js';
import { keyCaseFolded } from './key-case-folded.js';
import { keySizeAdvice } from './key-size-advice.js';
import { keyTooShort } from './key-too-short.js';
import { keyTruncated } from './key-truncated.js';
import { keyUnusable } from './key-unusable.js';
import { keyWeak } from './key-weak.js';
import { misplaced } from './misplaced.js';
import { missing } from './missing.js';
import { miswritten } from './miswritten.js';
import { multipleRecords } from './multiple-records.js';
import { obsoleteTag } from './obsolete-tag.js';
import { otherText } from './other-text.js';
import { privateKey } from './private-key.js';
import { hashWithoutSha256, noKey, serviceType, testingFlag } from './problem-rules.js';
import { revoked } from './revoked.js';
import { senderMissing } from './sender-missing.js';
import { strictFlag } from './strict-flag.js';
import { tagListSyntax } from './tag-list-syntax.js';
import { version } from './version.js';
import { wildcard } from './wildcard.js';

export const dkimRules = [
  senderMissing,
  missing,
  misplaced,
  multipleRecords,
  otherText,
  aliasBroken,
  wildcard,
  privateKey,
  miswritten,
  version,
  tagListSyntax,
  badBase64,
  revoked,
  noKey,
  hashWithoutSha256,
  serviceType,
  testingFlag,
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
