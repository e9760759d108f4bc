import { bimiRules } from './bimi/all.js';
import { directoRules } from './directo/all.js';
import { dkimRules } from './dkim/all.js';
import { dmarcRules } from './dmarc/all.js';
import { dnsRules } from './dns/all.js';
import { mtaStsRules } from './mta-sts/all.js';
import { mxRules } from './mx/all.js';
import { spfRules } from './spf/all.js';
import { tlsrptRules } from './tlsrpt/all.js';

/** Every rule, in the order of findings of equal severity. */
export const rules = [
  ...dnsRules,
  ...spfRules,
  ...directoRules,
  ...mxRules,
  ...dkimRules,
  ...dmarcRules,
  ...mtaStsRules,
  ...tlsrptRules,
  ...bimiRules,
] as const;

export type AnyRule = (typeof rules)[number];
export type RuleId = AnyRule['id'];
