import { describe, expect, it } from 'vitest';
import { domainFromText } from '../../../src/dns/name.js';
import { findingsIn } from '../../support/rules/harness.js';
import { answering, atFault, dataOf, findingsOf, published, textFindings } from '../../support/rules/spf-findings.js';

const mail = '@ MX 10 pastas\npastas A 192.0.2.25\n';
const good = 'v=spf1 mx a:directo.gate.ee -all';

describe('a domain without an SPF record', () => {
  it('is told so where it has no TXT record, and where it has others', () => {
    expect(dataOf('spf/missing', mail)).toEqual([{ domain: 'manodomenas.lt' }]);
    expect(dataOf('spf/missing', `${mail}@ TXT "google-site-verification=abc"\n`)).toHaveLength(1);
    expect(dataOf('spf/missing', published('spf2.0/pra mx -all'))).toHaveLength(1);
  });

  it.each([
    { status: 'nxdomain' },
    { status: 'failed', reason: 'servfail' },
    { status: 'failed', reason: 'timeout' },
    { status: 'unasked' },
  ] as const)('is not claimed where DNS says $status', (answer) => {
    expect(textFindings(answering('TXT', answer))).toEqual([]);
  });

  it('is told once: by the text that was meant as the record, where there is one', () => {
    for (const text of ['v=spf1; mx -all', 'v=spf10 mx -all', ' v=spf1 mx -all', 'spf1 mx -all'])
      expect(textFindings(published(text)).map(({ rule }) => rule)).toEqual([
        text.startsWith('v=spf1') ? 'spf/version-not-terminated' : 'spf/near-miss',
      ]);
  });
});

describe('several SPF records', () => {
  it('are counted', () => {
    expect(dataOf('spf/multiple-records', published('v=spf1 mx -all', 'v=spf1', 'x', 'V=SPF1 -all'))).toEqual([
      { domain: 'manodomenas.lt', count: 3 },
    ]);
  });

  it('are each read for mistakes', () => {
    const dns = published('v=spf1 ip:192.0.2.1 -all', 'v=spf1 ip:192.0.2.2 -all');
    expect(findingsOf('spf/ip-mechanism-name', dns).map((finding) => finding.place.text)).toEqual([
      'v=spf1 ip:192.0.2.1 -all',
      'v=spf1 ip:192.0.2.2 -all',
    ]);
  });
});

describe('a text that was meant as SPF', () => {
  it.each([
    ['v=spf1; mx -all', ';'],
    ['v=spf1mx -all', 'm'],
    ['v=spf1\tmx -all', '\t'],
    ['v=spf1.0 mx -all', '.'],
  ])('%j is pointed at where the space is missing', (text, fault) => {
    const [finding] = findingsOf('spf/version-not-terminated', published(text));
    expect(finding).toMatchObject({ severity: 'error', data: { text, alone: true } });
    expect(atFault(finding!)).toBe(fault);
  });

  it.each([
    [' v=spf1 mx -all', 'leading-blank', ' '],
    ['"v=spf1 mx -all"', 'quotes', '"'],
    ['\xef\xbb\xbfv=spf1 mx -all', 'byte-order-mark', '\xef\xbb\xbf'],
    ['v=spf mx -all', 'version-tag', 'v=spf'],
    ['send=v=spf1 mx -all', 'text-before', 'send='],
  ] as const)('%j is told with its cause', (text, why, fault) => {
    const [finding] = findingsOf('spf/near-miss', published(text));
    expect(finding).toMatchObject({ severity: 'error', data: { text, why, alone: true } });
    expect(atFault(finding!)).toBe(fault);
  });

  it('weighs less beside a valid record', () => {
    const near = findingsOf('spf/near-miss', published(good, ' v=spf1 mx -all'));
    expect(near).toMatchObject([{ severity: 'warning', data: { alone: false } }]);
    const open = findingsOf('spf/version-not-terminated', published(good, 'v=spf1;mx -all'));
    expect(open).toMatchObject([{ severity: 'warning', data: { alone: false } }]);
  });

  it('is not seen in other records', () => {
    const others = ['v=DMARC1; p=none', 'v=DKIM1; p=', 'google-site-verification=v', 'spf', 'see our spf policy'];
    expect(textFindings(published(good, ...others))).toEqual([]);
  });
});

describe('a Sender ID record', () => {
  it('is told beside a valid record and where it is alone', () => {
    expect(dataOf('spf/obsolete-record', published(good, 'spf2.0/mfrom,pra mx -all'))).toEqual([
      { text: 'spf2.0/mfrom,pra mx -all' },
    ]);
    expect(dataOf('spf/obsolete-record', published('SPF2.0/pra -all'))).toHaveLength(1);
  });
});

describe('an SPF record at another name', () => {
  it.each(['_spf', 'spf', 'www', '_dmarc'])('is found at %s', (label) => {
    expect(dataOf('spf/misplaced', `${mail}${label} TXT "v=spf1 mx -all"\n`)).toEqual([
      { owner: `${label}.manodomenas.lt`, domain: 'manodomenas.lt', taken: label !== 'www' },
    ]);
  });

  it('is nothing to tell where the domain has its own', () => {
    expect(dataOf('spf/misplaced', `${mail}@ TXT "${good}"\n_spf TXT "v=spf1 mx -all"\n`)).toEqual([]);
  });

  it('is found at the parent of a subdomain that exists', () => {
    const parent = (sub: string): readonly string[] =>
      findingsIn(`${mail}@ TXT "${good.replace('a:directo.gate.ee ', '')}"\nsub A 192.0.2.30\n`, {
        domain: domainFromText(sub)!,
      })
        .filter(({ rule }) => rule === 'spf/misplaced')
        .map(({ place }) => place.owner);
    expect(parent('sub.manodomenas.lt')).toEqual(['manodomenas.lt']);
    expect(parent('nera.manodomenas.lt')).toEqual([]);
  });

  it('is told by the rule of the sender where it names that', () => {
    const zone = `${mail}www TXT "v=spf1 a:Directo.Gate.ee -all"\n`;
    expect(dataOf('spf/misplaced', zone)).toEqual([]);
    expect(dataOf('directo/in-other-record', zone)).toHaveLength(1);
  });
});
