import { messageOf } from '../../messages/catalogue/catalogue.js';
import { en } from '../../messages/en/all.js';
import { decodedText } from '../layout/plain-text.js';
import type { DomainReport } from './report.js';

/** A longer record stands at the first finding in it; the others have the same place without it. */
const longRecord = 1_000;

/** Findings with their data, and in English words. */
export function findingsJson({ findings }: Pick<DomainReport, 'findings'>): object[] {
  const shown = new Set<string>();
  return findings.map((finding) => {
    const { rule, severity, place, data, more } = finding;
    const repeats = place.text !== undefined && place.text.length > longRecord && shown.has(place.text);
    if (place.text !== undefined) shown.add(place.text);
    const { what, why, todo } = messageOf(finding, en);
    return {
      rule,
      severity,
      place: {
        name: place.owner,
        type: place.type,
        ...(place.text === undefined || repeats ? {} : { record: place.text }),
        ...(place.span === undefined ? {} : { start: place.span.start, end: place.span.end }),
      },
      data,
      ...(more === undefined ? {} : { more }),
      message: { what: decodedText(what), why: decodedText(why), todo: decodedText(todo) },
    };
  });
}
