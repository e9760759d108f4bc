import type { FoundPolicy } from '../../dmarc/discover/discover.js';

/** Whether there is a `rua`, however wrong: what is wrong with it has its own rule. */
export function namesReports({ record }: FoundPolicy): boolean {
  return /(?:^|;)\s*rua\s*=/i.test(record.text);
}
