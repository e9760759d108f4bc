import { describe, expect, it } from 'vitest';
import { readerOf } from '../../../src/cli/terminal/reader.js';
import { code, name, t } from '../../../src/text/text.js';
import { invocationOf } from '../../support/command.js';

const esc = String.fromCharCode(27);

describe('the reader of a run', () => {
  it('gets the report on stdout, and everything else on stderr', async () => {
    const invocation = invocationOf([]);
    const reader = await readerOf({}, invocation);
    reader.print('the report\n');
    reader.tell(t`beside it`);
    expect(invocation.stdout.text).toBe('the report\n');
    expect(invocation.stderr.text).toBe('beside it\n');
  });

  it('reads lines of the width of the terminal', async () => {
    const invocation = invocationOf([], { columns: 44 });
    const reader = await readerOf({ color: false }, invocation);
    reader.tell(t`${name('word '.repeat(30).trim())}`);
    expect(reader.page.width).toBe(44);
    for (const line of invocation.stderr.text.split('\n')) expect(line.length).toBeLessThanOrEqual(44);
  });

  it.each([
    [{}, {}, undefined, false],
    [{}, {}, 80, true],
    [{}, { NO_COLOR: '1' }, 80, false],
    [{}, { FORCE_COLOR: '1' }, undefined, true],
    [{ color: true }, { NO_COLOR: '1' }, undefined, true],
    [{ color: false }, { FORCE_COLOR: '1' }, 80, false],
  ])('with %j, %j and a terminal of %j columns sees colour: %j', async (view, env, columns, colored) => {
    const invocation = invocationOf([], { env, ...(columns === undefined ? {} : { columns }) });
    const reader = await readerOf(view, invocation);
    reader.tell(t`${code('v=spf1')}`);
    expect(invocation.stderr.text.includes(esc)).toBe(colored);
    expect(reader.page.palette.ok('x').includes(esc)).toBe(colored);
  });

  it.each([
    [{ lang: 'lt' }, { LANG: 'en_US.UTF-8' }, 'lt'],
    [{}, { LC_ALL: 'lt_LT.UTF-8' }, 'lt'],
    [{}, { LC_ALL: 'de_DE.UTF-8' }, 'en'],
  ] as const)('with %j and %j reads %s', async (view, env, language) => {
    const [reader, expected] = await Promise.all([
      readerOf(view, invocationOf([], { env })),
      readerOf({ lang: language }, invocationOf([])),
    ]);
    expect(reader.words).toBe(expected.words);
  });

  it('is told what went wrong, and below it what to do', async () => {
    const invocation = invocationOf([]);
    const reader = await readerOf({ lang: 'en' }, invocation);
    reader.tellProblem({ kind: 'no-domain' });
    expect(invocation.stderr.text).toMatch(/^spf-check: .+\n {2}\S.*\n$/s);
    expect(invocation.stdout.text).toBe('');
  });

  it('sees no progress where nobody is looking', async () => {
    const invocation = invocationOf([], { env: { CI: '1' }, columns: 80 });
    const reader = await readerOf({}, invocation);
    expect(
      await reader.whileWorking(
        () => 'working',
        async () => 7,
      ),
    ).toBe(7);
    expect(invocation.stderr.text).toBe('');
  });
});
