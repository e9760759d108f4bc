import type { RecordData, RecordType } from '../answer.js';
import type { Domain } from '../name.js';

/** Type and data of a record. */
export type TypedData =
  | KnownData
  /** Never queried, but it determines the answers for names below its owner (RFC 6672). */
  | { readonly type: 'DNAME'; readonly target: Domain }
  /** A type that no check reads, by its mnemonic (`SOA`, `CAA`) or `TYPEnnn`: it shows that its owner exists. */
  | { readonly type: 'other'; readonly mnemonic: string };

/** A record of a type that can be queried. */
export type KnownData<T extends RecordType = RecordType> = {
  [Type in T]: { readonly type: Type; readonly data: RecordData[Type] };
}[T];

/** A record and its place. Records are in the order of the files, including duplicates. */
export type ZoneRecord = TypedData & {
  readonly owner: Domain;
  /** The origin in force on its line; none if every name so far was absolute. */
  readonly origin: Domain | undefined;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
};
