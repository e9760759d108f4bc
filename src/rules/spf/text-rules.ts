import { answerTooLarge } from './answer-too-large.js';
import { misplaced } from './misplaced.js';
import { missing } from './missing.js';
import { mistakeRules } from './mistake-rules.js';
import { multipleRecords } from './multiple-records.js';
import { nearMiss } from './near-miss.js';
import { nonMailDomain } from './non-mail-domain.js';
import { obsoleteRecord } from './obsolete-record.js';
import { stringLayout } from './string-layout.js';
import { untidy } from './untidy.js';
import { versionNotTerminated } from './version-not-terminated.js';

/** Rules about the text: whether the domain has one record, and how it is written. */
export const spfTextRules = [
  missing,
  multipleRecords,
  versionNotTerminated,
  nearMiss,
  misplaced,
  stringLayout,
  ...mistakeRules,
  answerTooLarge,
  obsoleteRecord,
  nonMailDomain,
  untidy,
] as const;
