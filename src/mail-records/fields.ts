import type { Span } from '../syntax/span.js';
import { parseTagList, type TagItem } from '../syntax/tag-list.js';
import type { TextFault } from './published.js';

/** The fields of a text, including the version, and anything that is not a field. */
export interface Fields {
  readonly tags: readonly TagItem[];
  readonly faults: readonly TextFault[];
}

/** `sts-ext-name=sts-ext-value` and `tlsrpt-ext-name=…` (RFC 8461 §3.1, RFC 8460 §3): names that tag lists do not allow. */
const extension = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,31}=[^\s=;]+$/;

/** The fields as RFC 8461 §3.1 and RFC 8460 §3 write them: no blanks around the equals sign, no empty field. */
export function strictFields(text: string): Fields {
  const { items } = parseTagList(text);
  const faults = items.flatMap((item): TextFault[] => {
    const whole = text.slice(item.span.start, item.span.end);
    const isField = item.kind === 'tag' ? whole === `${item.name}=${item.value}` : extension.test(whole);
    return isField ? [] : [{ kind: 'malformed', span: visibleSpan(item.span) }];
  });
  return { tags: tagsOf(items), faults };
}

/** A tag list in DKIM syntax (RFC 6376 §3.2), with each tag at most once. */
export function looseFields(text: string): Fields {
  const { items } = parseTagList(text);
  const seen = new Set<string>();
  const faults = items.flatMap((item): TextFault[] => {
    const isRepeated = item.kind === 'tag' && seen.has(item.name);
    if (item.kind === 'tag') seen.add(item.name);
    return item.kind === 'malformed' || isRepeated ? [{ kind: 'malformed', span: visibleSpan(item.span) }] : [];
  });
  return { tags: tagsOf(items), faults };
}

/** If a tag occurs twice, the first counts (RFC 8461 §3.2). */
export function firstTag({ tags }: Fields, name: string): TagItem | undefined {
  return tags.find((tag) => tag.name === name);
}

/** If a required tag is missing, the whole text is at fault. */
export function missing(tag: string, text: string): TextFault {
  return { kind: 'missing', tag, span: { start: 0, end: text.length } };
}

function tagsOf(items: ReturnType<typeof parseTagList>['items']): readonly TagItem[] {
  return items.flatMap((item) => (item.kind === 'tag' ? [item] : []));
}

/** Nothing between two semicolons is shown as the second of them. */
function visibleSpan({ start, end }: Span): Span {
  return start === end ? { start, end: end + 1 } : { start, end };
}
