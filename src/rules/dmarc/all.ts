import { misplaced } from './misplaced.js';
import { missing } from './missing.js';
import { multipleRecords } from './multiple-records.js';
import { noReports } from './no-reports.js';
import { npUnset } from './np-unset.js';
import { orgDomainDiffers } from './org-domain-differs.js';
import { policyNone } from './policy-none.js';
import {
  duplicateTag,
  foWithoutRuf,
  policyInvalid,
  policyMissing,
  reportSizeSuffix,
  reportUriInvalid,
  unknownTag,
  valueInvalid,
} from './problem-rules.js';
import { psd } from './psd.js';
import { removedTag } from './removed-tag.js';
import { reportNotAuthorised } from './report-not-authorised.js';
import { reportUnreachable } from './report-unreachable.js';
import { spIgnored } from './sp-ignored.js';
import { strictAlignment } from './strict-alignment.js';
import { subdomainWeaker } from './subdomain-weaker.js';
import { tagListSyntax } from './tag-list-syntax.js';
import { testing } from './testing.js';
import { version } from './version.js';

export const dmarcRules = [
  multipleRecords,
  version,
  misplaced,
  missing,
  tagListSyntax,
  duplicateTag,
  policyMissing,
  policyInvalid,
  valueInvalid,
  removedTag,
  unknownTag,
  reportUriInvalid,
  reportSizeSuffix,
  foWithoutRuf,
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
