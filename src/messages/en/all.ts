import type { Catalogue } from '../catalogue/catalogue.js';
import { bounceMessages } from './bounce.js';
import { directo } from './directo.js';
import { dkim } from './dkim.js';
import { dmarc } from './dmarc.js';
import { dns } from './dns.js';
import { evaluationMessages } from './evaluation.js';
import { fixMessages } from './fix.js';
import { interfaceMessages } from './interface.js';
import { english } from './language.js';
import { mailRecords } from './mail-records.js';
import { mx } from './mx.js';
import { policyMessages } from './policy.js';
import { publishMessages } from './publish.js';
import { rulePageMessages } from './rule-page.js';
import { screenMessages } from './screen.js';
import { spf } from './spf.js';
import { usage } from './usage.js';

export const en: Catalogue = {
  language: english,
  rules: { ...spf, ...dns, ...mx, ...dkim, ...dmarc, ...directo, ...mailRecords },
  interface: interfaceMessages,
  evaluation: evaluationMessages,
  fix: fixMessages,
  publish: publishMessages,
  policy: policyMessages,
  bounce: bounceMessages,
  rulePage: rulePageMessages,
  screen: screenMessages,
  usage,
};
