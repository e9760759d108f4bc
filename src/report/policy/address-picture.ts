import { type AddressSet, fromRanges, intersection, sizeOf } from '../../ip/address-set.js';

const blocks = 256;
const blockSize = 2 ** 24;
const perLine = 64;
/** A /16: hardly any company owns more. */
const manyInBlock = 65_536n;

/** The IPv4 space in four lines of 64 characters, each a /8, with the number of the first in front. */
export function pictureOf(passing: AddressSet, maybe: AddressSet): readonly string[] {
  return Array.from({ length: blocks / perLine }, (_, line) => {
    const signs = Array.from({ length: perLine }, (_sign, at) => signOf(line * perLine + at, passing, maybe));
    return `${String(line * perLine).padStart(3)} ${signs.join('')}`;
  });
}

function signOf(block: number, passing: AddressSet, maybe: AddressSet): string {
  const here = fromRanges(4, [[block * blockSize, (block + 1) * blockSize]]);
  const size = sizeOf(intersection(passing, here));
  if (size === BigInt(blockSize)) return '█';
  if (size > manyInBlock) return '▒';
  if (size > 0n) return '░';
  return sizeOf(intersection(maybe, here)) > 0n ? '?' : '·';
}
