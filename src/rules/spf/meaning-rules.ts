import { aWithoutAddress } from './a-without-address.js';
import { allCut } from './all-cut.js';
import { allMissing } from './all-missing.js';
import { allNeutral } from './all-neutral.js';
import { allPass } from './all-pass.js';
import { danglingDomain } from './dangling-domain.js';
import { deniesAll } from './denies-all.js';
import { discouragedMacro } from './discouraged-macro.js';
import { everyone } from './everyone.js';
import { expUnusable } from './exp-unusable.js';
import { hostPrefix } from './host-prefix.js';
import { includeError } from './include-error.js';
import { includeEveryone } from './include-everyone.js';
import { includeLoop } from './include-loop.js';
import { includeNoRecord } from './include-no-record.js';
import { includeRenamed } from './include-renamed.js';
import { includeRepeated } from './include-repeated.js';
import { includeUnreachable } from './include-unreachable.js';
import { includeUseless } from './include-useless.js';
import { lookupsNearLimit } from './lookups-near-limit.js';
import { mxTooMany } from './mx-too-many.js';
import { mxWithoutHost } from './mx-without-host.js';
import { mxWithoutMx } from './mx-without-mx.js';
import { privateAddress } from './private-address.js';
import { providerNotAuthorised } from './provider-not-authorised.js';
import { rangeTooBroad } from './range-too-broad.js';
import { redirectUnusable } from './redirect-unusable.js';
import { redirectWithAll } from './redirect-with-all.js';
import { redundantTerm } from './redundant-term.js';
import { senderMissing } from './sender-missing.js';
import { sharedPool } from './shared-pool.js';
import { termAfterAll } from './term-after-all.js';
import { tooManyLookups } from './too-many-lookups.js';
import { totalAddresses } from './total-addresses.js';
import { unreachableTerm } from './unreachable-term.js';
import { voidLookups } from './void-lookups.js';
import { weakQualifier } from './weak-qualifier.js';

/** Rules about the effect of the record: who may send, and what it queries in DNS. */
export const spfMeaningRules = [
  deniesAll,
  senderMissing,
  allPass,
  everyone,
  tooManyLookups,
  voidLookups,
  includeLoop,
  includeNoRecord,
  danglingDomain,
  includeError,
  includeUnreachable,
  redirectUnusable,
  redirectWithAll,
  termAfterAll,
  weakQualifier,
  providerNotAuthorised,
  allNeutral,
  allMissing,
  allCut,
  mxTooMany,
  mxWithoutMx,
  mxWithoutHost,
  aWithoutAddress,
  includeEveryone,
  includeRepeated,
  lookupsNearLimit,
  discouragedMacro,
  unreachableTerm,
  rangeTooBroad,
  sharedPool,
  hostPrefix,
  totalAddresses,
  includeUseless,
  includeRenamed,
  expUnusable,
  redundantTerm,
  privateAddress,
] as const;
