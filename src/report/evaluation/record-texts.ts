import { joinStrings, type RecordData, type RecordType } from '../../dns/answer.js';
import { formatAddress } from '../../ip/address.js';
import type { Asked } from '../../spf/evaluate/evaluation.js';

/** The records of an answer as text, one each; names and addresses in canonical form, TXT as joined bytes. */
export function recordTexts({ answer, type }: Asked): readonly string[] {
  return answer.status === 'found' ? answer.records.map((record) => recordText(type, record)) : [];
}

function recordText(type: RecordType, record: RecordData[RecordType]): string {
  if (typeof record === 'string') return record;
  if ('family' in record) return formatAddress(record);
  if ('exchange' in record) return `${record.preference} ${record.exchange}`;
  return type === 'TXT' ? joinStrings(record) : record.join(' ');
}
