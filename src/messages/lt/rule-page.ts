import { code, name, t } from '../../text/text.js';
import type { RulePageMessages } from '../catalogue/rule-page.js';

export const rulePageMessages: RulePageMessages = {
  remedy: {
    automatic: t`Ištaiso ${code('spf-check fix')}.`,
    choice: t`Nuspręsti turi žmogus, nes keičiasi prasmė.`,
    elsewhere: t`Taisoma kitur: kito vardo DNS įraše, pašto sistemoje arba kito asmens.`,
    none: t`Nieko daryti nereikia.`,
  },
  reported: t`Pranešama`,
  notReported: t`Nepranešama`,
  source: (source) => t`Šaltinis: ${name(source)}.`,
  example: t`Taip pranešama apie pirmąjį pavyzdį:`,
};
