import { spfMeaningRules } from './record-meaning.js';
import { spfTextRules } from './record-text.js';

export const spfRules = [...spfTextRules, ...spfMeaningRules] as const;
