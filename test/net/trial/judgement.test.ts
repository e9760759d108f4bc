import { describe, expect, test } from 'vitest';
import type { RecordType } from '../../../src/dns/answer.js';
import { parseAddress4 } from '../../../src/ip/address.js';
import type { SettledAnswer } from '../../../src/net/resolver.js';
import { judge, type Probe } from '../../../src/net/trial/judgement.js';
import { probesFor } from '../../../src/net/trial/probes.js';
import { surelyThere } from '../../../src/senders/canary.js';
import { domain } from '../../support/dns/message.js';

const a = (...texts: string[]): SettledAnswer => ({
  status: 'found',
  records: texts.map((text) => parseAddress4(text)!),
});
const txt: SettledAnswer = { status: 'found', records: [['v=spf1 -all']] };
const ns: SettledAnswer = { status: 'found', records: [domain('a.root-servers.net')] };
const nodata: SettledAnswer = { status: 'nodata' };
const nxdomain: SettledAnswer = { status: 'nxdomain' };
const refused: SettledAnswer = { status: 'failed', reason: 'refused' };
const timeout: SettledAnswer = { status: 'failed', reason: 'timeout' };

interface Answers {
  readonly host?: SettledAnswer;
  readonly key?: SettledAnswer;
  readonly server?: SettledAnswer;
  readonly root?: SettledAnswer;
  readonly invalid?: SettledAnswer;
  readonly random?: SettledAnswer;
}

const honest: Required<Answers> = {
  host: a('90.190.150.212'),
  key: txt,
  server: a('198.41.0.4'),
  root: ns,
  invalid: nxdomain,
  random: nxdomain,
};
const keys: Record<string, keyof Answers> = {
  'A directo.gate.ee': 'host',
  'TXT directo._domainkey.directo.ee': 'key',
  'A a.root-servers.net': 'server',
  'NS .': 'root',
};

function probes(answers: Answers): readonly Probe[] {
  return probesFor(surelyThere).map((probe) => {
    const key = keys[`${probe.type} ${probe.name}`] ?? (probe.name.endsWith('.invalid') ? 'invalid' : 'random');
    return { ...probe, answer: answers[key] };
  });
}

function judged(answers: Answers): string {
  const judgement = judge(probes(answers));
  if (judgement.kind === 'believed') return 'believed';
  return `${judgement.evidence.kind}${judgement.alone === undefined ? '' : ` of ${judgement.alone}`}`;
}

const all = (answer: SettledAnswer): Answers =>
  Object.fromEntries(Object.keys(honest).map((key): [string, SettledAnswer] => [key, answer]));

describe('the answers to the probes', () => {
  test.each<[string, Answers, string]>([
    ['of an honest resolver', honest, 'believed'],
    ['not there yet', {}, 'believed'],
    ['all "no such name"', all(nxdomain), 'denies-names'],
    ['all empty', all(nodata), 'denies-names'],
    ['all refused', all(refused), 'believed'],
    ['all late', all(timeout), 'believed'],
    [
      '"no such name" but for the root, which is refused',
      { ...all(nxdomain), root: refused, server: refused },
      'believed',
    ],
    ['"no such name" or nothing at all', { host: nxdomain, server: nxdomain }, 'denies-names'],
    ['of a filter that denies Directo', { ...honest, host: nxdomain, key: nxdomain }, 'believed'],
    ['of a filter that denies all but the root', { ...all(nxdomain), root: ns }, 'believed'],
    ['of a forwarder that knows nothing of the root', { ...honest, root: nodata, server: nxdomain }, 'believed'],
    [
      'of a portal: one private address for everything',
      { ...all(nodata), host: a('10.0.0.1'), server: a('10.0.0.1'), invalid: a('10.0.0.1') },
      'invents-names',
    ],
    [
      'of a portal that knows which names exist',
      { ...honest, host: a('10.0.0.1'), server: a('10.0.0.1') },
      'private-addresses',
    ],
    [
      'of a filter that leads Directo nowhere',
      { ...honest, host: a('0.0.0.0') },
      'private-addresses of directo.gate.ee',
    ],
    [
      'of a network that has a Directo of its own',
      { ...honest, host: a('192.168.7.7') },
      'private-addresses of directo.gate.ee',
    ],
    ['private and public at once', { ...honest, host: a('192.168.7.7', '90.190.150.212') }, 'believed'],
    ['of a search page for names that do not exist', { ...honest, invalid: a('198.51.100.7') }, 'invents-names'],
    ['of text for every name', { ...honest, random: txt }, 'invents-names'],
    ['empty for names that do not exist', { ...honest, invalid: nodata, random: nodata }, 'believed'],
    ['no answer for names that do not exist', { ...honest, invalid: refused, random: timeout }, 'believed'],
  ])('%s', (_what, answers, expected) => {
    expect(judged(answers)).toBe(expected);
  });

  test.each(['10.1.2.3', '172.16.0.1', '192.168.1.1', '127.0.0.1', '169.254.1.1', '100.64.0.1', '0.0.0.0'])(
    '%s is no address of a public host',
    (address) => {
      expect(judged({ ...honest, host: a(address), server: a(address) })).toBe('private-addresses');
    },
  );

  test('name what was seen', () => {
    expect(judge(probes(all(nxdomain)))).toEqual({
      kind: 'false',
      evidence: { kind: 'denies-names', names: ['directo.gate.ee', 'a.root-servers.net'] },
    });
    expect(judge(probes({ ...honest, host: a('0.0.0.0') }))).toMatchObject({
      evidence: { name: 'directo.gate.ee', address: '0.0.0.0' },
    });
  });
});

describe('the probes', () => {
  test('are few, and their random names never the same', () => {
    const [one, other] = [probesFor(surelyThere), probesFor(surelyThere)];
    expect(one).toHaveLength(6);
    const random = (list: readonly Probe[]) => list.filter(({ expected }) => expected.kind === 'impossible');
    expect(random(one).map(({ name }) => name.replace(/^[0-9a-f]{24}\./, ''))).toEqual(['invalid', 'root-servers.net']);
    expect(random(one).map(({ name }) => name)).not.toEqual(random(other).map(({ name }) => name));
  });

  test('know Directo’s host and key', () => {
    const types: readonly RecordType[] = ['A', 'TXT'];
    expect(surelyThere.map(({ type }) => type)).toEqual(types);
  });
});
