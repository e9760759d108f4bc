import type { Reply } from '../diagnosis/diagnosis.js';
import { coded } from './coded.js';
import { fewWords } from './few-words.js';
import { sentence } from './sentence.js';
import { statusAlone } from './status-alone.js';
import { entry, wholeNotice } from './whole-notice.js';

/**
 * The refusal in a text that has no header: a reply with a code, a status with words, a sentence that only servers
 * write, a whole notice, or a refusal in a few words. `undefined` if nothing in it is plainly one.
 */
export function refusalIn(lines: readonly string[]): Reply | undefined {
  return coded(lines) ?? statusAlone(lines) ?? entry(lines) ?? sentence(lines) ?? wholeNotice(lines) ?? fewWords(lines);
}
