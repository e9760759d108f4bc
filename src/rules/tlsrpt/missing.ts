import { rfc } from '../../finding/source.js';
import { goodSpf, mtaStsRecord, tlsReportRecord } from '../rule/example-zones.js';
import { defineRule } from '../rule/rule.js';

const policy = goodSpf + mtaStsRecord;

/** A domain that requires encryption but gets no reports does not learn which mail fails to arrive. */
export const missing = defineRule<{ domain: string; owner: string }>()({
  id: 'tlsrpt/missing',
  severity: 'info',
  source: rfc(8461, '6'),
  remedy: 'elsewhere',
  examples: { bad: policy, good: policy + tlsReportRecord },
  *check({ mailRecords, request }) {
    const { mtaSts, tlsReports } = mailRecords;
    // A broken MTA-STS record requires nothing.
    if (mtaSts.state.kind !== 'one' || mtaSts.state.faults.length > 0 || tlsReports.state.kind !== 'absent') return;
    const { owner } = tlsReports;
    yield { place: { owner, type: 'TXT' }, data: { domain: request.domain, owner } };
  },
});
