import { answerTooLarge } from './answer-size.js';
import { nonMailDomain } from './non-mail-domain.js';
import { misplaced, missing, multipleRecords, nearMiss, obsoleteRecord, versionNotTerminated } from './presence.js';
import { stringLayout } from './string-layout.js';
import { syntaxRules } from './syntax.js';
import { untidy } from './untidy.js';

export const spfTextRules = [
  missing,
  multipleRecords,
  versionNotTerminated,
  nearMiss,
  misplaced,
  stringLayout,
  ...syntaxRules,
  answerTooLarge,
  obsoleteRecord,
  nonMailDomain,
  untidy,
] as const;
