import type { PublishRecord, Purpose } from '../../../fix/publish/plan.js';
import { visible } from '../../../text/safe.js';

/**
 * Only the record; where there are several, each after its name, in the order in which they are to be published, and
 * after its type where it may be another than TXT.
 */
export function plainRecords(records: readonly PublishRecord[], purposes: readonly Purpose[]): string {
  const [only, ...others] = records;
  if (only !== undefined && others.length === 0) return `${shownValue(only)}\n`;
  const isSpfOnly = purposes.length === 1 && purposes[0] === 'spf';
  return records
    .map((record) => `${record.name} ${isSpfOnly ? '' : `${record.data.type} `}${shownValue(record)}\n`)
    .join('');
}

/** A record that may be published is printable ASCII; a stranger's text in any other is never printed as it is. */
function shownValue({ data }: PublishRecord): string {
  return data.type === 'TXT' ? visible(data.text) : `${data.target}.`;
}
