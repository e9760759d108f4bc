import { parseTagList, type TagItem } from '../../syntax/tag-list.js';
import { problemsOf } from './problems.js';
import { groupByName, lastOf, type PublishedTags, publishedTags, type TagsByName, valueOr } from './published-tags.js';
import type { RecordProblem } from './record-problem.js';
import { parseReportUris, type ReportUri, type ReportUriList } from './report-uri.js';
import { type AlignmentMode, type FailureOption, type PsdFlag, wholePercent } from './tags.js';

/** A DMARC policy record (RFC 9989 §4.7) as published, and what receivers read in it. */
export interface DmarcRecord {
  /** A byte string. */
  readonly text: string;
  readonly published: PublishedTags;
  /** From here on, defaults replace absent or invalid tags. */
  readonly psd: PsdFlag;
  /** `t=y`: the owner asks for a policy one level lower. */
  readonly testing: boolean;
  readonly adkim: AlignmentMode;
  readonly aspf: AlignmentMode;
  /** To be ignored without `ruf`. */
  readonly failureOptions: readonly FailureOption[];
  /** The removed `pct`: the share of failing mail that receivers of RFC 7489 apply the policy to. */
  readonly percent: number;
  readonly rua: readonly ReportUri[];
  readonly ruf: readonly ReportUri[];
  /** In the order of the text. */
  readonly problems: readonly RecordProblem[];
}

/**
 * Reads a text selected by `isDmarcText`: the joined strings of one TXT record. Total and linear; errors are in
 * `problems`. If a tag occurs twice, the last is read.
 */
export function parseDmarcRecord(text: string): DmarcRecord {
  const list = parseTagList(text);
  const tags = groupByName(list.items.flatMap((item): TagItem[] => (item.kind === 'tag' ? [item] : [])));
  const published = publishedTags(tags);
  const rua = reportUris(tags, 'rua');
  const ruf = reportUris(tags, 'ruf');
  return {
    text,
    published,
    psd: valueOr(published.psd, 'u'),
    testing: valueOr(published.t, false),
    adkim: valueOr(published.adkim, 'relaxed'),
    aspf: valueOr(published.aspf, 'relaxed'),
    failureOptions: valueOr(published.fo, ['0']),
    percent: valueOr(published.pct, wholePercent),
    rua: rua.uris,
    ruf: ruf.uris,
    problems: problemsOf({ text, list, tags, published, rua, ruf }),
  };
}

function reportUris(tags: TagsByName, name: 'rua' | 'ruf'): ReportUriList {
  const tag = lastOf(tags, name);
  return tag === undefined ? { uris: [], tooMany: false } : parseReportUris(tag.value, tag.valueSpan.start);
}
