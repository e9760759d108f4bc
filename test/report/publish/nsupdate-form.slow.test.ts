import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TxtChange } from '../../../src/report/publish/change.js';
import { nsupdateText } from '../../../src/report/publish/nsupdate-form.js';
import { anyChanges, linesOf, named, ordinary, output, program, recordsOfText, split, ttl } from './support.js';

interface Message {
  readonly required: readonly string[];
  readonly absent: readonly string[];
  readonly deleted: readonly string[];
  readonly added: readonly string[];
}

function sorted(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)].sort();
}

function messageFor(changes: readonly TxtChange[]): Message {
  const before = (one: TxtChange) => [...one.keep, ...one.remove];
  return {
    required: sorted(changes.flatMap((one) => linesOf(one.name, before(one)))),
    absent: sorted(changes.filter((one) => before(one).length === 0).map(({ name }) => JSON.stringify([name, '']))),
    deleted: sorted(changes.flatMap(({ name, remove }) => linesOf(name, remove))),
    added: sorted(changes.flatMap(({ name, add }) => linesOf(name, add))),
  };
}

/** The lines that begin so, the rest of each read as a master-file line. */
function linesAfter(script: string, start: RegExp, end = ''): readonly string[] {
  const lines = script.split('\n').filter((line) => start.test(line));
  return sorted(recordsOfText(lines.map((line) => `${line.replace(start, '')}${end}\n`).join('')));
}

/** A reader of the four commands; data is in master-file notation, as the manual has it. */
function messageIn(script: string): Message {
  return {
    required: linesAfter(script, /^prereq yxrrset /),
    absent: linesAfter(script, /^prereq nxrrset /, ' ""'),
    deleted: linesAfter(script, /^update delete /),
    added: linesAfter(script, /^update add /),
  };
}

describe('nsupdateText', () => {
  it('requires what was seen, deletes the old record by its data and adds the new one, in one message', () => {
    expect(nsupdateText(ordinary, ttl)).toBe(
      [
        '; Refused by the server (NXRRSET or YXRRSET) when the TXT records are no longer those that were read.',
        'zone example.com.',
        'prereq yxrrset example.com. IN TXT "site-verification=a;b"',
        'prereq yxrrset example.com. IN TXT "v=spf1 mx -all"',
        'update delete example.com. IN TXT "v=spf1 mx -all"',
        'update add example.com. 3600 IN TXT "v=spf1 mx include:spf.ex.lt -all"',
        'send',
        '',
      ].join('\n'),
    );
  });

  it('puts the names of a split record into the same message', () => {
    expect(nsupdateText(split, ttl).split('\n').slice(1)).toEqual([
      'zone example.com.',
      'prereq yxrrset example.com. IN TXT "v=spf1 include:a.ex " "include:b.ex -all"',
      'prereq nxrrset _spf1.example.com. IN TXT',
      'prereq nxrrset _spf2.example.com. IN TXT',
      'update delete example.com. IN TXT "v=spf1 include:a.ex " "include:b.ex -all"',
      'update add example.com. 3600 IN TXT "v=spf1 include:_spf1.example.com include:_spf2.example.com exists:%{i}._spf.ex.lt -all"',
      'update add _spf1.example.com. 3600 IN TXT "v=spf1 ip4:192.0.2.0/24 -all"',
      'update add _spf2.example.com. 3600 IN TXT "v=spf1 ip6:2001:db8::/32 -all"',
      'send',
      '',
    ]);
  });

  it('sends a message for each zone', () => {
    const other = ordinary.map((one) => ({ ...one, name: named('mail.ex.lt'), zone: named('ex.lt') }));
    const lines = nsupdateText([...ordinary, ...other], ttl).split('\n');
    expect(lines.filter((line) => /^(?:zone|send)/.test(line))).toEqual([
      'zone example.com.',
      'send',
      'zone ex.lt.',
      'send',
    ]);
  });

  it('never deletes but by data', () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        for (const line of nsupdateText(changes, ttl).split('\n')) {
          if (line.startsWith('update delete')) expect(line).toMatch(/ IN TXT ".*"$/);
        }
      }),
    );
  });

  it('has exactly the commands of the changes, whatever the records hold', () => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        const script = nsupdateText(changes, ttl);
        expect(messageIn(script)).toEqual(messageFor(changes));
        const commands = script.split('\n').filter((line) => !/^(?:prereq|update) /.test(line));
        expect(commands.slice(1)).toEqual(['zone example.com.', 'send', '']);
      }),
      { numRuns: 500 },
    );
  });
});

/** What nsupdate itself understood, by `show` in place of `send`: nothing is sent. */
function shownBy(script: string): Message {
  const text = output('nsupdate', [], `server 127.0.0.1\n${script.replace(/^send$/m, 'show')}quit\n`);
  const section = (name: string) => text.split(`;; ${name} SECTION:\n`)[1]?.split('\n\n')[0] ?? '';
  const ofClass = (lines: string, kind: RegExp) =>
    sorted(
      recordsOfText(
        lines
          .split('\n')
          .filter((line) => kind.test(line))
          .map((line) => `${line.replace(kind, '$1IN TXT ').replace(/TXT\s*$/, 'TXT ""')}\n`)
          .join(''),
      ),
    );
  return {
    required: ofClass(section('PREREQUISITE'), /^(\S+\s+0\s+)IN\s+TXT\s*/),
    absent: ofClass(section('PREREQUISITE'), /^(\S+\s+0\s+)NONE\s+TXT\s*/),
    deleted: ofClass(section('UPDATE'), /^(\S+\s+0\s+)NONE\s+TXT\s*/),
    added: ofClass(section('UPDATE'), /^(\S+\s+3600\s+)IN\s+TXT\s*/),
  };
}

const nsupdate = program('nsupdate', '-V');

describe(`nsupdateText, shown by ${nsupdate.note}`, () => {
  it.skipIf(nsupdate.missing)('means the same message', { timeout: 60_000 }, () => {
    expect(shownBy(nsupdateText(split, ttl))).toEqual(messageFor(split));
    fc.assert(
      fc.property(anyChanges, (changes) => {
        expect(shownBy(nsupdateText(changes, ttl))).toEqual(messageFor(changes));
      }),
      { numRuns: 100 },
    );
  });
});
