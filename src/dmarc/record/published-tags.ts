import { groupBy } from '../../collections/group-by.js';
import type { TagItem } from '../../syntax/tag-list.js';
import type { Policy } from './policy.js';
import {
  type AlignmentMode,
  alignmentChoices,
  type Choices,
  type FailureOption,
  type PsdFlag,
  parseFailureOptions,
  parsePercent,
  policyChoices,
  psdChoices,
  testingChoices,
} from './tags.js';

/** The contents of a record before defaults, without report addresses. */
export interface PublishedTags {
  readonly p: TagValue<Policy>;
  readonly sp: TagValue<Policy>;
  readonly np: TagValue<Policy>;
  readonly psd: TagValue<PsdFlag>;
  readonly t: TagValue<boolean>;
  readonly adkim: TagValue<AlignmentMode>;
  readonly aspf: TagValue<AlignmentMode>;
  readonly fo: TagValue<readonly FailureOption[]>;
  readonly pct: TagValue<number>;
}

export type TagValue<T> =
  | { readonly kind: 'absent' }
  | { readonly kind: 'valid'; readonly value: T; readonly tag: TagItem }
  | { readonly kind: 'invalid'; readonly tag: TagItem };

/** The tags by lower-case name, each with all its occurrences, at least one. */
export type TagsByName = ReadonlyMap<string, readonly TagItem[]>;

export function valueOr<T>(tag: TagValue<T>, otherwise: T): T {
  return tag.kind === 'valid' ? tag.value : otherwise;
}

export function groupByName(items: readonly TagItem[]): TagsByName {
  return groupBy(items, ({ name }) => name.toLowerCase());
}

export function publishedTags(tags: TagsByName): PublishedTags {
  return {
    p: chosen(tags, 'p', policyChoices),
    sp: chosen(tags, 'sp', policyChoices),
    np: chosen(tags, 'np', policyChoices),
    psd: chosen(tags, 'psd', psdChoices),
    t: chosen(tags, 't', testingChoices),
    adkim: chosen(tags, 'adkim', alignmentChoices),
    aspf: chosen(tags, 'aspf', alignmentChoices),
    fo: parsed(tags, 'fo', parseFailureOptions),
    pct: parsed(tags, 'pct', parsePercent),
  };
}

/** Receivers that read tag after tag keep the last of several. */
export function lastOf(tags: TagsByName, name: string): TagItem | undefined {
  return tags.get(name)?.at(-1);
}

function chosen<T>(tags: TagsByName, name: string, choices: Choices<T>): TagValue<T> {
  return parsed(tags, name, (value) => choices.get(value.toLowerCase()));
}

function parsed<T>(tags: TagsByName, name: string, parse: (value: string) => T | undefined): TagValue<T> {
  const tag = lastOf(tags, name);
  if (tag === undefined) return { kind: 'absent' };
  const value = parse(tag.value);
  return value === undefined ? { kind: 'invalid', tag } : { kind: 'valid', value, tag };
}
