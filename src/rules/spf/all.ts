import { spfMeaningRules } from './meaning-rules.js';
import { spfTextRules } from './text-rules.js';

export const spfRules = [...spfTextRules, ...spfMeaningRules] as const;
