/**
 * The public library. The pure functions take a `DnsView`, everything that DNS said; `ask` runs one against real name
 * servers until nothing is missing.
 */
export { type AskOptions, ask } from './api/ask.js';
export { type BouncedMails, diagnoseBounces } from './api/bounce.js';
export { type CheckOptions, check, checkHost, checkIn } from './api/check.js';
export type { BounceDiagnosis, Cause, Detail, FailedRecipient } from './bounce/diagnosis/diagnosis.js';
export type { Answer, DnsView, Question, RecordData, RecordType } from './dns/answer.js';
export { type Domain, domainFromText, domainFromUnicode } from './dns/name.js';
export type { CheckRequest, Strategy } from './facts/request.js';
export { type Address, formatAddress, parseAddress } from './ip/address.js';
export { type AddressSet, sizeOf } from './ip/address-set.js';
export { formatCover } from './ip/cover.js';
export type { Envelope, SmtpSession } from './spf/evaluate/envelope.js';
export { evaluate } from './spf/evaluate/evaluate.js';
export {
  type Cost,
  costOf,
  type Decision,
  decisionPath,
  type Evaluation,
  type SpfResult,
  type Verdict,
  verdictOf,
} from './spf/evaluate/evaluation.js';
export { type Limits, rfcLimits } from './spf/evaluate/limits.js';
export { type Identity, identityOf } from './spf/macro/identity.js';
export { isGain, isLoss, type PolicyChange, policyChanges } from './spf/policy/diff.js';
export { mailOf, type PolicyMap, policyMap, type Region, regionsAt } from './spf/policy/map.js';
export { formatRecord } from './spf/record/format.js';
export { parseSpfRecord as parseSpf } from './spf/record/parse.js';
export { malformedTerms, type SpfRecord, type Term } from './spf/record/record.js';
