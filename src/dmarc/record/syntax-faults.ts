import type { TagItem, TagList } from '../../syntax/tag-list.js';
import { policies } from './policy.js';
import type { RecordProblem } from './record-problem.js';
import { registeredTags, removedTags } from './tags.js';

type Swallowed = Extract<RecordProblem, { kind: 'swallowed-tag' | 'second-record' }>;

const knownTags = [...registeredTags, ...removedTags];
const tagNames = knownTags.join('|');
/** For a value that contains every tag once; one with more was made to waste time. */
const maxSwallowed = knownTags.length;
/** The beginning of a tag after a blank or comma, where a semicolon is missing. URIs contain neither. */
const separatedTag = new RegExp(`[\\t ,](${tagNames})[\\t ]*=`, 'gi');
/** The beginning of a tag right after a complete policy. */
const gluedTag = new RegExp(`^(${policies.join('|')})(${tagNames})[\\t ]*=`, 'i');
/** RFC 9989 §4.8, `dmarc-value`, and the blanks around it. */
const illegalRun = /[^\t\x20-\x7e]+/;

/** Everything that the grammar of RFC 9989 §4.8 forbids, regardless of what the tags mean. */
export function syntaxFaults(text: string, list: TagList): RecordProblem[] {
  const problems: RecordProblem[] = [];
  const illegal = illegalRun.exec(text);
  if (illegal !== null)
    problems.push({
      kind: 'illegal-character',
      span: { start: illegal.index, end: illegal.index + illegal[0].length },
    });
  if (list.tooMany) problems.push({ kind: 'too-many-tags', span: { start: 0, end: text.length } });
  for (const [index, item] of list.items.entries()) {
    if (item.kind === 'malformed') {
      // `;;` and `; ;` omit nothing and mislead no receiver.
      if (/[^\t\r\n ]/.test(item.text)) problems.push({ kind: 'malformed-item', text: item.text, span: item.span });
      continue;
    }
    if (item.name !== item.name.toLowerCase())
      problems.push({ kind: 'tag-name-case', name: item.name, span: item.nameSpan });
    if (index > 0 && item.name.toLowerCase() === 'v') problems.push({ kind: 'second-record', span: item.span });
    problems.push(...swallowedIn(item));
  }
  return problems;
}

/** The tags that became part of this one's value because the semicolon before them is missing. */
export function swallowedIn({ name, value, valueSpan }: TagItem): Swallowed[] {
  const separated: Swallowed[] = [];
  for (const match of value.matchAll(separatedTag)) {
    if (separated.length === maxSwallowed) break;
    const separator = value.slice(Math.max(0, match.index - 1), match.index + 1).includes(',') ? 'comma' : 'blank';
    separated.push(swallowed({ inside: name, tag: match[1] ?? '', separator, at: valueSpan.start + match.index + 1 }));
  }
  const [, policy = '', tag] = gluedTag.exec(value) ?? [];
  if (tag === undefined) return separated;
  return [swallowed({ inside: name, tag, separator: 'nothing', at: valueSpan.start + policy.length }), ...separated];
}

function swallowed({
  inside,
  tag,
  separator,
  at,
}: {
  readonly inside: string;
  readonly tag: string;
  readonly separator: 'comma' | 'blank' | 'nothing';
  readonly at: number;
}): Swallowed {
  const span = { start: at, end: at + tag.length };
  if (tag.toLowerCase() === 'v') return { kind: 'second-record', span };
  return { kind: 'swallowed-tag', inside, tag: tag.toLowerCase(), separator, span };
}
