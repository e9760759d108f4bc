import { duplicateTag } from './duplicate-tag.js';
import { misplaced } from './misplaced.js';
import { missing } from './missing.js';
import { multipleRecords } from './multiple-records.js';
import { noReports } from './no-reports.js';
import { npUnset } from './np-unset.js';
import { orgDomainDiffers } from './org-domain-differs.js';
import { policyInvalid } from './policy-invalid.js';
import { policyMissing } from './policy-missing.js';
import { policyNone } from './policy-none.js';
import { foWithoutRuf, reportSizeSuffix, unknownTag, valueInvalid } from './problem-rules.js';
import { psd } from './psd.js';
import { removedTag } from './removed-tag.js';
import { reportNotAuthorised } from './report-not-authorised.js';
import { reportUnreachable } from './report-unreachable.js';
import { reportUriInvalid } from './report-uri-invalid.js';
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
