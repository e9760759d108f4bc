import { authenticationCodes, deliveryCodes } from './codes.js';
import { deliveryFingerprints, recipientRejected } from './delivery.js';
import type { Fingerprint } from './fingerprint.js';
import { googleFingerprints } from './google.js';
import { listFingerprints } from './lists.js';
import { microsoftFingerprints } from './microsoft.js';
import { receiverFingerprints } from './receivers.js';
import { smtpFingerprints } from './smtp.js';
import { softwareFingerprints } from './software.js';
import { yahooFingerprints } from './yahoo.js';

/** What receivers document about their own replies; their codes mean what that documentation says. */
export const documented: readonly Fingerprint[] = [
  ...googleFingerprints,
  ...microsoftFingerprints,
  ...yahooFingerprints,
  ...receiverFingerprints,
];

/**
 * In the order of trial: what receivers document about their own replies, what only sounds like authentication (logins,
 * closed groups, null MX), text about authentication, blocklists.
 */
export const wordings: readonly Fingerprint[] = [
  ...documented,
  ...smtpFingerprints,
  ...softwareFingerprints,
  ...listFingerprints,
];

/** Those about a check or a blocklist, by the receiver's wording: several at once contradict each other. */
export const aboutChecks: readonly Fingerprint[] = [...documented, ...softwareFingerprints].filter(
  ({ says, cause }) => says !== undefined && cause !== 'other' && cause !== 'auth-other',
);

/** Tried if neither those nor the names of the checks have decided. */
export const remaining: readonly Fingerprint[] = [
  ...authenticationCodes,
  ...deliveryFingerprints,
  ...deliveryCodes,
  recipientRejected,
];

/** For a report without any text. */
export const codesAlone: readonly Fingerprint[] = [...authenticationCodes, ...deliveryCodes];

export const fingerprints: readonly Fingerprint[] = [...wordings, ...remaining];
