import {
  misplaced,
  missing,
  multipleRecords,
  noReports,
  npUnset,
  orgDomainDiffers,
  policyNone,
  psd,
  spIgnored,
  strictAlignment,
  subdomainWeaker,
  testing,
  version,
} from './policy.js';
import { problemRules } from './record.js';
import { reportNotAuthorised, reportUnreachable } from './reports.js';

export const dmarcRules = [
  multipleRecords,
  version,
  misplaced,
  missing,
  ...problemRules,
  subdomainWeaker,
  testing,
  psd,
  orgDomainDiffers,
  reportUnreachable,
  reportNotAuthorised,
  noReports,
  policyNone,
  npUnset,
  spIgnored,
  strictAlignment,
] as const;
