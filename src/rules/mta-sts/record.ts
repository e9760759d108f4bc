import { rfc } from '../../finding/source.js';
import { goodSpf } from '../rule/example.js';
import { faultsIn, type RecordFault } from '../rule/record-fault.js';
import { defineRule } from '../rule/rule.js';

const reports = '_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@manodomenas.lt"\n';

/** Senders then behave as if there were no MTA-STS; no mail of the domain is refused for it. */
export const recordInvalid = defineRule<RecordFault>()({
  id: 'mta-sts/record-invalid',
  severity: 'warning',
  source: rfc(8461, '3.1'),
  remedy: 'elsewhere',
  examples: {
    bad: `${goodSpf}${reports}_mta-sts TXT "v=STSv1; id=2026-01-01"\n`,
    good: `${goodSpf}${reports}_mta-sts TXT "v=STSv1; id=20260101"\n`,
  },
  check: ({ mailRecords }) => faultsIn(mailRecords.mtaSts),
});
