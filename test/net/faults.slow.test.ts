import { describe, expect, test } from 'vitest';
import type { RecordType } from '../../src/dns/answer.js';
import { parseAddress4 } from '../../src/ip/address.js';
import type { SettledAnswer } from '../../src/net/resolver.js';
import { askOnce } from '../support/dns/ask.js';
import { type Fault, failures, nuisances } from '../support/dns/faults.js';
import { domain, type ServerRecord } from '../support/dns/message.js';
import type { ServerQuestion, ServerReply, SingleReply } from '../support/dns/reply.js';

const records: readonly ServerRecord[] = [
  { type: 'TXT', data: ['v=spf1 ', '-all'] },
  { type: 'A', data: parseAddress4('192.0.2.1')! },
  { type: 'MX', data: { preference: 10, exchange: domain('mx.test') } },
  { type: 'NS', data: domain('ns.test') },
];
const nothing: SingleReply = { kind: 'rcode', rcode: 0 };
const noName: SingleReply = { kind: 'rcode', rcode: 3 };

/** Each type with an answer, and both ways of having none. */
const truths: readonly (readonly [RecordType, SingleReply])[] = [
  ...records.map((record) => [record.type as RecordType, { kind: 'records', records: [record] } as const] as const),
  ['TXT', nothing],
  ['A', nothing],
  ['A', noName],
  ['TXT', noName],
];

function faulty(truth: SingleReply, fault: Fault): (question: ServerQuestion) => ServerReply {
  let nth = 0;
  return (question) => {
    nth += 1;
    return fault(truth, question, nth);
  };
}

function ask(type: RecordType, truth: SingleReply, fault: Fault, patience: { timeoutMs: number; tries: number }) {
  return askOnce('x.test', type, faulty(truth, fault), patience).then(({ answer }) => answer);
}

describe.concurrent.each(Object.entries<Fault>(failures))('%s', (_what, fault) => {
  test('is no answer', async () => {
    const patience = { timeoutMs: 300, tries: 1 };
    const answers = await Promise.all(truths.map(([type, truth]) => ask(type, truth, fault, patience)));
    for (const [index, answer] of answers.entries()) expect(answer.status, String(truths[index])).toBe('failed');
  });
});

describe.concurrent.each(Object.entries<Fault>(nuisances))('%s', (_what, fault) => {
  test('changes nothing', async () => {
    const patience = { timeoutMs: 1500, tries: 3 };
    const undisturbed: Fault = (truth) => truth;
    const expected = await Promise.all(truths.map(([type, truth]) => ask(type, truth, undisturbed, patience)));
    const answers: SettledAnswer[] = await Promise.all(
      truths.map(([type, truth]) => ask(type, truth, fault, patience)),
    );
    expect(answers).toEqual(expected);
    expect(answers.some(({ status }) => status === 'failed')).toBe(false);
  });
});
