import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { domainFromLabels, root } from '../../../src/dns/name.js';
import { encodeName, readName } from '../../../src/net/wire/name.js';
import { domain } from '../../support/dns/message.js';
import { processorMs } from '../../support/processor-time.js';

const octet = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
const label = fc.string({ unit: octet, minLength: 1, maxLength: 20 });

test('names of any octets come back as they went', () => {
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 8 }), (labels) => {
      const name = domainFromLabels(labels)!;
      const encoded = encodeName(name);
      expect(readName(encoded, 0)).toEqual({ name, end: encoded.length });
    }),
  );
});

test('the root is one zero octet', () => {
  expect(encodeName(root)).toEqual(Buffer.from([0]));
  expect(readName(Buffer.from([0]), 0)).toEqual({ name: root, end: 1 });
});

test('a dot, an escape and an octet above 127 stay inside their label', () => {
  expect(encodeName(domain('a\\.b\\\\\\255.test')).toString('latin1')).toBe('\x05a.b\\\xff\x04test\x00');
});

test('pointers are followed back, and the name ends behind the first', () => {
  const message = Buffer.from('\x01c\x04test\x00\x01b\xc0\x00\x01a\xc0\x08rest', 'latin1');
  expect(readName(message, 12)).toEqual({ name: domain('a.b.c.test'), end: 16 });
});

describe('what is no name', () => {
  test.each([
    ['a label that runs out of the message', '\x05ab'],
    ['no end', '\x01a'],
    ['a pointer to itself', '\xc0\x00'],
    ['a pointer ahead', '\xc0\x02\x00'],
    ['a pointer into its own name', '\x01a\xc0\x00'],
    ['half a pointer', '\xc0'],
    ['a label type of old experiments', '\x41a\x00'],
    ['over 255 octets', `${`\x3f${'a'.repeat(63)}`.repeat(4)}\x00`],
  ])('%s', (_what, octets) => {
    expect(readName(Buffer.from(octets, 'latin1'), 0)).toBeUndefined();
  });

  test('a chain of pointers as long as a message is read in no time', () => {
    const message = Buffer.alloc(16_384);
    for (let at = 2; at < message.length; at += 2) message.writeUInt16BE(0xc000 | (at - 2), at);
    const read = () => readName(message, message.length - 2);
    expect(read()).toEqual({ name: root, end: message.length });
    expect(processorMs(read)).toBeLessThan(100);
  });
});
