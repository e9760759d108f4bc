import { goodDmarc, logoRecord } from '../rule/example-zones.js';
import { faultsIn, type RecordFault } from '../rule/record-fault.js';
import { defineRule } from '../rule/rule.js';
import { bimiDraft } from './draft.js';

export const recordInvalid = defineRule<RecordFault>()({
  id: 'bimi/record-invalid',
  severity: 'warning',
  source: bimiDraft,
  remedy: 'elsewhere',
  examples: {
    bad: `${goodDmarc}default._bimi TXT "v=BIMI1; l=http://manodomenas.lt/logo.png"\n`,
    good: goodDmarc + logoRecord,
  },
  check: ({ mailRecords }) => faultsIn(mailRecords.bimi),
});
