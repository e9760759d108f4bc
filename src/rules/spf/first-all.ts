import { type Directive, directivesOf, type SpfRecord } from '../../spf/record/record.js';

export function firstAll(record: SpfRecord): Directive | undefined {
  return directivesOf(record).find((term) => term.mechanism.kind === 'all');
}
