import { authenticationCodes, deliveryCodes } from './codes.js';
import { deliveryFingerprints } from './delivery.js';
import type { Fingerprint } from './fingerprint.js';
import { googleFingerprints } from './google.js';
import { listFingerprints } from './lists.js';
import { microsoftFingerprints } from './microsoft.js';
import { receiverFingerprints } from './receivers.js';
import { smtpFingerprints } from './smtp.js';
import { softwareFingerprints } from './software.js';
import { yahooFingerprints } from './yahoo.js';

/** What receivers document of their own replies; their numbers mean what they say they mean. */
export const documented: readonly Fingerprint[] = [
  ...googleFingerprints,
  ...microsoftFingerprints,
  ...yahooFingerprints,
  ...receiverFingerprints,
];

/**
 * In the order in which they are asked: what receivers document of their own replies, what only sounds like
 * authentication (logins, closed groups, null MX), words about it, lists.
 */
export const wordings: readonly Fingerprint[] = [
  ...documented,
  ...smtpFingerprints,
  ...softwareFingerprints,
  ...listFingerprints,
];

/** Those that speak of a check or a list by what receivers say of it: several at once contradict each other. */
export const aboutChecks: readonly Fingerprint[] = [...documented, ...softwareFingerprints].filter(
  ({ says, cause }) => says !== undefined && cause !== 'other' && cause !== 'auth-other',
);

/** Asked where neither those nor the names of the checks have decided. */
export const remaining: readonly Fingerprint[] = [...authenticationCodes, ...deliveryFingerprints, ...deliveryCodes];

/** Of a report without any words. */
export const codesAlone: readonly Fingerprint[] = [...authenticationCodes, ...deliveryCodes];

export const fingerprints: readonly Fingerprint[] = [...wordings, ...remaining];
