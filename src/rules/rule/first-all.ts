import { type Directive, directivesOf, type SpfRecord } from '../../spf/record/record.js';

/** If `all` occurs twice, the first one decides. */
export function firstAll(record: SpfRecord): Directive | undefined {
  return directivesOf(record).find((term) => term.mechanism.kind === 'all');
}
