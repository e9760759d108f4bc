import type { TagItem, TagList } from '../../syntax/tag-list.js';
import { lastOf, type PublishedTags, type TagsByName, type TagValue } from './published-tags.js';
import type { RecordProblem } from './record-problem.js';
import { isValidReportUri, maxReportUris, type ReportUri, type ReportUriList } from './report-uri.js';
import { swallowedIn, syntaxFaults } from './syntax-faults.js';
import {
  alignmentChoices,
  type Choices,
  isRegistered,
  isRemoved,
  nearestChoice,
  nearestTag,
  policyChoices,
  policyTags,
  psdChoices,
  testingChoices,
} from './tags.js';

export interface ParsedRecord {
  readonly text: string;
  readonly list: TagList;
  readonly tags: TagsByName;
  readonly published: PublishedTags;
  readonly rua: ReportUriList;
  readonly ruf: ReportUriList;
}

/** Everything that RFC 9989 §4.7, §4.8 and §4.10.1 object to in one record, in the order of its text. */
export function problemsOf(record: ParsedRecord): RecordProblem[] {
  return [
    ...syntaxFaults(record.text, record.list),
    ...duplicates(record),
    ...unregistered(record),
    ...policyProblems(record),
    ...valueProblems(record.published),
    ...emptyUris(record),
    ...reportProblems('rua', record.rua, record.tags),
    ...reportProblems('ruf', record.ruf, record.tags),
    ...pointlessFailureOptions(record.tags),
  ].sort((one, other) => one.span.start - other.span.start);
}

function duplicates({ tags }: ParsedRecord): RecordProblem[] {
  // A second `v` is a second record, reported as such with all that it repeats.
  if ((tags.get('v')?.length ?? 0) > 1) return [];
  return [...tags].flatMap(([tag, occurrences]): RecordProblem[] => {
    const [, repeated] = occurrences;
    if (repeated === undefined) return [];
    const values = [...new Set(occurrences.map(({ value }) => value))];
    return [{ kind: 'duplicate-tag', tag, values, span: repeated.span }];
  });
}

/** `rua=` and `ruf=` are one slip: a form that was left empty. */
function emptyUris({ rua, ruf, tags }: ParsedRecord): RecordProblem[] {
  const found = (
    [
      ['rua', rua],
      ['ruf', ruf],
    ] as const
  ).flatMap(([tag, { uris }]) => {
    const item = lastOf(tags, tag);
    const empty = uris.filter(({ target }) => target.kind === 'invalid' && target.why === 'empty');
    if (item === undefined || empty.length === 0) return [];
    return [{ tag, whole: empty.length === uris.length, span: item.span }];
  });
  return [true, false].flatMap((whole): RecordProblem[] => {
    const [first, ...others] = found.filter((one) => one.whole === whole);
    if (first === undefined) return [];
    return [{ kind: 'report-uri-empty', tags: [first, ...others].map(({ tag }) => tag), whole, span: first.span }];
  });
}

function unregistered({ tags, published }: ParsedRecord): RecordProblem[] {
  return [...tags.keys()].flatMap((name): RecordProblem[] => {
    const tag = lastOf(tags, name);
    if (tag === undefined || isRegistered(name)) return [];
    if (isRemoved(name)) {
      const percent = name === 'pct' && published.pct.kind === 'valid' ? { percent: published.pct.value } : {};
      return [{ kind: 'removed-tag', tag: name, value: tag.value, ...percent, span: tag.span }];
    }
    return [{ kind: 'unknown-tag', name: tag.name, ...nearestOf(nearestTag(name)), span: tag.nameSpan }];
  });
}

function policyProblems({ text, published, rua }: ParsedRecord): RecordProblem[] {
  const consequence = rua.uris.some(isValidReportUri) ? 'counts-as-none' : 'no-dmarc';
  const invalid = policyTags.flatMap((name): RecordProblem[] => {
    const tag = published[name];
    if (tag.kind !== 'invalid') return [];
    const { value, valueSpan } = tag.tag;
    const nearest = nearestOf(nearestChoice(value, policyChoices));
    return [
      {
        kind: 'policy-invalid',
        tag: name,
        value,
        ...nearest,
        consequence,
        span: value === '' ? tag.tag.span : valueSpan,
      },
    ];
  });
  if (published.p.kind !== 'absent') return invalid;
  return [...invalid, { kind: 'policy-missing', span: { start: 0, end: text.length } }];
}

function valueProblems({ psd, t, adkim, aspf, fo }: PublishedTags): RecordProblem[] {
  return [
    ...valueProblem('psd', psd, psdChoices),
    ...valueProblem('t', t, testingChoices),
    ...valueProblem('adkim', adkim, alignmentChoices),
    ...valueProblem('aspf', aspf, alignmentChoices),
    ...valueProblem('fo', fo, new Map()),
  ];
}

function valueProblem(
  name: 'psd' | 't' | 'adkim' | 'aspf' | 'fo',
  published: TagValue<unknown>,
  choices: Choices<unknown>,
): RecordProblem[] {
  if (published.kind !== 'invalid' || isExplained(published.tag)) return [];
  const { value, valueSpan, span } = published.tag;
  const nearest = nearestOf(nearestChoice(value, choices));
  return [{ kind: 'value-invalid', tag: name, value, ...nearest, span: value === '' ? span : valueSpan }];
}

function reportProblems(name: 'rua' | 'ruf', { uris, tooMany }: ReportUriList, tags: TagsByName): RecordProblem[] {
  const tag = lastOf(tags, name);
  if (tag === undefined) return [];
  const explained = swallowedIn(tag).map(({ span }) => span);
  const problems = uris
    .flatMap((uri) => uriProblems(name, uri))
    .filter(
      // A URI that another tag ran into is reported as such.
      ({ span }) => !explained.some(({ start }) => start >= span.start && start <= span.end),
    );
  return tooMany
    ? [...problems, { kind: 'too-many-report-uris', tag: name, limit: maxReportUris, span: tag.span }]
    : problems;
}

function uriProblems(tag: 'rua' | 'ruf', { text, span, target, sizeSuffix }: ReportUri): RecordProblem[] {
  const problems: RecordProblem[] = [];
  if (target.kind === 'invalid' && target.why !== 'empty') {
    problems.push({ kind: 'report-uri-invalid', tag, text, why: target.why, ...meantOf(target.meant), span });
  } else if (target.kind === 'other-scheme') {
    const { scheme, meant } = target;
    problems.push({ kind: 'report-uri-unsupported', tag, text, scheme, ...meantOf(meant), span });
  }
  if (sizeSuffix !== undefined) {
    const start = span.end - sizeSuffix.length;
    problems.push({ kind: 'report-size-suffix', tag, suffix: sizeSuffix, span: { start, end: span.end } });
  }
  return problems;
}

function pointlessFailureOptions(tags: TagsByName): RecordProblem[] {
  const fo = lastOf(tags, 'fo');
  return fo === undefined || tags.has('ruf') ? [] : [{ kind: 'fo-without-ruf', span: fo.span }];
}

function isExplained(tag: TagItem): boolean {
  return swallowedIn(tag).length > 0;
}

function nearestOf<T>(nearest: T | undefined): { readonly nearest?: T } {
  return nearest === undefined ? {} : { nearest };
}

function meantOf(meant: string | undefined): { readonly meant?: string } {
  return meant === undefined ? {} : { meant };
}
