import fc from 'fast-check';
import { expect, test } from 'vitest';
import { domainFromLabels } from '../../../src/dns/name.js';
import { askableByNode } from '../../../src/net/node/names.js';
import { never, withServer } from '../../support/dns/ask.js';
import { domain } from '../../support/dns/message.js';

const printable = Array.from({ length: 94 }, (_, at) => String.fromCharCode(0x21 + at));

test.each(printable)('%s inside a label: through node:dns just where it takes the character', (character) => {
  const name = domainFromLabels([`a${character}b`, 'test'])!;
  expect(askableByNode(name)).toBe(/[A-Za-z0-9_*/-]/.test(character));
});

test.each(['xn--bcher-kva.test', 'foo.xn--p1ai', '_dmarc.xn--4dbrk0ce.test', 'ab--cd.test'])(
  '%s, an internationalised name that is valid, goes through node:dns',
  (name) => {
    expect(askableByNode(domain(name))).toBe(true);
  },
);

test('whatever the name, the server gets exactly that name', async () => {
  const octet = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
  const label = fc.oneof(
    fc.string({ unit: octet, minLength: 1, maxLength: 8 }),
    fc.stringMatching(/^xn--[a-z0-9-]{0,6}$/),
    fc.stringMatching(/^[a-z0-9_*/-]{1,8}$/),
  );
  const labels = fc.array(label, { minLength: 1, maxLength: 4 });
  const ways = { node: 0, wire: 0 };
  await withServer(
    () => ({ kind: 'rcode', rcode: 0 }),
    async (server, resolver) => {
      await fc.assert(
        fc.asyncProperty(labels, async (parts) => {
          const name = domainFromLabels([...parts, 'test'])!;
          ways[askableByNode(name) ? 'node' : 'wire'] += 1;
          expect(await resolver.resolve(name, 'TXT', never)).toEqual({ status: 'nodata' });
          expect(server.log.at(-1)?.name).toBe(name);
        }),
        { numRuns: 500 },
      );
      expect(Math.min(ways.node, ways.wire)).toBeGreaterThan(50);
    },
  );
});
