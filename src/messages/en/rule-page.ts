import { code, name, t } from '../../text/text.js';
import type { RulePageMessages } from '../catalogue/rule-page.js';

export const rulePageMessages: RulePageMessages = {
  remedy: {
    automatic: t`${code('spf-check fix')} writes it right.`,
    choice: t`A person has to decide, because the meaning changes.`,
    elsewhere: t`It is mended elsewhere: at another DNS name, in the mail system, or by another party.`,
    none: t`Nothing has to be done.`,
  },
  reported: t`Reported`,
  notReported: t`Not reported`,
  source: (source) => t`Source: ${name(source)}.`,
  example: t`As it is told of the first example:`,
};
