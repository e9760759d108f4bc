import type { FoundPolicy } from '../../dmarc/discover/discover.js';

/** Whether there is a `rua`, however malformed: its errors have their own rule. */
export function namesReports({ record }: FoundPolicy): boolean {
  return /(?:^|;)\s*rua\s*=/i.test(record.text);
}
