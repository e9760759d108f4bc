import { describe, expect, it } from 'vitest';
import { numberOf, repeated, TellingCommand } from '../../../src/cli/options/command-line.js';
import { addDnsOptions, type DnsOptions } from '../../../src/cli/options/dns.js';
import { addFixOptions, type FixOptions } from '../../../src/cli/options/fix.js';
import { addLimitOptions, type LimitOptions, limitsFrom } from '../../../src/cli/options/limits.js';
import { recordOption } from '../../../src/cli/options/record-option.js';
import { parseSelector, parseSender } from '../../../src/cli/options/senders.js';
import { domainArgument, type Target } from '../../../src/cli/options/targets.js';
import { exitCode } from '../../../src/cli/process/exit-code.js';
import { UserError } from '../../../src/cli/process/user-error.js';

type Options = DnsOptions & FixOptions & LimitOptions & { readonly record?: string };

/** What a command is handed for these arguments. */
async function given(...args: string[]): Promise<{ readonly target: Target; readonly options: Options }> {
  const program = new TellingCommand('test').addArgument(domainArgument()).addOption(recordOption('a record'));
  let seen: { target: Target; options: Options } | undefined;
  addFixOptions(addLimitOptions(addDnsOptions(program))).does(async (target: Target, options: Options) => {
    seen = { target, options };
    return exitCode.clean;
  });
  await program.parseAsync(args, { from: 'user' });
  if (seen === undefined) throw new Error('the command did not run');
  return seen;
}

function problemOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return error.problem;
    throw error;
  }
  return undefined;
}

describe('what a command is handed', () => {
  it('is values, not text', async () => {
    const { target, options } = await given(
      'info@Manodomenas.LT',
      ...['--server', '192.0.2.1', '--server', '[2001:db8::1]:5353', '--timeout', '250', '--tries', '2'],
      ...['--max-lookups', '20', '--flatten', 'SPF.example.com.', '--record', '"v=spf1 mx" " -all"'],
    );
    expect(target).toEqual({ domain: 'manodomenas.lt', from: 'info@Manodomenas.LT' });
    expect(options).toEqual({
      server: [
        { address: '192.0.2.1', port: 53 },
        { address: '2001:db8::1', port: 5353 },
      ],
      timeout: 250,
      tries: 2,
      maxLookups: 20,
      flatten: ['spf.example.com'],
      record: 'v=spf1 mx -all',
    });
    expect(limitsFrom(options)).toEqual({ lookups: 20, voidLookups: 2, mxNames: 10, ptrNames: 10 });
  });

  it('has no keys for options that were not given', async () => {
    expect((await given('manodomenas.lt')).options).toEqual({});
  });

  it.each([
    [['--server', 'dns.example'], 'bad-server'],
    [['--deadline', 'soon'], 'bad-number'],
    [['--strategy', 'none'], 'bad-choice'],
    [['--dkim-key', 'MIIB'], 'unusable-key'],
    [['--record', 'mx -all'], 'not-a-record'],
    [['--flatten', 'foo bar'], 'not-a-domain'],
  ])('is refused for %j', async (args, kind) => {
    await expect(given('manodomenas.lt', ...args)).rejects.toMatchObject({ problem: { kind } });
  });
});

describe('a number', () => {
  const parse = (text: string): unknown => {
    const option = numberOf('--few <n>', 'a few', { least: 1, most: 9 });
    return option.parseArg?.(text, undefined);
  };

  it.each([
    ['1', 1],
    ['9', 9],
    ['007', 7],
  ])('%j is %i', (text, number) => {
    expect(parse(text)).toBe(number);
  });

  it.each(['0', '10', '-1', '1.5', '1e0', ' 1', '', 'few', '9999999999'])('%j is refused', (text) => {
    expect(problemOf(() => parse(text))).toEqual({ kind: 'bad-number', option: '--few', text, least: 1, most: 9 });
  });
});

describe('a sender and a selector', () => {
  it('are known, and can be', () => {
    expect(repeated(parseSender)('brevo', [parseSender('mailchimp')]).map(({ id }) => id)).toEqual([
      'mailchimp',
      'brevo',
    ]);
    expect(problemOf(() => parseSender('mailchip'))).toMatchObject({ kind: 'unknown-sender', meant: ['mailchimp'] });
    expect(parseSelector('k1._x')).toBe('k1._x');
    expect(problemOf(() => parseSelector('a b'))).toEqual({ kind: 'bad-selector', text: 'a b' });
  });
});

describe('the exit code', () => {
  it('is that of the command that ran', async () => {
    const program = new TellingCommand('test');
    program.command('one').does(async () => exitCode.findings);
    program.command('other').does(async () => exitCode.undecided);
    expect(program.exitCode).toBe(exitCode.clean);
    await program.parseAsync(['other'], { from: 'user' });
    expect(program.exitCode).toBe(exitCode.undecided);
  });
});
