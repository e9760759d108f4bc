import { describe, expect, test } from 'vitest';
import type { FailureReason, RecordType } from '../../../src/dns/answer.js';
import { parseAddress4 } from '../../../src/ip/address.js';
import { agreed } from '../../../src/net/node/agreement.js';
import { failedWith, type SettledAnswer } from '../../../src/net/resolver.js';
import { askOnce } from '../../support/dns/ask.js';
import { domain, type ServerRecord } from '../../support/dns/message.js';
import type { ServerReply } from '../../support/dns/reply.js';

type Answer = SettledAnswer<'TXT'>;

const found = (text = 'x'): Answer => ({ status: 'found', records: [[text]] });
const failed = (reason: FailureReason): Answer => ({ status: 'failed', reason });
const nodata: Answer = { status: 'nodata' };
const nxdomain: Answer = { status: 'nxdomain' };

describe('what is believed of two answers to one question', () => {
  test.each<[string, Answer, Answer | undefined, Answer]>([
    ['the same records', found(), found(), found()],
    ['other records: the wire client sees whose they are', found('ours'), found('theirs'), found('ours')],
    ['nothing twice', nodata, nodata, nodata],
    ['nothing, and why', nxdomain, nodata, nxdomain],
    ['nothing and records', nodata, found(), failed('inconsistent')],
    ['records and nothing', found(), nxdomain, found()],
    ['records and an error', found(), failed('servfail'), found()],
    ['nothing and an error', nodata, failed('servfail'), failed('servfail')],
    ['an odd answer and records', failed('malformed'), found(), failed('malformed')],
    ['an error that node:dns hides, and nothing', failed('servfail'), nodata, failed('servfail')],
    ['silence and records', failed('timeout'), found(), found()],
    ['silence and nothing', failed('timeout'), nodata, failed('timeout')],
    ['silence and a refusal', failed('timeout'), failed('refused'), failed('timeout')],
    ['nothing where node:dns cannot ask', nxdomain, undefined, nxdomain],
    ['silence where node:dns cannot ask', failed('timeout'), undefined, failed('timeout')],
  ])('%s', async (_what, answer, node, expected) => {
    expect(await agreed({ kind: 'answer', answer }, Promise.resolve(node))).toEqual(expected);
  });

  test.each([found(), nodata, nxdomain, failed('servfail')])(
    '%j stands where the wire client cannot ask',
    async (node) => {
      expect(await agreed({ kind: 'unsent' }, Promise.resolve(node))).toEqual(node);
    },
  );

  test('where neither can ask there is no answer', async () => {
    expect(await agreed({ kind: 'unsent' }, Promise.resolve(undefined))).toEqual(failed('unreachable'));
  });

  test.each([found(), failed('malformed')])('%j does not wait for node:dns', async (answer) => {
    expect(await agreed({ kind: 'answer', answer }, new Promise(() => {}))).toEqual(answer);
  });
});

const txt = (text: string, owner?: string): ServerRecord => ({
  type: 'TXT',
  data: [text],
  ...(owner === undefined ? {} : { owner: domain(owner) }),
});
const address = parseAddress4('192.0.2.1')!;
const records = (...list: ServerRecord[]): ServerReply => ({ kind: 'records', records: list });
const truncated: ServerReply = { kind: 'truncated', records: [txt('half')], tcp: 'truncated' };

describe.concurrent('what node:dns hides', () => {
  const everyType: readonly RecordType[] = ['TXT', 'A', 'AAAA', 'MX', 'NS', 'PTR', 'CNAME'];
  const rcodes = [6, 7, 8, 9, 10, 11];
  test.each(everyType.flatMap((type) => rcodes.map((rcode) => [rcode, type] as const)))(
    'RCODE %i to a question for %s is no empty answer',
    async (rcode, type) => {
      const { answer } = await askOnce('x.test', type, { kind: 'rcode', rcode });
      expect(answer).toEqual(failedWith('servfail').answer);
    },
  );

  test.each(everyType)('a query for %s that comes back is no empty answer', async (type) => {
    const { answer } = await askOnce('x.test', type, { kind: 'echo' });
    expect(answer).toEqual(failed('malformed'));
  });

  test.each<[string, RecordType, ServerReply, unknown]>([
    ['TXT of another owner', 'TXT', records(txt('v=spf1 +all', 'evil.test')), failed('malformed')],
    ['TXT of another owner beside ours', 'TXT', records(txt('v=spf1 +all', 'evil.test'), txt('x')), found()],
    ['TXT behind a CNAME', 'TXT', records({ type: 'CNAME', data: domain('b.test') }, txt('x', 'b.test')), found()],
    ['TXT truncated over TCP', 'TXT', truncated, failed('malformed')],
    ['an empty answer truncated over TCP', 'A', { ...truncated, records: [] }, failed('malformed')],
    [
      'an address of another owner',
      'A',
      records({ type: 'A', data: address, owner: domain('evil.test') }),
      failed('malformed'),
    ],
  ])('%s', async (_what, type, reply, expected) => {
    expect((await askOnce('x.test', type, reply)).answer).toEqual(expected);
  });

  test.each<[string, RecordType, ServerReply, number]>([
    ['records', 'A', records({ type: 'A', data: address }), 2],
    ['nothing', 'A', { kind: 'rcode', rcode: 3 }, 2],
    ['an error', 'A', { kind: 'rcode', rcode: 2 }, 4],
    ['records of a type that only the wire client asks', 'SPF', { kind: 'rcode', rcode: 0 }, 1],
  ])('%s take twice the queries, and no more', async (_what, type, reply, queries) => {
    const { log } = await askOnce('x.test', type, reply);
    expect(log).toHaveLength(queries);
  });

  test('what is missing once is asked again', async () => {
    const replies: ServerReply[] = [{ kind: 'rcode', rcode: 3 }];
    const reply = (): ServerReply => replies.shift() ?? records({ type: 'A', data: address });
    expect((await askOnce('x.test', 'A', reply)).answer).toEqual({ status: 'found', records: [address] });
  });
});
