import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAddress6 } from '../../src/ip/address.js';
import { answerWith, maxNames } from '../../src/net/record-order.js';
import { domain } from '../support/dns/message.js';

test('no records are no data', () => {
  expect(answerWith('A', [])).toEqual({ status: 'nodata' });
});

test('mail exchangers go by preference, then by name', () => {
  const mx = (preference: number, exchange: string) => ({ preference, exchange: domain(exchange) });
  const sorted = [mx(5, 'z.test'), mx(10, 'a.test'), mx(10, 'b.test')];
  expect(answerWith('MX', [sorted[2]!, sorted[0]!, sorted[1]!])).toEqual({ status: 'found', records: sorted });
});

test('addresses go by value', () => {
  const [one, two, ten] = ['2001:db8::1', '2001:db8::2', '2001:db8::10'].map((text) => parseAddress6(text)!);
  expect(answerWith('AAAA', [ten!, one!, two!])).toEqual({ status: 'found', records: [one, two, ten] });
});

test('the same text in other strings has its place too', () => {
  const [one, other] = [
    ['a\n', 'b'],
    ['a', '\nb'],
  ];
  expect(answerWith('TXT', [one!, other!])).toEqual(answerWith('TXT', [other!, one!]));
});

test('a record that is sent twice counts once', () => {
  const twice = [['v=spf1 ', '-all'], ['other'], ['v=spf1 ', '-all'], ['v=spf1 -all']];
  expect(answerWith('TXT', twice)).toEqual({
    status: 'found',
    records: [['other'], ['v=spf1 ', '-all'], ['v=spf1 -all']],
  });
});

test('the order that came in does not matter', () => {
  const texts = fc.array(fc.array(fc.string({ maxLength: 3 }), { minLength: 1, maxLength: 3 }), { minLength: 1 });
  fc.assert(
    fc.property(texts, fc.infiniteStream(fc.double({ noNaN: true })), (records, random) => {
      const keyed = records.map((record) => ({ record, key: random.next().value as number }));
      const shuffled = keyed.sort((one, other) => one.key - other.key).map(({ record }) => record);
      expect(answerWith('TXT', shuffled)).toEqual(answerWith('TXT', records));
    }),
  );
});

test('names are bounded, TXT and addresses are not: any one of them may decide', () => {
  const count = maxNames + 100;
  const numbers = Array.from({ length: count }, (_, at) => at);
  const kept = [
    answerWith(
      'PTR',
      numbers.map((at) => domain(`n${at}.test`)),
    ),
    answerWith(
      'TXT',
      numbers.map((at) => [`t${at}`]),
    ),
    answerWith(
      'A',
      numbers.map((bits) => ({ family: 4, bits })),
    ),
  ].map((answer) => (answer.status === 'found' ? answer.records.length : 0));
  expect(kept).toEqual([maxNames, count, count]);
});
