import { addressesChanged } from './addresses-changed.js';
import { bulkNotAuthorised, notAuthorised, partlyAuthorised } from './authorised.js';
import { authorisedByAccident } from './authorised-by-accident.js';
import { dkimDamagedPrint, dkimDiffers, dkimMissing, dkimUnproven } from './dkim.js';
import { dmarcFails, dmarcOneLeg } from './dmarc.js';
import { lookupBudget } from './lookup-budget.js';
import { afterAll, asInclude, hostTypo, inOtherRecord, weakQualifier } from './misplaced.js';

export const directoRules = [
  notAuthorised,
  partlyAuthorised,
  weakQualifier,
  afterAll,
  inOtherRecord,
  asInclude,
  hostTypo,
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
