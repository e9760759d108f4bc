import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remembering } from '../../src/collections/remembering.js';

/** `compute`, and how often it was called. */
function counted(characters: number) {
  const calls: string[] = [];
  const compute = (text: string): { readonly text: string } => {
    calls.push(text);
    return { text };
  };
  return { calls, remembered: remembering(compute, characters) };
}

describe('a function with a memory', () => {
  it('computes a text once', () => {
    const { calls, remembered } = counted(1000);
    expect(remembered('one')).toBe(remembered('one'));
    expect(remembered('other')).not.toBe(remembered('one'));
    expect(calls).toEqual(['one', 'other']);
  });

  it('says what the function says, for any texts in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 })), fc.nat({ max: 400 }), (texts, characters) => {
        const { remembered } = counted(characters);
        for (const text of texts) expect(remembered(text)).toEqual({ text });
      }),
    );
  });

  it('forgets what nobody asked for of late, and keeps what is asked for again and again', () => {
    const { calls, remembered } = counted(1000);
    for (let at = 0; at < 1000; at += 1) {
      remembered(`text ${at}`);
      remembered('often');
    }
    expect(calls.filter((text) => text === 'often')).toHaveLength(1);
    remembered('text 0');
    expect(calls.filter((text) => text === 'text 0')).toHaveLength(2);
  });

  it.each([
    ['many short texts', (at: number) => String(at)],
    ['a few long ones', (at: number) => `${at}`.padEnd(500)],
    ['texts longer than all that it may hold', (at: number) => `${at}`.padEnd(5000)],
  ])('holds no more than its room: %s', (_, textOf) => {
    const { calls, remembered } = counted(1000);
    for (let at = 0; at < 300; at += 1) remembered(textOf(at));
    const before = calls.length;
    // From the last to the first: what is computed again was forgotten.
    let held = 0;
    for (let at = 299; at >= 0 && calls.length === before; at -= 1) {
      remembered(textOf(at));
      if (calls.length === before) held += textOf(at).length;
    }
    expect(held).toBeLessThanOrEqual(Math.max(2000, textOf(299).length * 2));
  });
});
