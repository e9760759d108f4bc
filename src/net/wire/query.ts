import { encode, type OptAnswer, RECURSION_DESIRED } from 'dns-packet';
import type { Question } from '../../dns/answer.js';
import { headerOctets } from './header.js';
import { encodeName } from './name.js';
import { typeNumbers } from './records.js';

/** What passes every path in one piece: the default since DNS Flag Day 2020, and that of c-ares. */
const udpPayloadOctets = 1232;

/**
 * A question as a message with this id. With EDNS (RFC 6891), answers of up to 1,232 octets come over UDP; without it,
 * of up to 512.
 */
export function encodeQuery({ name, type }: Question, id: number, { edns }: { readonly edns: boolean }): Buffer {
  const ofRoot = encode({
    type: 'query',
    id,
    flags: RECURSION_DESIRED,
    // The library's types lack some of ours, and its names many: both are put in below.
    questions: [{ name: '.', type: 'TXT' }],
    additionals: edns ? [opt()] : [],
  });
  ofRoot.writeUInt16BE(typeNumbers[type], headerOctets + 1);
  // The root, one zero octet, is replaced by the name.
  return Buffer.concat([ofRoot.subarray(0, headerOctets), encodeName(name), ofRoot.subarray(headerOctets + 1)]);
}

function opt(): OptAnswer {
  return {
    type: 'OPT',
    name: '.',
    udpPayloadSize: udpPayloadOctets,
    extendedRcode: 0,
    ednsVersion: 0,
    flags: 0,
    flag_do: false,
    options: [],
  };
}
