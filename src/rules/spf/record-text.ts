import {
  answerTooLarge,
  misplaced,
  missing,
  multipleRecords,
  nearMiss,
  obsoleteRecord,
  versionNotTerminated,
} from './presence.js';
import { stringLayout, syntaxRules } from './syntax.js';

export const spfTextRules = [
  missing,
  multipleRecords,
  versionNotTerminated,
  nearMiss,
  obsoleteRecord,
  misplaced,
  stringLayout,
  ...syntaxRules,
  answerTooLarge,
] as const;
