import { describe, expect, test } from 'vitest';
import type { Answer, DnsView } from '../../src/dns/answer.js';
import { isSubdomain } from '../../src/dns/name.js';
import type { Resolver } from '../../src/net/resolver.js';
import { ZoneResolver } from '../../src/net/zone-resolver.js';
import { never } from '../support/dns/ask.js';
import { domain } from '../support/dns/message.js';

function viewOf(answers: Readonly<Record<string, Answer>>): DnsView {
  const lookup = (name: string, type: string) => answers[`${type} ${name}`] ?? { status: 'nxdomain' };
  return { lookup: lookup as DnsView['lookup'] };
}

test('answers at once, in the order of live answers', () => {
  const resolver = new ZoneResolver(viewOf({ 'TXT a.test': { status: 'found', records: [['b'], ['a']] } }));
  expect(resolver.resolve(domain('a.test'), 'TXT', never)).toEqual({ status: 'found', records: [['a'], ['b']] });
  expect(resolver.resolve(domain('b.test'), 'TXT', never)).toEqual({ status: 'nxdomain' });
  resolver.close();
});

test('what the view does not know is refused, never "no such record"', () => {
  const resolver = new ZoneResolver(viewOf({ 'TXT a.test': { status: 'unasked' } }));
  expect(resolver.resolve(domain('a.test'), 'TXT', never)).toEqual({ status: 'failed', reason: 'refused' });
});

describe('with a fallback', () => {
  const asked: string[] = [];
  let closed = 0;
  const live: Resolver = {
    resolve: ((name: string, type: string) => {
      asked.push(`${type} ${name}`);
      return { status: 'found', records: [['live']] };
    }) as Resolver['resolve'],
    close: () => {
      closed += 1;
    },
  };
  const zone = domain('zone.test');
  const resolver = new ZoneResolver(viewOf({ 'TXT zone.test': { status: 'found', records: [['zone']] } }), {
    outside: (name) => {
      if (name === 'alias.zone.test') return domain('target.test');
      return isSubdomain(name, zone) ? undefined : name;
    },
    resolver: live,
  });

  test.each([
    ['zone.test', { status: 'found', records: [['zone']] }, []],
    ['no.zone.test', { status: 'nxdomain' }, []],
    ['elsewhere.test', { status: 'found', records: [['live']] }, ['TXT elsewhere.test']],
    ['alias.zone.test', { status: 'found', records: [['live']] }, ['TXT target.test']],
  ])('%s', async (name, answer, questions) => {
    asked.length = 0;
    expect(await resolver.resolve(domain(name), 'TXT', never)).toEqual(answer);
    expect(asked).toEqual(questions);
  });

  test('closing closes it', () => {
    resolver.close();
    expect(closed).toBe(1);
  });
});
