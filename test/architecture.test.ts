import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageCodes } from '../src/messages/languages.js';

/** Foundations know nothing above them. A name with `/*` stands for the folder and every room inside it. */
const foundations = ['dns/*', 'ip', 'syntax', 'text', 'collections', 'finding'];
const spf = [
  'spf/record',
  'spf/macro',
  'spf/evaluate',
  'spf/policy',
  'spf/mend',
  'spf/mend/examiners',
  'spf/mend/text',
];
const dmarc = ['dmarc', 'dmarc/record', 'dmarc/mend', 'dmarc/discover'];
/** What one record, one key or one sender is: nothing here knows of a whole domain. */
const records = [...foundations, ...spf, ...dmarc, 'dkim', 'mail-records', 'senders'];
const facts = [...records, 'facts'];
const fix = ['fix', 'fix/draft', 'fix/meaning', 'fix/proof', 'fix/strategy', 'fix/publish'];
const words = [
  ...facts,
  ...fix,
  'changes',
  'overview',
  'rules',
  'rules/rule',
  'bounce/diagnosis',
  'messages/catalogue',
];
const report = [...words, 'report/layout'];

/** A rule sees facts and what all areas share, but no rule of another area. */
const area = [...facts, 'rules/rule'];

/** Which room (folder of `src`) may import which others; inside a room every file may import every other. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  ip: ['collections'],
  syntax: [],
  text: [],
  collections: [],
  dns: ['ip', 'syntax'],
  'dns/zone': ['dns', 'ip'],
  finding: ['dns', 'syntax'],

  net: ['dns', 'ip'],
  'net/wire': ['dns', 'ip', 'net'],
  'net/node': ['dns', 'ip', 'net', 'net/wire'],
  'net/https': ['dns', 'net', 'net/wire'],
  'net/network': ['dns', 'net', 'net/node', 'net/https'],
  'net/trial': ['dns', 'ip', 'net'],

  'spf/record': foundations,
  'spf/macro': [...foundations, 'spf/record'],
  'spf/evaluate': [...foundations, 'spf/record', 'spf/macro'],
  'spf/policy': [...foundations, 'spf/record', 'spf/macro', 'spf/evaluate'],
  'spf/mend/text': [...foundations, 'spf/record'],
  'spf/mend/examiners': [...foundations, 'spf/record', 'spf/mend/text'],
  'spf/mend': [...foundations, 'spf/record', 'spf/mend/examiners', 'spf/mend/text'],
  dkim: foundations,
  'dmarc/record': foundations,
  'dmarc/mend': [...foundations, 'dmarc/record'],
  'dmarc/discover': [...foundations, 'dmarc/record'],
  dmarc: [...foundations, 'dmarc/record', 'dmarc/mend', 'dmarc/discover'],
  'mail-records': foundations,
  senders: foundations,

  facts: records,
  'rules/rule': facts,
  'rules/bimi': area,
  'rules/directo': area,
  'rules/dkim': area,
  'rules/dmarc': area,
  'rules/dns': area,
  'rules/mta-sts': area,
  'rules/mx': area,
  'rules/spf': area,
  'rules/tlsrpt': area,
  // What becomes of a finding's term in the proposed record.
  rules: [...facts, 'rules/*', 'fix/draft'],
  'fix/draft': facts,
  'fix/meaning': [...facts, 'fix/draft'],
  'fix/proof': [...facts, 'fix/draft'],
  'fix/strategy': [...facts, 'fix/draft', 'fix/meaning', 'fix/proof'],
  fix: [...facts, 'fix/draft', 'fix/meaning', 'fix/proof', 'fix/strategy'],
  'fix/publish': [...facts, 'fix/draft', 'fix'],
  check: [...facts, ...fix, 'rules'],

  // What becomes of the records besides SPF when DNS changes.
  changes: records,
  // What a person has to do, in order, and the state of the domain in a word or two.
  overview: [...facts, ...fix, 'rules'],

  'mail/text': [],
  'mail/outlook': [],
  mail: ['mail/text', 'mail/outlook'],
  'bounce/diagnosis': [...foundations, 'spf/evaluate'],
  'bounce/notice': [...foundations, 'mail', 'bounce/diagnosis'],
  'bounce/cause/fingerprints': [...foundations, 'bounce/diagnosis'],
  'bounce/cause': [...foundations, 'bounce/diagnosis', 'bounce/notice', 'bounce/cause/fingerprints'],
  'bounce/pasted': [
    ...foundations,
    'mail',
    'bounce/diagnosis',
    'bounce/notice',
    'bounce/cause',
    'bounce/cause/fingerprints',
  ],
  bounce: [
    ...foundations,
    'mail',
    'bounce/diagnosis',
    'bounce/notice',
    'bounce/cause',
    'bounce/cause/*',
    'bounce/pasted',
    ...spf,
    ...dmarc,
  ],

  'messages/catalogue': [...words, 'rules/*', 'mail'],
  ...Object.fromEntries(languageCodes.map((code) => [`messages/${code}`, [...words, 'rules/*', 'mail']])),
  messages: ['messages/*'],

  'report/layout': words,
  'report/evaluation': report,
  'report/records': [...report, 'messages/en'],
  'report/domain': [...report, 'report/records', 'messages/en'],
  'report/screen': [...report, 'report/domain', 'report/records'],
  'report/policy': [...report, 'report/domain', 'messages/en'],
  'report/bounce': [...report, 'report/domain', 'messages/en'],
  'report/rules': report,
  'report/formats': [...report, 'report/domain', 'report/screen', 'messages/en'],
  'report/publish': foundations,

  // The library and the command stand side by side above the same check.
  api: [...facts, 'check', 'bounce', 'bounce/diagnosis', 'mail', 'net/*', 'report/domain'],
  'cli/process': [...words, 'mail'],
  'cli/options': [...words, 'messages', 'check', 'net', 'cli/process', 'report/formats'],
  'cli/terminal': [...words, 'messages/*', 'report/*', 'cli/process', 'cli/options'],
  'cli/dns': [...words, 'check', 'net/*', 'report/*', 'cli/process', 'cli/options', 'cli/terminal'],
  'cli/settings': [...words, 'net', 'report/*', 'cli/process', 'cli/options', 'cli/terminal'],
  // Every command has a room, and none knows another.
  'cli/commands/*': [
    ...words,
    'messages/*',
    'report/*',
    'check',
    'bounce',
    'mail',
    'cli/process',
    'cli/options',
    'cli/terminal',
    'cli/dns',
    'cli/settings',
  ],
  cli: ['*'],
  // The public entry.
  '': ['*'],
};

/** What only some folders may touch: effects stay at the edge. */
const privileges: readonly { readonly what: RegExp; readonly folders: readonly string[]; readonly name: string }[] = [
  {
    name: 'node:dns, sockets and HTTP',
    what: /(?:from|import\() ?'(?:node:)?(?:dns|dgram|net|tls|https?|http2)(?:\/promises)?'/,
    folders: ['net', 'cli'],
  },
  { name: 'fetch()', what: /\bfetch\(/, folders: ['net', 'cli'] },
  { name: 'files', what: /(?:from|import\() ?'(?:node:)?(?:fs|path)(?:\/promises)?'/, folders: ['cli'] },
  { name: 'process', what: /\bprocess\./, folders: ['cli'] },
  { name: 'the clock', what: /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/, folders: ['net', 'cli'] },
  { name: 'timers', what: /\bset(?:Timeout|Immediate|Interval)\(/, folders: ['net', 'cli'] },
  { name: 'randomness', what: /\bMath\.random\(|\brandomInt\(|\brandomBytes\(/, folders: ['net'] },
  { name: 'commander, chalk and ora', what: /(?:from|import\() ?'(?:commander|chalk|ora)'/, folders: ['cli'] },
  { name: 'waiting', what: /\bawait\b|\basync\b/, folders: ['net', 'mail', 'cli', 'api'] },
];

/** How many files stand side by side at most; tables of data, languages and the areas of rules are as long as they are. */
const filesAtOneLevel = 15;
const tables = /^(?:senders|messages\/(?!catalogue)\w+|rules\/[\w-]+)$/;

interface Source {
  readonly path: string;
  /** The folder below `src`, '' for `src` itself. */
  readonly room: string;
  readonly lines: readonly string[];
  readonly imports: readonly { readonly line: number; readonly path: string }[];
}

function sources(folder = 'src'): Source[] {
  return readdirSync(folder).flatMap((entry) => {
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) return sources(path);
    const lines = readFileSync(path, 'utf8').split('\n');
    const imports = lines.flatMap((line, index) => {
      const target = /(?:from|import\() ?'(\.[^']+)'/.exec(line)?.[1];
      return target === undefined ? [] : [{ line: index + 1, path: resolved(path, target) }];
    });
    return [{ path: slashed(path), room: slashed(relative('src', dirname(path))), lines, imports }];
  });
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

function resolved(importer: string, target: string): string {
  return posix.join(posix.dirname(slashed(importer)), target).replace(/\.js$/, '.ts');
}

const all = sources();

function roomOf(path: string): string {
  return posix.dirname(path).replace(/^src\/?/, '');
}

function covers(entry: string, room: string): boolean {
  if (entry === '*' || entry === room) return true;
  return entry.endsWith('/*') && (room === entry.slice(0, -2) || room.startsWith(entry.slice(0, -1)));
}

/** The line of the table that holds for a room: its own, or that of all rooms beside it. */
function lineFor(room: string): string | undefined {
  return [room, `${posix.dirname(room)}/*`].find((line) => Object.hasOwn(allowed, line));
}

/** What a room may import; without a line, nothing. */
function allowedFor(room: string): readonly string[] {
  const line = lineFor(room);
  return line === undefined ? [] : (allowed[line] ?? []);
}

/** A way from a node back to itself, or nothing. */
function circleIn(arrows: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const search = (node: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of arrows.get(node) ?? []) {
      const found = search(next, [...way, node]);
      if (found !== undefined) return found;
    }
    done.add(node);
    return undefined;
  };
  for (const node of arrows.keys()) {
    const found = search(node, []);
    if (found !== undefined) return found;
  }
  return undefined;
}

describe('the architecture', () => {
  it('sees the sources', () => {
    expect(all.length).toBeGreaterThan(400);
  });

  it('has a line of the table for every room, and a room for every line', () => {
    const rooms = [...new Set(all.map(({ room }) => room))];
    const lines = rooms.map(lineFor);
    expect([
      ...rooms.filter((room) => lineFor(room) === undefined).map((room) => `src/${room} has no line in \`allowed\``),
      ...Object.keys(allowed)
        .filter((line) => !lines.includes(line))
        .map((line) => `src/${line} has a line in \`allowed\`, but no files`),
    ]).toEqual([]);
  });

  it('lets a room import only those that the table names', () => {
    const offences = all.flatMap(({ path, room, lines, imports }) =>
      imports.flatMap((target) => {
        if (!target.path.startsWith('src/')) return [];
        const to = roomOf(target.path);
        return to === room || allowedFor(room).some((entry) => covers(entry, to))
          ? []
          : [`${path}:${target.line}: ${lines[target.line - 1]}`];
      }),
    );
    expect(offences).toEqual([]);
  });

  it('has no circle of files', () => {
    expect(circleIn(new Map(all.map(({ path, imports }) => [path, imports.map((one) => one.path)])))).toBeUndefined();
  });

  it('has no circle of rooms', () => {
    const arrows = new Map<string, string[]>(all.map(({ room }) => [room, []]));
    for (const { room, imports } of all)
      for (const { path } of imports) if (roomOf(path) !== room) arrows.get(room)?.push(roomOf(path));
    expect(circleIn(arrows)).toBeUndefined();
  });

  it('finds a circle where there is one', () => {
    const arrows = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', []],
      ['d', ['b']],
    ]);
    expect(circleIn(arrows)).toEqual(['b', 'd', 'b']);
  });

  it(`has no more than ${filesAtOneLevel} files at one level`, () => {
    const counts = new Map<string, number>();
    for (const { room } of all) counts.set(room, (counts.get(room) ?? 0) + 1);
    expect([...counts].filter(([room, count]) => count > filesAtOneLevel && !tables.test(room))).toEqual([]);
  });

  it.each(privileges)('keeps $name to $folders', ({ what, folders }) => {
    const offences = all
      .filter(({ room }) => !folders.some((folder) => covers(`${folder}/*`, room)))
      .flatMap(({ path, lines }) =>
        lines.flatMap((line, index) =>
          what.test(line.replace(/^\s*(?:\*|\/\/|\/\*).*/, '')) ? [`${path}:${index + 1}: ${line}`] : [],
        ),
      );
    expect(offences).toEqual([]);
  });

  it('lets nobody but its sender file and its rules name Directo in logic', () => {
    const named = all
      .filter(({ room }) => !/^(?:senders|rules|messages|check|cli|api)(?:\/|$)/.test(room))
      .filter(({ lines }) =>
        lines.some((line) => /(?<!re)directo(?!r)/i.test(line.replace(/^\s*(?:\*|\/\/|\/\*).*/, ''))),
      )
      .map(({ path }) => path);
    expect(named).toEqual([]);
  });
});
