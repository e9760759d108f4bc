import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskMailbox, maskMailboxes, maskWord } from '../../src/text/mailbox.js';
import { processorMs } from '../support/processor-time.js';

describe('mailboxes in a text', () => {
  it.each([
    ['550 5.1.1 <jonas.jonaitis@imone.lt>: unknown', '550 5.1.1 <j…@imone.lt>: unknown'],
    ['rfc822;a@b.lt, mailto:info@b.lt', 'rfc822;a…@b.lt, mailto:i…@b.lt'],
    ['bounce+jonas=imone.lt@lists.example', 'b…@lists.example'],
    ['"Jonas Jonaitis"@imone.lt and "a@b"@c.lt', 'J…@imone.lt and a…@b…@c.lt'],
    [
      'https://spf.example/why?s=mfrom&id=jonas%40imone.lt&ip=192.0.2.1',
      'https://spf.example/why?s=mfrom&id=j…%40imone.lt&ip=192.0.2.1',
    ],
    ['žydrūnas@imone.lt, jonas@[192.0.2.1], jonas＠imone.lt', 'ž…@imone.lt, j…@[192.0.2.1], j…＠imone.lt'],
    ['jonas@ is cut off; @imone.lt; no mailbox', 'j…@ is cut off; @imone.lt; no mailbox'],
  ])('%s', (text, masked) => {
    expect(maskMailboxes(text)).toBe(masked);
  });

  it('never keeps a local part of two characters or more', () => {
    const atext = fc.constantFrom(..."abcXYZ019!#$&'*+-/=?^_`{|}~.ąž日");
    const local = fc.array(atext, { minLength: 2, maxLength: 30 }).map((all) => all.join(''));
    const around = fc.array(fc.string({ unit: 'grapheme', maxLength: 10 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(local, around, (name, texts) => {
        const text = texts.join(` ${name}@imone.lt `);
        expect(maskMailboxes(text)).not.toContain(`${name}@`);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same when masked twice', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('@', '"', '\\"', '%40', '…', '?a=', '&', '='),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const once = maskMailboxes(pieces.join(''));
        expect(maskMailboxes(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['@', 'a', '"', '\\"', '"@', 'a%40', '%4', '&=', '…@', ' @'])('takes linear time over many %s', (piece) => {
    // It takes a tenth of that; a scan that looks back at each character takes far longer.
    expect(processorMs(() => maskMailboxes(`${piece.repeat(100_000)}@`))).toBeLessThan(2_000);
  });
});

describe('one mailbox', () => {
  it('is masked even without a domain', () => {
    expect(maskMailbox('jonas@imone.lt')).toBe('j…@imone.lt');
    expect(maskMailbox('jonas')).toBe('j…');
    expect(maskMailbox('')).toBe('');
  });
});

describe('a local part by itself', () => {
  it('is masked where it stands alone, in any case', () => {
    expect(maskWord('mailbox Info is full; information', 'info')).toBe('mailbox I… is full; information');
    expect(maskWord('550 jonas.jonaitis: no such user', 'jonas.jonaitis')).toBe('550 j…: no such user');
    expect(maskWord('of an ox', 'ox')).toBe('of an ox');
  });
});
