import { compoundFile, type Storage } from './compound-writer.js';

/** What a test wants in a message of Outlook; everything else stays out of the file. */
export interface MessageFields {
  /** `IPM.Note` if left out. */
  readonly messageClass?: string;
  /** The transport header; lines end as in Outlook. */
  readonly header?: string;
  readonly subject?: string;
  readonly senderName?: string;
  readonly senderAddress?: string;
  readonly displayTo?: string;
  readonly body?: string;
  /** As octets (PidTagHtml), in the code page of the Internet. */
  readonly html?: Uint8Array;
  readonly htmlCodePage?: number;
  /** Compressed or not ([MS-OXRTFCP]); see {@link storedRtf}. */
  readonly rtf?: Uint8Array;
  readonly reportText?: string;
  readonly recipients?: readonly RecipientFields[];
  readonly attachments?: readonly AttachmentFields[];
  /** Texts are written in this code page, as Outlook did before Unicode; `encode` gives their octets. */
  readonly ansi?: { readonly codePage: number; readonly encode: (text: string) => Uint8Array };
}

export interface RecipientFields {
  readonly name?: string;
  readonly address?: string;
  readonly supplementaryInfo?: string;
  readonly remoteServer?: string;
  readonly reportText?: string;
}

export type AttachmentFields =
  | { readonly message: MessageFields }
  | { readonly name: string; readonly type?: string; readonly octets: Uint8Array };

/** A message file of Outlook ([MS-OXMSG]). */
export function outlookFile(fields: MessageFields, sectorShift?: 9 | 12): Uint8Array {
  return compoundFile(messageStorage(fields, 32), sectorShift);
}

export function messageStorage(fields: MessageFields, headerOctets: 24 | 32): Storage {
  const { recipients = [], attachments = [], ansi } = fields;
  const write = writer(ansi?.encode);
  return {
    '__properties_version1.0': properties(headerOctets, {
      ...(ansi === undefined ? {} : { '3ffd': ansi.codePage }),
      ...(fields.htmlCodePage === undefined ? {} : { '3fde': fields.htmlCodePage }),
    }),
    ...write('001A', fields.messageClass ?? 'IPM.Note'),
    ...write('007D', fields.header?.replaceAll('\n', '\r\n')),
    ...write('0037', fields.subject),
    ...write('0C1A', fields.senderName),
    ...write('5D01', fields.senderAddress),
    ...write('0E04', fields.displayTo),
    ...write('1000', fields.body?.replaceAll('\n', '\r\n')),
    ...write('1001', fields.reportText),
    ...(fields.html === undefined ? {} : { '__substg1.0_10130102': fields.html }),
    ...(fields.rtf === undefined ? {} : { '__substg1.0_10090102': fields.rtf }),
    ...numbered('__recip_version1.0_#', recipients, (one) => recipientStorage(one, write)),
    ...numbered('__attach_version1.0_#', attachments, (one) => attachmentStorage(one, write)),
  };
}

type Write = (id: string, text: string | undefined) => Storage;

function writer(encode: ((text: string) => Uint8Array) | undefined): Write {
  return (id, text) => {
    if (text === undefined) return {};
    return encode === undefined
      ? { [`__substg1.0_${id}001F`]: Buffer.from(text, 'utf16le') }
      : { [`__substg1.0_${id}001E`]: encode(text) };
  };
}

function recipientStorage(one: RecipientFields, write: Write): Storage {
  return {
    '__properties_version1.0': properties(8, { '0c15': 1 }),
    ...write('3001', one.name),
    ...write('39FE', one.address),
    ...write('0C1B', one.supplementaryInfo),
    ...write('0C21', one.remoteServer),
    ...write('1001', one.reportText),
  };
}

function attachmentStorage(one: AttachmentFields, write: Write): Storage {
  if ('message' in one)
    return { '__properties_version1.0': properties(8, {}), '__substg1.0_3701000D': messageStorage(one.message, 24) };
  return {
    '__properties_version1.0': properties(8, {}),
    ...write('3707', one.name),
    ...write('370E', one.type),
    '__substg1.0_37010102': one.octets,
  };
}

function numbered<T>(prefix: string, all: readonly T[], storage: (one: T) => Storage): Storage {
  return Object.fromEntries(
    all.map((one, at) => [`${prefix}${at.toString(16).toUpperCase().padStart(8, '0')}`, storage(one)]),
  );
}

/** The numbers of an object, by id ([MS-OXMSG] §2.4.2). */
function properties(headerOctets: number, numbers: Readonly<Record<string, number>>): Uint8Array {
  const entries = Object.entries(numbers);
  const octets = new Uint8Array(headerOctets + 16 * entries.length);
  const view = new DataView(octets.buffer);
  // How many recipients there are; the reader takes a zero here for the end of the properties.
  if (headerOctets > 8) view.setInt32(8, 1, true);
  for (const [at, [id, number]] of entries.entries()) {
    const start = headerOctets + 16 * at;
    view.setUint32(start, Number.parseInt(`${id}0003`, 16), true);
    view.setUint32(start + 4, 6, true);
    view.setUint32(start + 8, number, true);
  }
  return octets;
}

/** RTF without compression ([MS-OXRTFCP] §2.1.3.1.1). */
export function storedRtf(rtf: string): Uint8Array {
  const octets = new Uint8Array(16 + rtf.length);
  const view = new DataView(octets.buffer);
  view.setUint32(0, rtf.length + 12, true);
  view.setUint32(4, rtf.length, true);
  view.setUint32(8, 0x414c454d, true);
  octets.set(Buffer.from(rtf, 'latin1'), 16);
  return octets;
}

/** The same, compressed without references: every octet stands for itself. */
export function compressedRtf(rtf: string): Uint8Array {
  const runs: number[] = [];
  for (let at = 0; at < rtf.length; at += 8) runs.push(0, ...Buffer.from(rtf.slice(at, at + 8), 'latin1'));
  const octets = new Uint8Array(16 + runs.length);
  const view = new DataView(octets.buffer);
  view.setUint32(0, runs.length + 12, true);
  view.setUint32(4, rtf.length, true);
  view.setUint32(8, 0x75465a4c, true);
  octets.set(runs, 16);
  return octets;
}
