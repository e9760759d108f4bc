import { describe, expect, it } from 'vitest';
import { parseSpfRecord } from '../../../src/spf/record/parse.js';
import { processorMs } from '../../support/processor-time.js';

describe('hostile text of 32 KiB is read in linear time', () => {
  const length = 32 * 1024;
  it.each([
    ['a '],
    ['%{d}'],
    ['%'],
    ['%%'],
    ['/'],
    ['//'],
    ['1'],
    ['/1'],
    ['{'],
    ['}'],
    ['%{'],
    ['%{d '],
    ['.'],
    ['a.'],
    [':'],
    ['='],
    ['redirect=a.b '],
    ['\u00ff'],
  ])('%s', (unit) => {
    const body = unit.repeat(length / unit.length);
    const starts = ['', 'a', 'a:', 'a/', 'mx//', 'ip4:', 'ip4:1.2.3.4/', 'ip6:', 'exists:', 'moo=', '-', 'exists:%{d'];
    const work = () => {
      for (const start of starts) for (const end of ['', 'x']) parseSpfRecord(`v=spf1 ${start}${body}${end}`);
    };
    expect(processorMs(work)).toBeLessThan(5_000);
  });
});
