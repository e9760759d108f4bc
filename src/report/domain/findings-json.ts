import { messageOf } from '../../messages/catalogue/catalogue.js';
import { en } from '../../messages/en/all.js';
import { decodedText } from '../layout/plain-text.js';
import type { DomainReport } from './report.js';

/** Findings with their data, and in English words. */
export function findingsJson({ findings }: Pick<DomainReport, 'findings'>): object[] {
  return findings.map((finding) => {
    const { rule, severity, place, data } = finding;
    const { what, why, todo } = messageOf(finding, en);
    return {
      rule,
      severity,
      place: {
        name: place.owner,
        type: place.type,
        ...(place.text === undefined ? {} : { record: place.text }),
        ...(place.span === undefined ? {} : { start: place.span.start, end: place.span.end }),
      },
      data,
      message: { what: decodedText(what), why: decodedText(why), todo: decodedText(todo) },
    };
  });
}
