import { rfc } from '../../finding/source.js';
import { goodSpf, mtaStsRecord, tlsReportRecord } from '../rule/example-zones.js';
import { faultsIn, type RecordFault } from '../rule/record-fault.js';
import { defineRule } from '../rule/rule.js';

const policy = goodSpf + mtaStsRecord;

export const recordInvalid = defineRule<RecordFault>()({
  id: 'tlsrpt/record-invalid',
  severity: 'warning',
  source: rfc(8460, '3'),
  remedy: 'elsewhere',
  examples: {
    bad: `${policy}_smtp._tls TXT "v=TLSRPTv1; rua=tls@manodomenas.lt"\n`,
    good: policy + tlsReportRecord,
  },
  check: ({ mailRecords }) => faultsIn(mailRecords.tlsReports),
});
