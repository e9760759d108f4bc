import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Foundations know nothing above them. */
const foundations = ['dns', 'ip', 'syntax', 'text'];

/** Which folder of `src` may import which others; sideways inside a folder is free. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  dns: ['ip'],
  ip: [],
  syntax: [],
  text: [],
  net: ['dns', 'ip'],
  spf: foundations,
  dkim: foundations,
  dmarc: foundations,
  'mail-records': foundations,
  senders: foundations,
  check: [...foundations, 'spf', 'dkim', 'dmarc', 'mail-records', 'senders'],
  rules: [...foundations, 'check', 'spf', 'dkim', 'dmarc', 'mail-records', 'senders'],
  fix: [...foundations, 'check', 'spf', 'senders'],
  // Notes weigh and cite like findings.
  bounce: [...foundations, 'rules', 'spf', 'dmarc'],
  mail: [...foundations, 'bounce'],
  messages: [...foundations, 'check', 'rules', 'fix', 'bounce', 'spf', 'dkim', 'dmarc'],
  report: [...foundations, 'check', 'rules', 'fix', 'bounce', 'spf', 'dkim', 'dmarc', 'mail-records', 'messages'],
  cli: ['*'],
  api: ['*'],
  // The public entry.
  '': ['*'],
};

/** What only some folders may touch: effects stay at the edge. */
const privileges: readonly { readonly what: RegExp; readonly folders: readonly string[]; readonly name: string }[] = [
  { name: 'node:dns and sockets', what: /from 'node:(?:dns|dgram|net|tls)(?:\/promises)?'/, folders: ['net', 'cli'] },
  { name: 'files', what: /from 'node:(?:fs|path)(?:\/promises)?'/, folders: ['cli'] },
  { name: 'process', what: /\bprocess\./, folders: ['cli'] },
  { name: 'the clock', what: /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/, folders: ['net', 'cli'] },
  { name: 'timers', what: /\bset(?:Timeout|Immediate|Interval)\(/, folders: ['net', 'cli'] },
  { name: 'randomness', what: /\bMath\.random\(|\brandomInt\(|\brandomBytes\(/, folders: ['net'] },
  { name: 'commander, chalk and ora', what: /(?:from|import\() ?'(?:commander|chalk|ora)'/, folders: ['cli'] },
  { name: 'waiting', what: /\bawait\b|\basync\b/, folders: ['net', 'mail', 'cli', 'api'] },
];

interface Source {
  readonly path: string;
  readonly folder: string;
  readonly lines: readonly string[];
}

function sources(folder = 'src'): Source[] {
  return readdirSync(folder).flatMap((entry) => {
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) return sources(path);
    const parts = relative('src', path).split(/[\\/]/);
    return [{ path, folder: parts.length > 1 ? parts[0]! : '', lines: readFileSync(path, 'utf8').split('\n') }];
  });
}

const all = sources();

describe('the architecture', () => {
  it('sees the sources', () => {
    expect(all.length).toBeGreaterThan(50);
    expect(new Set(all.map((source) => source.folder))).toEqual(new Set(Object.keys(allowed)));
  });

  it('lets imports go down or sideways, never up', () => {
    const offences = all.flatMap(({ path, folder, lines }) =>
      lines.flatMap((line, index) => {
        const target = /(?:from|import\() ?'(\.[^']+)'/.exec(line)?.[1];
        if (target === undefined) return [];
        const to = posix.join(posix.dirname(path.replaceAll('\\', '/')), target).split('/')[1] ?? '';
        const permitted = allowed[folder] ?? [];
        return to === folder || permitted.includes('*') || permitted.includes(to)
          ? []
          : [`${path}:${index + 1}: ${line}`];
      }),
    );
    expect(offences).toEqual([]);
  });

  it.each(privileges)('keeps $name to $folders', ({ what, folders }) => {
    const offences = all
      .filter((source) => !folders.includes(source.folder))
      .flatMap(({ path, lines }) =>
        lines.flatMap((line, index) =>
          what.test(line.replace(/^\s*(?:\*|\/\/|\/\*).*/, '')) ? [`${path}:${index + 1}: ${line}`] : [],
        ),
      );
    expect(offences).toEqual([]);
  });

  it('lets nobody but its sender file and its rules name Directo in logic', () => {
    const named = all
      .filter(({ folder }) => !['senders', 'rules', 'messages', 'cli', 'api'].includes(folder))
      .filter(({ lines }) =>
        lines.some((line) => /(?<!re)directo(?!r)/i.test(line.replace(/^\s*(?:\*|\/\/|\/\*).*/, ''))),
      )
      .map(({ path }) => path);
    expect(named).toEqual([]);
  });
});
