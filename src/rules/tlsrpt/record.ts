import { rfc } from '../../finding/source.js';
import { goodSpf } from '../rule/example.js';
import { faultsIn, type RecordFault } from '../rule/record-fault.js';
import { defineRule } from '../rule/rule.js';

const policy = `${goodSpf}_mta-sts TXT "v=STSv1; id=20260101"\n`;
const good = `${policy}_smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@manodomenas.lt"\n`;

export const recordInvalid = defineRule<RecordFault>()({
  id: 'tlsrpt/record-invalid',
  severity: 'warning',
  source: rfc(8460, '3'),
  remedy: 'elsewhere',
  examples: { bad: `${policy}_smtp._tls TXT "v=TLSRPTv1; rua=tls@manodomenas.lt"\n`, good },
  check: ({ mailRecords }) => faultsIn(mailRecords.tlsReports),
});

/** Who demands encryption and hears of no failure does not learn which mail stays out. */
export const missing = defineRule<{ domain: string; owner: string }>()({
  id: 'tlsrpt/missing',
  severity: 'info',
  source: rfc(8461, '6'),
  remedy: 'elsewhere',
  examples: { bad: policy, good },
  *check({ mailRecords, request }) {
    const { mtaSts, tlsReports } = mailRecords;
    // A broken MTA-STS record demands nothing.
    if (mtaSts.state.kind !== 'one' || mtaSts.state.faults.length > 0 || tlsReports.state.kind !== 'absent') return;
    const { owner } = tlsReports;
    yield { place: { owner, type: 'TXT' }, data: { domain: request.domain, owner } };
  },
});
