import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTagList } from '../../src/syntax/tag-list.js';

describe('a tag list', () => {
  it('keeps order, duplicates and places', () => {
    const text = 'v=DKIM1;  k = rsa ; k=x;';
    const { items, tooMany } = parseTagList(text);
    expect(tooMany).toBe(false);
    expect(items.map((item) => text.slice(item.span.start, item.span.end))).toEqual(['v=DKIM1', 'k = rsa', 'k=x']);
    expect(items[1]).toMatchObject({ kind: 'tag', name: 'k', value: 'rsa' });
  });

  it.each(['novalue', '=x', '1a=b', 'a b=c', '"v=x'])('keeps %j as malformed', (text) => {
    expect(parseTagList(text).items).toMatchObject([{ kind: 'malformed', text }]);
  });

  it('reads at most a hundred items', () => {
    const list = parseTagList('a=b;'.repeat(101));
    expect([list.items.length, list.tooMany]).toEqual([100, true]);
  });

  it('never throws, and every value stands where its span says', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        for (const item of parseTagList(text).items)
          if (item.kind === 'tag') expect(text.slice(item.valueSpan.start, item.valueSpan.end)).toBe(item.value);
      }),
    );
  });
});
