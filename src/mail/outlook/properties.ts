import type { FieldsData } from '@kenjiuno/msgreader/lib/MsgReader.js';

/** The properties of a message, an attachment or a recipient; ids as in [MS-OXPROPS], four digits in lower case. */
export interface Properties {
  /** A text; empty if there is none. */
  readonly text: (id: string) => string;
  readonly number: (id: string) => number | undefined;
  readonly octets: (id: string) => Uint8Array | undefined;
  /** Of texts that are not Unicode. */
  readonly codePage: number;
}

/** [MS-OXCDATA] §2.11.1. */
const unicode = '001f';
const singleOctets = '001e';
const integer = '0003';
const binary = '0102';

/** PidTagMessageCodepage. */
const codePageId = '3ffd';

/** `codePage`: of the message around it. */
export function propertiesOf(fields: FieldsData, outerCodePage = 1252): Properties {
  const values = new Map(
    (fields.rawProps ?? []).map(({ propertyTag, value }) => [propertyTag ?? '', value as unknown]),
  );
  const number = (id: string): number | undefined => {
    const value = values.get(id + integer);
    return typeof value === 'number' ? value : undefined;
  };
  const codePage = number(codePageId) ?? outerCodePage;
  return {
    codePage,
    number,
    text: (id) => {
      const text = values.get(id + unicode);
      if (typeof text === 'string') return text;
      // Without a charset of its own, the library makes a character of every octet.
      const single = values.get(id + singleOctets);
      return typeof single === 'string' ? decodeCodePage(Buffer.from(single, 'latin1'), codePage) : '';
    },
    octets: (id) => {
      const value = values.get(id + binary);
      return value instanceof Uint8Array ? value : undefined;
    },
  };
}

/** The names of code pages that do not follow a pattern. */
const charsets: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1200, 'utf-16le'],
  [20866, 'koi8-r'],
  [20932, 'euc-jp'],
  [21866, 'koi8-u'],
  [50220, 'iso-2022-jp'],
  [50221, 'iso-2022-jp'],
  [50222, 'iso-2022-jp'],
  [51932, 'euc-jp'],
  [52936, 'gbk'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
]);

/** Text in a code page of Windows; one that is not known is taken for that of Western Europe. */
export function decodeCodePage(octets: Uint8Array, codePage: number): string {
  return new TextDecoder(charsetOf(codePage)).decode(octets);
}

function charsetOf(codePage: number): string {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  const part = codePage - 28590;
  // There is no part 12.
  if (part >= 1 && part <= 16 && part !== 12) return `iso-8859-${part}`;
  return charsets.get(codePage) ?? 'windows-1252';
}
