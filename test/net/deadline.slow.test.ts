import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RecordType } from '../../src/dns/answer.js';
import { run } from '../support/command.js';
import { domain, type ServerRecord } from '../support/dns/message.js';
import type { ServerQuestion, ServerReply } from '../support/dns/reply.js';
import { startDnsServer } from '../support/dns/server.js';

/** Of the processor, from the deadline to the end: what the machine does for others meanwhile is not ours. */
const mostMsAfter = 250;
/** Of the clock: what is still waited for would last seconds. */
const neverMsAfter = 2500;

const noName: ServerReply = { kind: 'rcode', rcode: 3 };
/** A server that answered these would be found out as a liar, and the run be over. */
const isProbe = ({ name }: ServerQuestion): boolean => /(?:^|\.)(?:invalid|root-servers\.net|directo\.ee)$/.test(name);

const txt = (text: string): ServerRecord => ({ type: 'TXT', data: [text] });
const records = (type: string, data: ServerRecord): ServerReply =>
  type === data.type ? { kind: 'records', records: [data] } : { kind: 'rcode', rcode: 0 };

/** Every name includes one more, and each answer comes just before it would be too late. */
const chain = ({ name, type }: ServerQuestion): ServerReply => ({
  ...(records(type, txt(`v=spf1 include:n.${name} -all`)) as Extract<ServerReply, { kind: 'records' }>),
  delayMs: 350,
});

const everyRecord: Partial<Record<RecordType, ServerRecord>> = {
  TXT: txt('v=spf1 mx include:kitas.lt -all'),
  MX: { type: 'MX', data: { preference: 1, exchange: domain('mx.kitas.lt') } },
};

async function afterDeadline(
  args: readonly string[],
  answer: (question: ServerQuestion) => ServerReply,
  deadlineMs: number,
): Promise<{ code: number | null; processorMs: number; clockMs: number }> {
  const server = await startDnsServer({ answer: (question) => (isProbe(question) ? noName : answer(question)) });
  const past = { cpu: process.cpuUsage(), at: performance.now() };
  const timer = setTimeout(() => Object.assign(past, { cpu: process.cpuUsage(), at: performance.now() }), deadlineMs);
  try {
    const { code } = await run([...args, '--server', `127.0.0.1:${server.port}`, '--deadline', String(deadlineMs)]);
    const { user, system } = process.cpuUsage(past.cpu);
    return { code, processorMs: (user + system) / 1000, clockMs: performance.now() - past.at };
  } finally {
    clearTimeout(timer);
    await server.close();
  }
}

const silence = (): ServerReply => ({ kind: 'silence' });
const check = ['manodomenas.lt'];

// The first run compiles.
beforeAll(() => afterDeadline(['fix', 'manodomenas.lt'], silence, 200));

describe('--deadline holds', () => {
  test.each<[string, readonly string[], (question: ServerQuestion) => ServerReply, number]>([
    ['check, silence', check, silence, 400],
    ['fix, silence', ['fix', 'manodomenas.lt', '--all'], silence, 400],
    ['policy, silence', ['policy', 'manodomenas.lt'], silence, 400],
    ['diff, silence', ['diff', 'manodomenas.lt', '--record', 'v=spf1 mx -all'], silence, 400],
    ['bounce, silence', ['bounce', join('fixtures', 'mails', 'gmail-5-7-26-spf-hard-fail.eml')], silence, 400],
    ['a chain that drips, at its beginning', [...check, '--timeout', '400'], chain, 500],
    ['a chain that drips, in its middle', [...check, '--timeout', '400'], chain, 1500],
    ['TCP that is silent', check, () => ({ kind: 'truncated', records: [], tcp: 'silence' }), 400],
    ['replies that are not ours', check, () => ({ kind: 'forged', forgery: 'id', records: [] }), 400],
    [
      'one question that is never answered',
      check,
      ({ name, type }) =>
        name === 'mx.kitas.lt' ? { kind: 'silence' } : records(type, everyRecord[type as RecordType] ?? txt('x')),
      600,
    ],
  ])('%s', async (_what, args, answer, deadlineMs) => {
    const { processorMs, clockMs } = await afterDeadline(args, answer, deadlineMs);
    expect(processorMs).toBeLessThan(mostMsAfter);
    expect(clockMs).toBeLessThan(neverMsAfter);
  });
});
