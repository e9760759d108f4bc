import { describe, expect, it } from 'vitest';
import { alignmentOf, findByList, findByWalk } from '../../src/dmarc/alignment.js';
import type { AlignmentMode } from '../../src/dmarc/record/tags.js';
import { domain, failing, recording, without } from '../support/dns/zone.js';
import { listed, plain, records } from './support.js';

const names = (author: string, authenticated: string) => ({
  author: domain(author),
  authenticated: domain(authenticated),
});

describe('alignment by the tree walk', () => {
  const dns = records(['example.com', plain]);

  it.each([
    // RFC 9989, table 1 and appendix B.1.
    ['news.example.com', 'foo.example.com', 'relaxed', true],
    ['news.example.com', 'news.example.com', 'strict', true],
    ['news.example.com', 'foo.example.net', 'relaxed', false],
    ['example.com', 'child.example.com', 'relaxed', true],
    ['child.example.com', 'example.com', 'relaxed', true],
    ['child.example.com', 'example.com', 'strict', false],
    ['child.example.com', 'example.net', 'relaxed', false],
    ['example.com', 'notexample.com', 'relaxed', false],
  ] as const)('From %s, authenticated %s, %s: %s', (author, authenticated, mode, aligned) => {
    const { kind } = alignmentOf(names(author, authenticated), mode, findByWalk(dns));
    expect(kind).toBe(aligned ? 'aligned' : 'not-aligned');
  });

  it('is split by psd=n and by psd=y', () => {
    const split = records(['example.com', plain], ['shop.example.com', 'v=DMARC1; p=none; psd=n']);
    expect(alignmentOf(names('example.com', 'a.shop.example.com'), 'relaxed', findByWalk(split))).toEqual({
      kind: 'not-aligned',
      why: 'organizational-domain',
      author: 'example.com',
      authenticated: 'shop.example.com',
    });
    const bank = records(['bank.example', 'v=DMARC1; p=none; psd=y'], ['giant.bank.example', plain]);
    const find = findByWalk(bank);
    expect(alignmentOf(names('giant.bank.example', 'mail.giant.bank.example'), 'relaxed', find)).toMatchObject({
      kind: 'aligned',
      organizational: 'giant.bank.example',
    });
    expect(alignmentOf(names('giant.bank.example', 'mail.mega.bank.example'), 'relaxed', find)).toMatchObject({
      kind: 'not-aligned',
    });
  });

  it.each(['strict', 'relaxed'] as const)('asks nothing about equal names (%s)', (mode: AlignmentMode) => {
    const { view, log } = recording(dns);
    expect(alignmentOf(names('a.example.com', 'a.example.com'), mode, findByWalk(view))).toEqual({
      kind: 'aligned',
      by: 'same-name',
    });
    expect(log).toEqual([]);
  });

  it('asks nothing where it is strict', () => {
    const { view, log } = recording(dns);
    alignmentOf(names('a.example.com', 'example.com'), 'strict', findByWalk(view));
    expect(log).toEqual([]);
  });

  it('asks about both names in the first run', () => {
    const { view, log } = recording(without(dns, 'TXT _dmarc.example.com'));
    const alignment = alignmentOf(names('example.com', 'example.net'), 'relaxed', findByWalk(view));
    expect(alignment).toMatchObject({ kind: 'unasked' });
    expect(log).toEqual(expect.arrayContaining(['TXT _dmarc.example.com', 'TXT _dmarc.example.net', 'TXT _dmarc.net']));
  });

  it('is unknown where a question failed', () => {
    const alignment = alignmentOf(
      names('example.com', 'a.example.com'),
      'relaxed',
      findByWalk(failing(dns, 'TXT _dmarc.com')),
    );
    expect(alignment).toMatchObject({ kind: 'failed', question: { name: '_dmarc.com' } });
  });
});

describe('alignment by the public suffix list', () => {
  it.each([
    ['a.example.co.uk', 'b.example.co.uk', true],
    ['example.co.uk', 'other.co.uk', false],
    ['co.uk', 'example.co.uk', false],
    ['co.uk', 'co.uk', true],
  ])('of %s and %s: %s', (author, authenticated, aligned) => {
    const { kind } = alignmentOf(names(author, authenticated), 'relaxed', findByList(listed));
    expect(kind).toBe(aligned ? 'aligned' : 'not-aligned');
  });
});
