import type { Domain } from '../../dns/name.js';
import type { Header } from './header.js';
import { readName } from './name.js';

/** Type, class, TTL and length, RFC 1035 §4.1.3. */
const recordHeadOctets = 10;
/** Where the TTL begins in them: EDNS puts the upper bits of the RCODE there (RFC 6891 §6.1.3). */
const ttlAt = 4;
const internetClass = 1;
const optNumber = 41;

/** A record whose data has not been read yet: `[start, end)` of the message. */
export interface RawRecord {
  readonly owner: Domain;
  readonly type: number;
  readonly start: number;
  readonly end: number;
}

export interface Sections {
  /** Records of the Internet class only. */
  readonly answers: readonly RawRecord[];
  readonly authorities: readonly RawRecord[];
  /** The upper eight bits of the RCODE; 0 without EDNS. */
  readonly extendedRcode: number;
}

/** The three sections behind the question, which ends at `start`; `undefined` if one is not as long as the header says. */
export function readSections(message: Buffer, start: number, header: Header): Sections | undefined {
  const counts = [header.answers, header.authorities, header.additionals];
  const sections: RawRecord[][] = [[], [], []];
  let extendedRcode = 0;
  let at = start;
  for (const [index, count] of counts.entries()) {
    for (let left = count; left > 0; left -= 1) {
      const owner = readName(message, at);
      if (owner === undefined || owner.end + recordHeadOctets > message.length) return undefined;
      const head = owner.end;
      const dataAt = head + recordHeadOctets;
      at = dataAt + message.readUInt16BE(dataAt - 2);
      if (at > message.length) return undefined;
      const type = message.readUInt16BE(head);
      // The class of OPT is a size.
      if (type === optNumber) extendedRcode = message.readUInt8(head + ttlAt);
      else if (message.readUInt16BE(head + 2) === internetClass)
        sections[index]?.push({ owner: owner.name, type, start: dataAt, end: at });
    }
  }
  const [answers = [], authorities = []] = sections;
  return { answers, authorities, extendedRcode };
}
