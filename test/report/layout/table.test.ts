import { describe, expect, it } from 'vitest';
import { columns } from '../../../src/report/layout/columns.js';
import { table } from '../../../src/report/layout/table.js';

describe('a table', () => {
  it('pads its cells, to the right where that is asked for', () => {
    const rows = table(
      [{}, { align: 'right' }],
      [
        ['answer', 'IPv4'],
        ['pass', '1,024'],
      ],
    );
    expect(rows).toEqual(['answer   IPv4', 'pass    1,024']);
  });

  it('pads by columns, not by characters', () => {
    const rows = table(
      [{}, {}],
      [
        ['邮件', 'a'],
        ['e\u0301', 'b'],
        ['mail', 'c'],
      ],
    );
    expect(rows).toEqual(['邮件  a', 'e\u0301     b', 'mail  c']);
  });

  it('takes from the widest of the columns that give way, down to ten', () => {
    const rows = [['a/long/path/to/a/mail.eml', 'somebody@example.org', '550 5.7.26']];
    const [row = ''] = table([{ cut: 'beginning' }, { cut: 'end' }, {}], rows, 46);
    expect(row).toBe('…h/to/a/mail.eml  somebody@exampl…  550 5.7.26');
    const [narrow = ''] = table([{ cut: 'beginning' }, { cut: 'end' }, {}], rows, 10);
    expect(narrow).toBe('…/mail.eml  somebody@…  550 5.7.26');
  });

  it('fits with wide characters too', () => {
    const rows = [['收件人的邮件地址不存在于该服务器', '请检查地址是否正确', 'x']];
    for (let width = 25; width < 60; width += 1) {
      const [row = ''] = table([{ cut: 'beginning' }, { cut: 'end' }, {}], rows, width);
      expect(columns(row)).toBeLessThanOrEqual(width);
    }
  });

  it('has no rows where there are none', () => {
    expect(table([{}, {}], [])).toEqual([]);
  });
});
