import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnoseBounce } from '../../src/bounce/diagnose.js';
import { type BounceDiagnosis, causes, details, type FailedRecipient } from '../../src/bounce/diagnosis/diagnosis.js';
import { readMails } from '../../src/mail/read-mail.js';
import { awaitedProcessorMs } from '../support/processor-time.js';
import { hasShared, sharedPath } from '../support/shared.js';

/** Of real mails where they are at hand, and of our own. */
const folders = ['fixtures/mails', ...(hasShared('bounces') ? [sharedPath('bounces')] : [])];
const corpus = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:eml|txt)$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'latin1')),
);

const mostMs = 200;
/** Mutations of mutations would grow without end; files of many megabytes are measured in test/mail/hostile.slow.test.ts. */
const mostCharacters = 1_000_000;
/** Mutations make mailboxes of one mail: each further mail in it takes some milliseconds of its own. */
const furtherMailMs = 10;
/** `MUTATIONS=10000` and continuous integration try more. */
const runs = Number(process.env['MUTATIONS'] ?? (process.env['CI'] === 'true' ? 10_000 : 1_000));

/** Any code point. fast-check's own unit `binary` lists all of them first, which takes seconds. */
const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff - 0x800 })
  .map((at) => String.fromCodePoint(at < 0xd800 ? at : at + 0x800));

/** What becomes of mails on their way, and what strangers make of them. */
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('drop' as const), at: fc.nat(), count: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ kind: fc.constant('repeat' as const), at: fc.nat(), count: fc.integer({ min: 2, max: 300 }) }),
  fc.record({ kind: fc.constant('swap' as const), at: fc.nat(), other: fc.nat() }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('splice' as const), at: fc.nat(), mail: fc.nat(), from: fc.nat() }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: fc.nat(),
    text: fc.string({ unit: anyCharacter, maxLength: 200 }),
  }),
  fc.record({
    kind: fc.constant('long' as const),
    at: fc.nat(),
    piece: fc.constantFrom(
      'a',
      '.',
      '<',
      '@',
      '-',
      '=',
      ' ',
      'spf ',
      '550 ',
      '550-5.7.26 ',
      'a@b.c ',
      '[',
      '(',
      '>',
      'ip ',
      '1.2.3.4 ',
      '->',
    ),
  }),
  fc.record({ kind: fc.constant('ends' as const), end: fc.constantFrom('\r', '\r\n', '\n\r', '\0\n', '\u2028') }),
  fc.record({
    kind: fc.constant('charset' as const),
    name: fc.constantFrom('utf-7', 'x-nothing', '../../etc', 'iso-2022-jp', 'utf-16', ''),
  }),
  fc.record({ kind: fc.constant('boundary' as const), at: fc.nat() }),
);

type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutated(text: string, one: Mutation): string {
  const lines = text.split('\n');
  const at = 'at' in one ? one.at % Math.max(lines.length, 1) : 0;
  switch (one.kind) {
    case 'drop':
      return [...lines.slice(0, at), ...lines.slice(at + one.count)].join('\n');
    case 'repeat':
      return [...lines.slice(0, at), ...new Array<string>(one.count).fill(lines[at] ?? ''), ...lines.slice(at)].join(
        '\n',
      );
    case 'swap': {
      const other = one.other % lines.length;
      return lines
        .map((line, index) => (index === at ? (lines[other] ?? '') : index === other ? (lines[at] ?? '') : line))
        .join('\n');
    }
    case 'cut':
      return lines.slice(0, at).join('\n');
    case 'splice': {
      const other = (corpus[one.mail % corpus.length] ?? '').split('\n');
      return [...lines.slice(0, at), ...other.slice(one.from % other.length), ...lines.slice(at)].join('\n');
    }
    case 'insert':
      return [...lines.slice(0, at), one.text, ...lines.slice(at)].join('\n');
    case 'long':
      return [...lines.slice(0, at), one.piece.repeat(Math.ceil(20_000 / one.piece.length)), ...lines.slice(at)].join(
        '\n',
      );
    case 'ends':
      return lines.join(one.end);
    case 'charset':
      return text.replace(/charset="?[\w-]+"?/gi, `charset="${one.name}"`);
    case 'boundary':
      return lines.map((line, index) => (index >= at && line.startsWith('--') ? line.slice(1) : line)).join('\n');
  }
}

async function judge(text: string): Promise<readonly BounceDiagnosis[]> {
  const reading = await readMails(Buffer.from(text, 'latin1'));
  return reading.ok ? reading.mails.map((mail) => diagnoseBounce(mail)) : [];
}

function isUnheardOf({ cause, detail }: FailedRecipient): boolean {
  return !causes.includes(cause) || !details.includes(detail);
}

describe('a mail that was damaged, or made up', () => {
  it('has something to mutate', () => {
    expect(corpus.length).toBeGreaterThan(100);
  });

  it(`is read in ${runs} forms without an exception, none of them in over ${mostMs} ms of the processor`, async () => {
    const seen = { bounces: 0, others: 0, unreadable: 0 };
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.array(mutation, { minLength: 1, maxLength: 4 }), async (base, changes) => {
        const text = changes.reduce(
          (whole, change) => mutated(whole, change).slice(0, mostCharacters),
          corpus[base % corpus.length] ?? '',
        );
        let diagnoses: readonly BounceDiagnosis[] = [];
        const ms = await awaitedProcessorMs(async () => {
          diagnoses = await judge(text);
        }, mostMs);
        expect(ms).toBeLessThan(mostMs + furtherMailMs * Math.max(0, diagnoses.length - 1));
        if (diagnoses.length === 0) seen.unreadable += 1;
        for (const { kind } of diagnoses) seen[kind === 'bounce' ? 'bounces' : 'others'] += 1;
        expect(diagnoses.flatMap(({ recipients }) => recipients).filter(isUnheardOf)).toEqual([]);
      }),
      { numRuns: runs },
    );
    expect(seen.bounces).toBeGreaterThan(runs / 4);
    expect(seen.others).toBeGreaterThan(runs / 100);
  }, 600_000);
});
