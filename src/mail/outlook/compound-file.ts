import { maxEntries } from './limits.js';

/** [MS-CFB] §2.2: where the header has its fields. */
const field = {
  sectorShift: 0x1e,
  fatSectors: 0x2c,
  firstDirectorySector: 0x30,
  firstMiniFatSector: 0x3c,
  miniFatSectors: 0x40,
  firstDifatSector: 0x44,
  difatSectors: 0x48,
  difat: 0x4c,
};

const headerOctets = 512;
const sectorsNamedInHeader = 109;
const miniSectorOctets = 64;

/** [MS-CFB] §2.1: what ends a chain of sectors. */
const endOfChain = -2;

/** Streams shorter than this lie in the mini stream ([MS-CFB] §2.3). */
export const miniCutoff = 4_096;

/** [MS-CFB] §2.6.1: the size of a directory entry, and where it has the fields needed here. */
export const entryOctets = 128;
export const entryField = {
  nameLength: 0x40,
  type: 0x42,
  left: 0x44,
  right: 0x48,
  child: 0x4c,
  firstSector: 0x74,
  size: 0x78,
};

/** A compound file whose own tables were followed to their ends. */
export interface CompoundFile {
  /** A copy, in whole sectors. */
  readonly octets: Uint8Array<ArrayBuffer>;
  readonly view: DataView;
  /** Where in the file each entry of the directory begins; at least one, the root. */
  readonly entries: readonly number[];
  /**
   * How many of the octets of a stream can be read, 0 if none can: a cut file lacks sectors. Each sector is counted for
   * one stream only, so everything that can be read fits into the file.
   */
  readonly readable: (firstSector: number, octets: number) => number;
}

interface Sectors {
  readonly view: DataView;
  readonly size: number;
  readonly count: number;
}

interface Chain {
  readonly sectors: readonly number[];
  /** It has the mark of its end: it runs into nothing else, and not in a circle. */
  readonly isWhole: boolean;
}

/** The sectors of a compound file ([MS-CFB]); `undefined` if its tables are cut, or run in circles. */
export function openCompoundFile(file: Uint8Array): CompoundFile | undefined {
  if (file.length < 2 * headerOctets) return undefined;
  // What is not 4,096 the reader takes for 512.
  const size = file[field.sectorShift] === 12 ? 4_096 : 512;
  const octets = new Uint8Array(Math.ceil(file.length / size) * size);
  octets.set(file);
  const view = new DataView(octets.buffer);
  const sectors: Sectors = { view, size, count: octets.length / size - 1 };
  const fat = fatOf(sectors);
  if (fat === undefined) return undefined;

  const taken = new Uint8Array(sectors.count);
  const chainOf = (first: number, most = sectors.count): Chain =>
    chainFrom(first, (sector) => fat(sector), taken, most);
  const directory = chainOf(view.getInt32(field.firstDirectorySector, true));
  const entries = directory.sectors.flatMap((sector) => entriesOf(sectors, sector));
  const [root] = entries;
  if (!directory.isWhole || root === undefined || entries.length > maxEntries) return undefined;
  const mini = miniSectorsOf(sectors, chainOf, root);
  if (mini === undefined) return undefined;

  const miniTaken = new Uint8Array(mini.count);
  const readable = (first: number, wanted: number): number => {
    if (wanted <= 0) return 0;
    if (wanted >= miniCutoff) return Math.min(wanted, chainOf(first, Math.ceil(wanted / size)).sectors.length * size);
    // The reader follows a chain of mini sectors to its end, whatever the size says.
    const { sectors: own, isWhole } = chainFrom(first, mini.next, miniTaken, mini.count);
    return isWhole ? Math.min(wanted, own.length * miniSectorOctets) : 0;
  };
  return { octets, view, entries, readable };
}

/** From the first sector to the mark of the end, at most so many; stops at a sector that is missing or taken. */
function chainFrom(
  first: number,
  next: (sector: number) => number | undefined,
  taken: Uint8Array,
  most: number,
): Chain {
  const sectors: number[] = [];
  let sector: number | undefined = first;
  while (sector !== undefined && sectors.length < most && taken[sector] === 0) {
    taken[sector] = 1;
    sectors.push(sector);
    sector = next(sector);
  }
  return { sectors, isWhole: sector === endOfChain };
}

/** What follows each sector ([MS-CFB] §2.3); the sectors of this table are named in the header and in the DIFAT (§2.5). */
function fatOf(sectors: Sectors): ((sector: number) => number | undefined) | undefined {
  const { view, size, count } = sectors;
  const wanted = view.getInt32(field.fatSectors, true);
  if (wanted < 1 || wanted > count) return undefined;
  const named = Array.from({ length: Math.min(wanted, sectorsNamedInHeader) }, (_, at) =>
    view.getInt32(field.difat + 4 * at, true),
  );
  const rest = wanted - named.length;
  const perSector = size / 4 - 1;
  const difatSectors = view.getInt32(field.difatSectors, true);
  // The reader goes through as many as the header says.
  if (difatSectors < 0 || difatSectors > Math.ceil(rest / perSector) + 1) return undefined;
  let difat = view.getInt32(field.firstDifatSector, true);
  while (named.length < wanted) {
    if (!isIn(sectors, difat)) return undefined;
    const at = startOf(sectors, difat);
    const here = Math.min(perSector, wanted - named.length);
    for (let index = 0; index < here; index += 1) named.push(view.getInt32(at + 4 * index, true));
    difat = view.getInt32(at + 4 * perSector, true);
  }
  if (!named.every((sector) => isIn(sectors, sector))) return undefined;
  const perFatSector = size / 4;
  return (sector) => {
    const table = named[Math.floor(sector / perFatSector)];
    return table === undefined ? undefined : view.getInt32(startOf(sectors, table) + 4 * (sector % perFatSector), true);
  };
}

interface MiniSectors {
  readonly count: number;
  readonly next: (sector: number) => number | undefined;
}

/** [MS-CFB] §2.4: the mini stream is the root's, and has a table of its own. `undefined` if either does not end. */
function miniSectorsOf(sectors: Sectors, chainOf: (first: number) => Chain, root: number): MiniSectors | undefined {
  const { view, size } = sectors;
  const none: MiniSectors = { count: 0, next: () => undefined };
  const first = view.getInt32(root + entryField.firstSector, true);
  const stream = first < 0 ? undefined : chainOf(first);
  const tables = view.getInt32(field.miniFatSectors, true);
  const firstTable = view.getInt32(field.firstMiniFatSector, true);
  if (tables <= 0 || firstTable < 0) return stream?.isWhole === false ? undefined : none;
  // The reader takes sector 0 for no table.
  const table = firstTable === 0 ? undefined : chainOf(firstTable);
  if (stream?.isWhole !== true || table?.isWhole !== true || table.sectors.length < tables) return undefined;
  const perTable = size / 4;
  return {
    count: (stream.sectors.length * size) / miniSectorOctets,
    next: (sector) => {
      const at = table.sectors[Math.floor(sector / perTable)];
      return at === undefined ? undefined : view.getInt32(startOf(sectors, at) + 4 * (sector % perTable), true);
    },
  };
}

function entriesOf(sectors: Sectors, sector: number): number[] {
  const start = startOf(sectors, sector);
  return Array.from({ length: sectors.size / entryOctets }, (_, at) => start + at * entryOctets);
}

function isIn({ count }: Sectors, sector: number): boolean {
  return sector >= 0 && sector < count;
}

/** The header takes the place of one sector. */
function startOf({ size }: Sectors, sector: number): number {
  return (sector + 1) * size;
}
