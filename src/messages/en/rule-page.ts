import { code, name, t } from '../../text/text.js';
import type { RulePageMessages } from '../catalogue/rule-page.js';

export const rulePageMessages: RulePageMessages = {
  remedy: {
    automatic: t`${code('spf-check fix')} fixes it.`,
    choice: t`You have to decide, because the meaning changes.`,
    elsewhere: t`Fixed elsewhere: at another DNS name, in the mail system, or by another party.`,
    none: t`No action needed.`,
  },
  reported: t`Reported`,
  notReported: t`Not reported`,
  source: (source) => t`Source: ${name(source)}.`,
  example: t`Message for the first example:`,
};
