import { describe, expect, it } from 'vitest';
import { address, code, list, name, plain, t } from '../../src/text/text.js';

describe('t', () => {
  it('keeps own words apart from outside values', () => {
    expect(t`Domain ${name('manodomenas.lt')} says ${code('-all')}.`).toEqual([
      { kind: 'words', text: 'Domain ' },
      { kind: 'name', text: 'manodomenas.lt' },
      { kind: 'words', text: ' says ' },
      { kind: 'code', text: '-all' },
      { kind: 'words', text: '.' },
    ]);
  });

  it('takes in other texts and numbers', () => {
    const inner = t`${address('192.0.2.1')} and more`;
    expect(t`${2} addresses: ${inner}`).toEqual([
      { kind: 'words', text: '2' },
      { kind: 'words', text: ' addresses: ' },
      { kind: 'address', text: '192.0.2.1' },
      { kind: 'words', text: ' and more' },
    ]);
  });

  it('makes no empty words', () => {
    expect(t``).toEqual([]);
    expect(t`${code('a')}${code('b')}`).toHaveLength(2);
    expect(t`${t``}`).toEqual([]);
  });

  it('keeps an outside value even where it is empty or falsy', () => {
    expect(t`${code('')}`).toEqual([{ kind: 'code', text: '' }]);
    expect(plain(t`${0} of ${-1}`)).toBe('0 of -1');
  });

  it('leaves outside values unescaped, so that each format escapes them its own way', () => {
    expect(plain(t`${code('<b>\x1b')}`)).toBe('<b>\x1b');
  });

  it('does not compile with a bare string', () => {
    const outside: string = 'anything';
    const refused = () => [
      // @ts-expect-error: outside text must say what it is
      t`Record ${outside}`,
      // @ts-expect-error: own words come from the template only
      t`Record ${{ kind: 'words', text: outside }}`,
      // @ts-expect-error: a list is of marked values too
      list([outside]),
      // @ts-expect-error: nothing stands for nothing
      t`Record ${undefined}`,
    ];
    // The compiler is what refuses; at run time nothing needs to happen.
    expect(refused).toBeTypeOf('function');
    expect(plain(t`Record ${code(outside)}`)).toBe('Record anything');
  });
});

describe('list', () => {
  it('puts commas between', () => {
    expect(plain(list([code('a'), name('b'), address('c')]))).toBe('a, b, c');
    expect(list([code('a')])).toEqual([code('a')]);
    expect(list([])).toEqual([]);
  });
});
