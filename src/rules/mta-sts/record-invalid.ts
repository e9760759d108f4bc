import { rfc } from '../../finding/source.js';
import { goodSpf, mtaStsRecord, tlsReportRecord } from '../rule/example-zones.js';
import { faultsIn, type RecordFault } from '../rule/record-fault.js';
import { defineRule } from '../rule/rule.js';

/** Senders then behave as if there were no MTA-STS; no mail of the domain is refused because of it. */
export const recordInvalid = defineRule<RecordFault>()({
  id: 'mta-sts/record-invalid',
  severity: 'warning',
  source: rfc(8461, '3.1'),
  remedy: 'elsewhere',
  examples: {
    bad: `${goodSpf}${tlsReportRecord}_mta-sts TXT "v=STSv1; id=2026-01-01"\n`,
    good: goodSpf + tlsReportRecord + mtaStsRecord,
  },
  check: ({ mailRecords }) => faultsIn(mailRecords.mtaSts),
});
