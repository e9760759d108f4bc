import { addressesChanged } from './addresses-changed.js';
import { afterAll } from './after-all.js';
import { asInclude } from './as-include.js';
import { authorisedByAccident } from './authorised-by-accident.js';
import { bulkNotAuthorised } from './bulk-not-authorised.js';
import { dkimDamagedPrint } from './dkim-damaged-print.js';
import { dkimDiffers } from './dkim-differs.js';
import { dkimMissing } from './dkim-missing.js';
import { dkimUnproven } from './dkim-unproven.js';
import { dmarcFails } from './dmarc-fails.js';
import { dmarcOneLeg } from './dmarc-one-leg.js';
import { hostTypo } from './host-typo.js';
import { inOtherRecord } from './in-other-record.js';
import { lookAlike } from './look-alike.js';
import { lookupBudget } from './lookup-budget.js';
import { notAuthorised } from './not-authorised.js';
import { partlyAuthorised } from './partly-authorised.js';
import { weakQualifier } from './weak-qualifier.js';

export const directoRules = [
  notAuthorised,
  partlyAuthorised,
  weakQualifier,
  afterAll,
  inOtherRecord,
  asInclude,
  hostTypo,
  lookAlike,
  lookupBudget,
  dmarcFails,
  dkimDamagedPrint,
  dkimDiffers,
  dkimMissing,
  dmarcOneLeg,
  addressesChanged,
  dkimUnproven,
  bulkNotAuthorised,
  authorisedByAccident,
] as const;
