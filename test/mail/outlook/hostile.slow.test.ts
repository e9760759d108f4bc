import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMails } from '../../../src/mail/read-mail.js';
import { compoundFile, type Storage } from '../../support/outlook/compound-writer.js';
import {
  compressedRtf,
  type MessageFields,
  messageStorage,
  outlookFile,
} from '../../support/outlook/message-writer.js';
import { awaitedProcessorMs } from '../../support/processor-time.js';

/** The processor time that one hostile file may take; measured values stand below half of it. */
const boundMs = 1_000;

/** `MUTATIONS=10000` and continuous integration try more. */
const runs = Number(process.env['MUTATIONS'] ?? (process.env['CI'] === 'true' ? 10_000 : 1_500));

const fields: MessageFields = {
  messageClass: 'REPORT.IPM.Note.NDR',
  subject: 'Undeliverable',
  body: 'notice\n'.repeat(900),
  rtf: compressedRtf(`{\\rtf1 ${'words '.repeat(400)}}`),
  recipients: [{ name: 'Ona', address: 'ona@example.org', supplementaryInfo: '<mx #5.7.1 smtp;550 5.7.1 no>' }],
  attachments: [
    { message: { header: 'From: info@example.com\n', body: 'hello' } },
    { name: 'a.eml', octets: Buffer.from('From: a\n\nb') },
  ],
};
const file = outlookFile(fields);
const view = new DataView(file.buffer);

/** Where the tables of the file begin. */
const sector = (at: number): number => (at + 1) * 512;
const fat = sector(view.getInt32(0x4c, true));
const directory = sector(view.getInt32(0x30, true));
const miniFat = sector(view.getInt32(0x3c, true));

function changed(...changes: readonly (readonly [offset: number, value: number])[]): Uint8Array {
  const copy = Uint8Array.from(file);
  const writable = new DataView(copy.buffer);
  for (const [offset, value] of changes) writable.setInt32(offset, value, true);
  return copy;
}

/** Entries of the directory by the place that a link of theirs has. */
function linked(link: number, target: (entry: number) => number): Uint8Array {
  const entries = Array.from({ length: 20 }, (_, at) => at);
  return changed(...entries.map((at) => [directory + at * 128 + link, target(at)] as const));
}

const everySector = Array.from({ length: 128 }, (_, at) => at);

const shapes: readonly { readonly name: string; readonly octets: () => Uint8Array }[] = [
  {
    name: 'a FAT in which every sector follows itself',
    octets: () => changed(...everySector.map((at) => [fat + 4 * at, at] as const)),
  },
  {
    name: 'a FAT in which all sectors are one circle',
    octets: () => changed(...everySector.map((at) => [fat + 4 * at, (at + 1) % 20] as const)),
  },
  {
    name: 'a FAT of sectors outside',
    octets: () => changed(...everySector.map((at) => [fat + 4 * at, 0x7fffffff] as const)),
  },
  {
    name: 'a mini FAT in which every sector follows itself',
    octets: () => changed(...everySector.map((at) => [miniFat + 4 * at, at] as const)),
  },
  {
    name: 'a mini FAT that is one circle',
    octets: () => changed(...everySector.map((at) => [miniFat + 4 * at, (at + 1) % 20] as const)),
  },
  { name: 'two billion sectors of tables', octets: () => changed([0x2c, 0x7fffffff]) },
  { name: 'minus one sector of tables', octets: () => changed([0x2c, -1]) },
  { name: 'two billion further tables', octets: () => changed([0x48, 0x7fffffff], [0x44, 1]) },
  { name: 'a further table that follows itself', octets: () => changed([0x2c, 5_000], [0x48, 40], [0x44, 1]) },
  { name: 'two billion sectors of the mini table', octets: () => changed([0x40, 0x7fffffff]) },
  { name: 'a mini stream in a circle', octets: () => changed([directory + 0x74, 0]) },
  { name: 'entries that are their own left', octets: () => linked(0x44, (at) => at) },
  { name: 'entries that are their own right', octets: () => linked(0x48, (at) => at) },
  { name: 'storages that are inside themselves', octets: () => linked(0x4c, (at) => at) },
  { name: 'entries that all lead to the root', octets: () => linked(0x48, () => 0) },
  { name: 'entries that lead outside', octets: () => linked(0x44, () => 1_000_000) },
  { name: 'streams of two billion octets', octets: () => linked(0x78, () => 0x7fffffff) },
  { name: 'streams of less than nothing', octets: () => linked(0x78, () => -5) },
  { name: 'names of 30,000 octets', octets: () => linked(0x40, () => 30_000 + 2 * 65_536) },
  { name: 'storages in storages', octets: () => compoundFile(messageInStorages(400)) },
  { name: '30,000 streams', octets: () => compoundFile(manyStreams('__substg1.0_1000001F', 30_000)) },
  { name: '40,000 streams', octets: () => compoundFile(manyStreams('x', 40_000)) },
  {
    name: '5,000 recipients',
    octets: () =>
      outlookFile({ ...fields, recipients: Array.from({ length: 5_000 }, () => ({ address: 'a@b.example' })) }),
  },
  {
    name: '60 messages of RTF',
    octets: () => outlookFile({ attachments: Array.from({ length: 60 }, () => ({ message: { rtf: rtfOf('{}') } })) }),
  },
  { name: 'RTF that says it is 2 GB', octets: () => outlookFile({ rtf: lyingRtf() }) },
  { name: 'RTF of references to itself', octets: () => outlookFile({ rtf: repeatingRtf() }) },
  { name: 'a body of 20 MB', octets: () => outlookFile({ body: 'x'.repeat(10_000_000) }) },
  { name: 'HTML of 20 MB', octets: () => outlookFile({ html: Buffer.alloc(20_000_000, '<p>') }) },
  { name: 'a header of 2 MB', octets: () => outlookFile({ header: 'a: b\n'.repeat(300_000) }) },
  {
    name: 'an attachment of 20 MB',
    octets: () => outlookFile({ attachments: [{ name: 'a.msg', octets: Buffer.alloc(20_000_000, 'x') }] }),
  },
  { name: '100 messages of 400 KB in files', octets: () => filesInFile(100) },
  {
    name: 'a message in a file in a file',
    octets: () =>
      Array.from({ length: 12 }).reduce<Uint8Array>(
        (inner) => outlookFile({ attachments: [{ name: 'a.msg', octets: inner }] }),
        file,
      ),
  },
  { name: 'a compound file of zeros', octets: () => Buffer.concat([file.subarray(0, 512), Buffer.alloc(20_000_000)]) },
];

function messageInStorages(depth: number): Storage {
  let inner = messageStorage({ body: 'x' }, 24);
  for (let at = 0; at < depth; at += 1) inner = { '__attach_version1.0_#00000000': { '__substg1.0_3701000D': inner } };
  return inner;
}

function manyStreams(name: string, count: number): Storage {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`${name}${at === 0 ? '' : at}`, Buffer.from('a')]),
  );
}

function rtfOf(piece: string): Uint8Array {
  return compressedRtf(piece.repeat(5_000));
}

function lyingRtf(): Uint8Array {
  const rtf = compressedRtf('{\\rtf1 a}');
  new DataView(rtf.buffer).setUint32(0, 0x7fffffff, true);
  return rtf;
}

/** Each two octets repeat seventeen. */
function repeatingRtf(): Uint8Array {
  const runs = Buffer.alloc(120_000);
  for (let at = 0; at < runs.length; at += 17) {
    runs[at] = 0xff;
    for (let token = 0; token < 8; token += 1) runs.set([0x0c, 0xaf], Math.min(runs.length - 2, at + 1 + 2 * token));
  }
  const rtf = Buffer.concat([Buffer.alloc(16), runs]);
  rtf.writeUInt32LE(runs.length + 12, 0);
  rtf.writeUInt32LE(0x75465a4c, 8);
  return new Uint8Array(rtf);
}

function filesInFile(count: number): Uint8Array {
  const octets = outlookFile({ body: 'a line of a notice\n'.repeat(10_000) });
  return outlookFile({ attachments: Array.from({ length: count }, (_, at) => ({ name: `${at}.msg`, octets })) });
}

describe('hostile compound files', () => {
  it.each(shapes)('$name end soon', async ({ octets }) => {
    const hostile = octets();
    expect(await awaitedProcessorMs(() => readMails(hostile), boundMs)).toBeLessThan(boundMs);
  });
});

/** Octets of the tables, rather than of the texts between them. */
const place = fc.oneof(
  fc.integer({ min: 0, max: 0x60 }),
  fc.integer({ min: 0, max: 40 * 128 - 4 }).map((at) => directory + at),
  fc.integer({ min: 0, max: 127 }).map((at) => fat + 4 * at),
  fc.integer({ min: 0, max: 127 }).map((at) => miniFat + 4 * at),
  fc.integer({ min: 0, max: file.length - 4 }),
);
const value = fc.oneof(
  fc.integer({ min: -4, max: 64 }),
  fc.constantFrom(0x7fffffff, -0x80000000, 0xffff, 0x10000),
  fc.integer({ min: -0x80000000, max: 0x7fffffff }),
);

describe('a message of Outlook that was damaged', () => {
  it(`is read, or refused, in ${runs} forms`, async () => {
    const seen = { read: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(place, value), { minLength: 1, maxLength: 6 }),
        fc.option(fc.integer({ min: 600, max: file.length }), { freq: 8 }),
        async (changes, cut) => {
          const octets = changed(...changes).subarray(0, cut ?? undefined);
          let isRead = false;
          const ms = await awaitedProcessorMs(async () => {
            const reading = await readMails(octets);
            isRead = reading.ok;
          }, 100);
          expect(ms).toBeLessThan(200);
          seen[isRead ? 'read' : 'refused'] += 1;
        },
      ),
      { numRuns: runs },
    );
    expect(seen.read).toBeGreaterThan(runs / 10);
    expect(seen.refused).toBeGreaterThan(runs / 10);
  }, 300_000);
});
