import { type CompoundFile, entryField, miniCutoff, openCompoundFile } from './compound-file.js';
import {
  maxAttachmentOctets,
  maxAttachments,
  maxHeaderOctets,
  maxLineOctets,
  maxMessages,
  maxPropertyOctets,
  maxRecipients,
  maxRtfOctets,
  maxStorageDepth,
  maxStreamOctets,
  maxTextOctets,
} from './limits.js';
import type { OutlookProblem } from './outlook-message.js';

/** What the storages of a message file are ([MS-OXMSG] §2.2). */
type Place = 'message' | 'attachment' | 'recipient';

/** Ids of the properties that are read ([MS-OXPROPS] §2), and how many octets of each. */
const properties: Readonly<Record<Place, Readonly<Record<string, number>>>> = {
  message: {
    '001a': maxLineOctets,
    '0037': maxLineOctets,
    '0042': maxLineOctets,
    '0065': maxLineOctets,
    '007d': maxHeaderOctets,
    '0c1a': maxLineOctets,
    '0c1f': maxLineOctets,
    '0e04': maxLineOctets,
    '1000': maxTextOctets,
    '1001': maxTextOctets,
    '1009': maxRtfOctets,
    '1013': maxTextOctets,
    '1035': maxLineOctets,
    '5d01': maxLineOctets,
    '5d02': maxLineOctets,
  },
  attachment: {
    '3001': maxLineOctets,
    '370e': maxLineOctets,
    '3701': maxAttachmentOctets,
    '3704': maxLineOctets,
    '3707': maxLineOctets,
  },
  recipient: {
    '0c1b': maxLineOctets,
    '0c21': maxLineOctets,
    '1001': maxLineOctets,
    '3001': maxLineOctets,
    '3003': maxLineOctets,
    '39fe': maxLineOctets,
  },
};

/** [MS-CFB] §2.6.1. */
const isStorage = 1;
const isStream = 2;
const nobody = -1;
const longestName = 64;

/** A storage, and how many of its kinds were met so far. */
interface Storage {
  readonly place: Place;
  readonly depth: number;
  attachments: number;
  recipients: number;
}

/** What is shared by all storages of a file. */
interface Cutting {
  readonly file: CompoundFile;
  /** Numbers of the entries that links led to. */
  readonly seen: Set<number>;
  /** Where the entries begin that are read. */
  readonly kept: Set<number>;
  /** What is left of {@link maxStreamOctets}, and of {@link maxMessages}. */
  octets: number;
  messages: number;
}

/**
 * A message file cut to what the library can read quickly: it follows every chain and link to the end, reads every
 * stream that it knows, and has parsers for calendar entries. Entries that are not needed lose their names, so that it
 * passes them by; long streams are shortened, and links that lead nowhere or back are removed.

 */
export function boundedCompound(file: Uint8Array): ArrayBuffer | OutlookProblem {
  const opened = openCompoundFile(file);
  if (opened === undefined) return 'damaged-msg';
  const { entries, view, octets } = opened;
  const cutting: Cutting = {
    file: opened,
    seen: new Set([0]),
    kept: new Set(),
    octets: maxStreamOctets,
    messages: maxMessages,
  };
  cutStorage(cutting, entries[0] ?? 0, storageOf('message', 0));
  if (cutting.kept.size === 0) return 'office-file';
  for (const entry of entries) if (!cutting.kept.has(entry)) view.setUint16(entry + entryField.nameLength, 0, true);
  return octets.buffer;
}

function storageOf(place: Place, depth: number): Storage {
  return { place, depth, attachments: 0, recipients: 0 };
}

function cutStorage(cutting: Cutting, entry: number, storage: Storage): void {
  const { view } = cutting.file;
  const open = linksOf(cutting, entry, ['child']);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const type = view.getUint8(next + entryField.type);
    if (type !== isStorage && type !== isStream) continue;
    open.push(...linksOf(cutting, next, ['left', 'right']));
    if (type === isStream) cutStream(cutting, next, storage);
    else cutInner(cutting, next, storage);
  }
}

function cutInner(cutting: Cutting, entry: number, storage: Storage): void {
  const inner = innerOf(storage, nameOf(cutting.file, entry));
  if (inner?.place === 'message') cutting.messages -= 1;
  if (inner === undefined || cutting.messages < 0) {
    cutting.file.view.setInt32(entry + entryField.child, nobody, true);
    return;
  }
  cutting.kept.add(entry);
  cutStorage(cutting, entry, inner);
}

/** What a storage inside another one is; `undefined` if it is not read. */
function innerOf(storage: Storage, name: string): Storage | undefined {
  const depth = storage.depth + 1;
  if (depth > maxStorageDepth) return undefined;
  switch (storage.place) {
    case 'message':
      if (name.startsWith('__attach_version1.0_') && storage.attachments < maxAttachments) {
        storage.attachments += 1;
        return storageOf('attachment', depth);
      }
      if (name.startsWith('__recip_version1.0_') && storage.recipients < maxRecipients) {
        storage.recipients += 1;
        return storageOf('recipient', depth);
      }
      return undefined;
    case 'attachment':
      return name === '__substg1.0_3701000d' ? storageOf('message', depth) : undefined;
    case 'recipient':
      return undefined;
  }
}

function cutStream(cutting: Cutting, entry: number, storage: Storage): void {
  const { file } = cutting;
  const name = nameOf(file, entry);
  const size = file.view.getInt32(entry + entryField.size, true);
  const wanted = Math.min(size, mostOctets(name, storage));
  const readable = file.readable(file.view.getInt32(entry + entryField.firstSector, true), wanted);
  const octets = wholeUnits(readable, name, storage);
  // The size also says where a stream lies: a long one cannot become a short one.
  const isKept = octets > 0 && octets <= cutting.octets && size >= miniCutoff === octets >= miniCutoff;
  if (!isKept) return;
  cutting.kept.add(entry);
  cutting.octets -= octets;
  file.view.setInt32(entry + entryField.size, octets, true);
}

const propertyStream = '__properties_version1.0';

function mostOctets(name: string, { place }: Storage): number {
  if (name === propertyStream) return maxPropertyOctets;
  const [, id] = /^__substg1\.0_([0-9a-f]{4})[0-9a-f]{4}$/.exec(name) ?? [];
  return id === undefined ? 0 : (properties[place][id] ?? 0);
}

/** UTF-16 in whole units, property streams in whole properties of 16 octets behind their header ([MS-OXMSG] §2.4.1). */
function wholeUnits(octets: number, name: string, { depth }: Storage): number {
  if (name.endsWith('001f')) return octets - (octets % 2);
  if (name !== propertyStream) return octets;
  const header = depth === 0 ? 32 : 8;
  return octets < header ? 0 : octets - ((octets - header) % 16);
}

/** Lower case; UTF-16 with a zero at the end, which is counted. Empty if the entry has none, or an impossible one. */
function nameOf({ octets, view }: CompoundFile, entry: number): string {
  const length = view.getUint16(entry + entryField.nameLength, true);
  if (length > longestName || length % 2 === 1 || length <= 2) return '';
  return new TextDecoder('utf-16le').decode(octets.subarray(entry, entry + length - 2)).toLowerCase();
}

/** The entries that an entry links to; a link outside the directory, or to what was seen before, is removed. */
function linksOf(
  { file: { view, entries }, seen }: Cutting,
  entry: number,
  links: readonly ('left' | 'right' | 'child')[],
): number[] {
  return links.flatMap((link) => {
    const index = view.getInt32(entry + entryField[link], true);
    const target = entries[index];
    if (target !== undefined && !seen.has(index)) {
      seen.add(index);
      return [target];
    }
    view.setInt32(entry + entryField[link], nobody, true);
    return [];
  });
}
