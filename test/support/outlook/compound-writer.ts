/** A storage of a compound file: streams and storages by name. */
export interface Storage {
  readonly [name: string]: Uint8Array | Storage;
}

interface Entry {
  readonly name: string;
  readonly content: Uint8Array | Storage;
  left: number;
  right: number;
  child: number;
  first: number;
}

const end = -2;
const free = -1;
const fatSector = -3;
const difatSector = -4;
const miniCutoff = 4_096;

/**
 * A compound file ([MS-CFB]) with these streams, written in the plainest way: directory, streams, mini stream, tables.
 * `sectorShift`: 9 for version 3, 12 for version 4.
 */
export function compoundFile(root: Storage, sectorShift: 9 | 12 = 9): Uint8Array {
  const sectorSize = 2 ** sectorShift;
  const entries = entriesOf(root);
  const sectors: Uint8Array[] = [];
  const fat: number[] = [];
  const add = (octets: Uint8Array, mark = end): number => {
    if (octets.length === 0) return end;
    const first = sectors.length;
    const count = Math.ceil(octets.length / sectorSize);
    for (let at = 0; at < count; at += 1) {
      const sector = new Uint8Array(sectorSize);
      sector.set(octets.subarray(at * sectorSize, (at + 1) * sectorSize));
      sectors.push(sector);
      fat.push(mark !== end ? mark : at + 1 === count ? end : first + at + 1);
    }
    return first;
  };

  // The directory comes first and is filled in at the end.
  const directoryAt = add(new Uint8Array(entries.length * 128));
  const mini: number[] = [];
  const miniStream: Uint8Array[] = [];
  for (const entry of entries) {
    if (!(entry.content instanceof Uint8Array) || entry.content.length === 0) continue;
    if (entry.content.length >= miniCutoff) {
      entry.first = add(entry.content);
      continue;
    }
    entry.first = mini.length;
    const count = Math.ceil(entry.content.length / 64);
    for (let at = 0; at < count; at += 1) mini.push(at + 1 === count ? end : mini.length + 1);
    const padded = new Uint8Array(count * 64);
    padded.set(entry.content);
    miniStream.push(padded);
  }
  const rootEntry = entries[0]!;
  const miniOctets = Buffer.concat(miniStream);
  rootEntry.first = add(miniOctets);
  const miniFatOctets = int32s(mini, sectorSize);
  const miniFatAt = add(miniFatOctets);
  const { fatAt, fatCount, difatAt, difatCount } = addTables(sectors, fat, sectorSize, add);

  const directory = Buffer.concat(
    entries.map((entry, at) => entryOctets(entry, at === 0 ? miniOctets.length : undefined)),
  );
  for (let at = 0; at * sectorSize < directory.length; at += 1)
    sectors[directoryAt + at]!.set(directory.subarray(at * sectorSize, (at + 1) * sectorSize));

  const header = new Uint8Array(sectorSize);
  const view = new DataView(header.buffer);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(0x18, 0x3e, true);
  view.setUint16(0x1a, sectorShift === 9 ? 3 : 4, true);
  view.setUint16(0x1c, 0xfffe, true);
  view.setUint16(0x1e, sectorShift, true);
  view.setUint16(0x20, 6, true);
  if (sectorShift === 12) view.setInt32(0x28, Math.ceil((entries.length * 128) / sectorSize), true);
  view.setInt32(0x2c, fatCount, true);
  view.setInt32(0x30, directoryAt, true);
  view.setInt32(0x38, miniCutoff, true);
  view.setInt32(0x3c, miniFatAt, true);
  view.setInt32(0x40, miniFatOctets.length / sectorSize, true);
  view.setInt32(0x44, difatAt, true);
  view.setInt32(0x48, difatCount, true);
  for (let at = 0; at < 109; at += 1) view.setInt32(0x4c + 4 * at, at < fatCount ? fatAt + at : free, true);
  return new Uint8Array(Buffer.concat([header, ...sectors]));
}

/** The FAT describes its own sectors, and those of the DIFAT, too: their number is found by trying. */
function addTables(
  sectors: Uint8Array[],
  fat: number[],
  sectorSize: number,
  add: (octets: Uint8Array, mark?: number) => number,
): { fatAt: number; fatCount: number; difatAt: number; difatCount: number } {
  const perSector = sectorSize / 4;
  const data = sectors.length;
  let fatCount = 0;
  let difatCount = 0;
  while (fatCount * perSector < data + fatCount + difatCount) {
    fatCount += 1;
    difatCount = Math.ceil(Math.max(0, fatCount - 109) / (perSector - 1));
  }
  const fatAt = add(new Uint8Array(fatCount * sectorSize), fatSector);
  const difatAt = add(new Uint8Array(difatCount * sectorSize), difatSector);
  const table = int32s(fat, sectorSize);
  for (let at = 0; at < fatCount; at += 1)
    sectors[fatAt + at]!.set(table.subarray(at * sectorSize, (at + 1) * sectorSize));
  for (let at = 0; at < difatCount; at += 1) {
    const rest = Array.from({ length: perSector - 1 }, (_, index) => {
      const number = 109 + at * (perSector - 1) + index;
      return number < fatCount ? fatAt + number : free;
    });
    sectors[difatAt + at]!.set(int32s([...rest, at + 1 === difatCount ? end : difatAt + at + 1], sectorSize));
  }
  return { fatAt, fatCount, difatAt, difatCount };
}

function int32s(numbers: readonly number[], sectorSize: number): Uint8Array {
  const whole = Math.ceil((numbers.length * 4) / sectorSize) * (sectorSize / 4);
  return new Uint8Array(Int32Array.from({ length: whole }, (_, at) => numbers[at] ?? free).buffer);
}

/** The root, then everything inside, with the links of a balanced tree in every storage. */
function entriesOf(root: Storage): Entry[] {
  const entries: Entry[] = [];
  const place = (name: string, content: Uint8Array | Storage): number => {
    const index = entries.push({ name, content, left: free, right: free, child: free, first: end }) - 1;
    if (!(content instanceof Uint8Array)) {
      const inside = Object.entries(content)
        .sort(([one], [other]) => one.length - other.length || (one.toUpperCase() < other.toUpperCase() ? -1 : 1))
        .map(([key, value]) => place(key, value));
      entries[index]!.child = linked(entries, inside);
    }
    return index;
  };
  place('Root Entry', root);
  return entries;
}

function linked(entries: Entry[], sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const index = sorted[middle];
  if (index === undefined) return free;
  entries[index]!.left = linked(entries, sorted.slice(0, middle));
  entries[index]!.right = linked(entries, sorted.slice(middle + 1));
  return index;
}

function entryOctets({ name, content, left, right, child, first }: Entry, rootSize: number | undefined): Uint8Array {
  const octets = new Uint8Array(128);
  const view = new DataView(octets.buffer);
  const isStream = content instanceof Uint8Array;
  octets.set(Buffer.from(name, 'utf16le'));
  view.setUint16(0x40, name.length * 2 + 2, true);
  octets[0x42] = rootSize !== undefined ? 5 : isStream ? 2 : 1;
  octets[0x43] = 1;
  view.setInt32(0x44, left, true);
  view.setInt32(0x48, right, true);
  view.setInt32(0x4c, child, true);
  view.setInt32(0x74, isStream || rootSize !== undefined ? first : 0, true);
  view.setInt32(0x78, rootSize ?? (isStream ? content.length : 0), true);
  return octets;
}
