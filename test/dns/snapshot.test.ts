import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/dns/answer.js';
import { joinStrings, recordsOf } from '../../src/dns/answer.js';
import { type Domain, domainFromText } from '../../src/dns/name.js';
import { questionKey, Snapshot, withAnswer } from '../../src/dns/snapshot.js';

const name = domainFromText('manodomenas.lt') as Domain;
const other = domainFromText('kitas.lt') as Domain;
const found: Answer<'TXT'> = { status: 'found', records: [['v=spf1 ', '-all']] };
const nodata: Answer<'TXT'> = { status: 'nodata' };

describe('Snapshot', () => {
  it('calls unasked what it does not hold, never "no"', () => {
    expect(Snapshot.empty.lookup(name, 'TXT')).toEqual({ status: 'unasked' });
    const snapshot = Snapshot.over(undefined, new Map([[questionKey(name, 'TXT'), found]]));
    expect(snapshot.lookup(name, 'MX')).toEqual({ status: 'unasked' });
    expect(snapshot.lookup(other, 'TXT')).toEqual({ status: 'unasked' });
    expect(snapshot.lookup(name, 'TXT')).toEqual(found);
  });

  it('does not change when the answers it was made of do', () => {
    const answers = new Map<string, Answer>([[questionKey(name, 'TXT'), found]]);
    const snapshot = Snapshot.over(undefined, answers);
    answers.set(questionKey(name, 'TXT'), nodata);
    answers.set(questionKey(name, 'MX'), nodata);
    expect(snapshot.lookup(name, 'TXT')).toEqual(found);
    expect(snapshot.lookup(name, 'MX')).toEqual({ status: 'unasked' });
  });

  it('tells questions apart by type and by name', () => {
    expect(questionKey(name, 'A')).not.toBe(questionKey(name, 'AAAA'));
    expect(questionKey(name, 'A')).not.toBe(questionKey(other, 'A'));
  });
});

describe('withAnswer', () => {
  it('hides one answer and leaves the others and the view beneath as they were', () => {
    const beneath = withAnswer(withAnswer(Snapshot.empty, name, 'TXT', found), other, 'TXT', found);
    const above = withAnswer(beneath, name, 'TXT', nodata);
    expect(above.lookup(name, 'TXT')).toEqual(nodata);
    expect(above.lookup(other, 'TXT')).toEqual(found);
    expect(beneath.lookup(name, 'TXT')).toEqual(found);
  });
});

describe('answers', () => {
  it('have records only when found', () => {
    expect(recordsOf(found)).toEqual([['v=spf1 ', '-all']]);
    const failed: Answer<'TXT'> = { status: 'failed', reason: 'timeout' };
    const without: Answer<'TXT'>[] = [nodata, { status: 'nxdomain' }, { status: 'unasked' }, failed];
    for (const answer of without) expect(recordsOf(answer)).toEqual([]);
  });

  it('join strings without anything between (RFC 7208 §3.3)', () => {
    expect(joinStrings(['v=spf1 a', 'mx -all'])).toBe('v=spf1 amx -all');
  });
});
