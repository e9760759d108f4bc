import { dkimDamagedPrint, dkimDiffers, dkimMissing, dkimUnproven, dmarcFails, dmarcOneLeg } from './authentication.js';
import {
  addressesChanged,
  afterAll,
  asInclude,
  authorisedByAccident,
  bulkNotAuthorised,
  hostTypo,
  inOtherRecord,
  lookupBudget,
  notAuthorised,
  partlyAuthorised,
  weakQualifier,
} from './spf.js';

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
