import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseGivenKey } from '../../../src/dkim/compare-key.js';
import { dkimStatus } from '../../../src/dkim/status.js';
import { messageOf } from '../../../src/messages/catalogue/catalogue.js';
import { en } from '../../../src/messages/en/all.js';
import { lt } from '../../../src/messages/lt/all.js';
import { plain } from '../../../src/text/text.js';
import { failing } from '../../support/dns/zone.js';
import { factsOf, fixtureZone } from '../../support/dns/zones.js';
import {
  atFault,
  findingsOf,
  liveSelector,
  printedKey,
  selector,
  senderKey,
  told,
  withKeys,
} from '../../support/rules/sender-findings.js';

const live = { kind: 'live', name: liveSelector };
const strangersKey =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDwIRP/UC3SBsEmGqZ9ZJW3/DkMoGeLnQg1fWn7/zYtIxN2SnFCjxOCKG9v3b4jYfcTNh5ijSsq631uBItLa7od+v/RtdC2UzJ1lWT947qR+Rcac2gbto/NMqJ0fzfVjH4OuKhitdY9tf6mcwGjaNBcWToIMmPSPDdQPNUYckcQ2QIDAQAB';
const at = (key: string, from: number, to = from + 1): string => key.slice(0, from) + key.slice(to);

describe('the key of Directo', () => {
  it.each([
    ['as it is', `k=rsa; p=${senderKey}`],
    ['with a version', `v=DKIM1; k=rsa; p=${senderKey}`],
    ['with blanks inside', `p=${senderKey.slice(0, 100)} ${senderKey.slice(100)}`],
  ])('%s needs no word', (_, text) => {
    expect(told('directo', withKeys([text]))).toEqual([]);
    expect(told('dkim', withKeys([text]))).toEqual([]);
  });

  it.each([
    [
      'cut at 255',
      `k=rsa; p=${senderKey}`.slice(0, 255),
      { kind: 'cut-off', after: 246, missing: 146, inEditor: true },
    ],
    [
      'cut at 255 behind a version',
      `v=DKIM1; k=rsa; p=${senderKey}`.slice(0, 255),
      { kind: 'cut-off', after: 237, missing: 155, inEditor: true },
    ],
    ['cut elsewhere', `p=${senderKey.slice(0, 300)}`, { kind: 'cut-off', after: 300, missing: 92, inEditor: false }],
    ['without some characters', `p=${at(senderKey, 120, 123)}`, { kind: 'missing', after: 120, count: 3 }],
    [
      'twice over in part',
      `p=${senderKey.slice(0, 80)}####${senderKey.slice(80)}`,
      { kind: 'surplus', after: 80, count: 4 },
    ],
    ['in small letters', `p=${senderKey.toLowerCase()}`, { kind: 'case' }],
    ['another', `p=${strangersKey}`, { kind: 'other-key' }],
    ['another, Ed25519', 'k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=', { kind: 'other-key' }],
  ])('%s is told once, with how it differs', (_, text, how) => {
    const dns = withKeys([text]);
    const [finding] = findingsOf('directo/dkim-differs', dns);
    expect(finding?.data).toMatchObject({ name: selector, how, comparedWith: 'live', source: live });
    expect(atFault(finding!)).toBe(text.replace(/^.*p=/, ''));
    expect(told('dkim', dns)).toEqual([]);
  });

  it('that is another is told with the SHA-256 of both', () => {
    const sha256 = (key: string) => createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex');
    const fingerprints = { published: sha256(strangersKey), reference: sha256(senderKey) };
    const dns = withKeys([`p=${strangersKey}`]);
    expect(findingsOf('directo/dkim-differs', dns)).toMatchObject([{ data: { fingerprints } }]);
    for (const words of [en, lt]) {
      const [finding] = findingsOf('directo/dkim-differs', dns);
      const why = plain(messageOf(finding!, words).why);
      expect(why).toContain(fingerprints.published);
      expect(why).toContain(fingerprints.reference);
    }
  });

  it('that is damaged beyond reading has none', () => {
    const [finding] = findingsOf('directo/dkim-differs', withKeys([`p=${senderKey.slice(0, 300)}`]));
    expect(finding?.data).not.toHaveProperty('fingerprints');
  });

  it('that was printed damaged is told as just that', () => {
    const dns = withKeys([`k=rsa; p=${printedKey};`]);
    const [finding] = findingsOf('directo/dkim-damaged-print', dns);
    expect(finding?.data).toEqual({ name: selector, source: live });
    expect(told('directo', dns)).toEqual(['error directo/dkim-damaged-print']);
    expect(told('dkim', dns)).toEqual([]);
  });
});

describe('the key that a user gives', () => {
  const givenKey = parseGivenKey(strangersKey)!;

  it('is the one to compare with', () => {
    expect(told('directo', withKeys([`p=${strangersKey}`]), { givenKey })).toEqual([]);
    const [finding] = findingsOf('directo/dkim-differs', withKeys([`p=${senderKey}`]), { givenKey });
    expect(finding?.data).toMatchObject({ comparedWith: 'given', source: { kind: 'given' } });
  });
});

describe('where Directo publishes no key', () => {
  const without = (texts: readonly string[]) => withKeys([], liveSelector, withKeys(texts));

  it('the key is to be asked for', () => {
    const [missing] = findingsOf('directo/dkim-missing', without([]));
    expect(missing?.data).toEqual({ name: selector, source: { kind: 'ask' } });
    const [printed] = findingsOf('directo/dkim-damaged-print', without([`p=${printedKey}`]));
    expect(printed?.data).toEqual({ name: selector, source: { kind: 'ask' } });
  });

  it('a key that fits the print is likely, not proven', () => {
    const [finding, ...others] = findingsOf('directo/dkim-unproven', without([`k=rsa; p=${senderKey}`]));
    expect(finding).toMatchObject({ severity: 'info', data: { name: selector, edits: 0 } });
    expect(others).toEqual([]);
  });

  it('another key is compared with the print', () => {
    const [finding] = findingsOf('directo/dkim-differs', without([`p=${strangersKey}`]));
    expect(finding?.data).toMatchObject({ comparedWith: 'print', how: { kind: 'other-key' } });
  });
});

describe('where Directo’s key is not known', () => {
  const own = withKeys([`p=${strangersKey}`]);
  const several = withKeys([`p=${senderKey}`, `p=${strangersKey}`], liveSelector, own);

  it.each([
    ['is not answered', failing(own, `TXT ${liveSelector}`)],
    ['is one of several', several],
  ])('because it %s, another key is not called wrong', (_, dns) => {
    expect(findingsOf('directo/dkim-differs', dns)).toEqual([]);
    const { dkim, senderDmarc } = factsOf(dns);
    expect(dkim?.verdict).toEqual({ kind: 'not-compared' });
    expect(dkimStatus(dkim!)).toBe('not-compared');
    expect(senderDmarc.current.kind).not.toBe('fail');
  });

  it('that there are several is told', () => {
    expect(findingsOf('directo/dkim-unproven', several)).toMatchObject([
      { severity: 'warning', data: { name: selector, severalAt: liveSelector } },
    ]);
  });

  it('what is wrong by itself is told all the same', () => {
    const printed = withKeys([`p=${printedKey}`], liveSelector, withKeys([`p=${printedKey}`]));
    expect(told('directo', failing(printed, `TXT ${liveSelector}`))).toContain('error directo/dkim-damaged-print');
  });

  it('a key that fits the print is likely', () => {
    const dns = failing(withKeys([`p=${senderKey}`]), `TXT ${liveSelector}`);
    expect(findingsOf('directo/dkim-unproven', dns)).toMatchObject([{ severity: 'info', data: { edits: 0 } }]);
  });
});

describe('no key', () => {
  it('is a warning where SPF passes, or nothing is enforced', () => {
    expect(findingsOf('directo/dkim-missing', withKeys([]))).toMatchObject([{ severity: 'warning' }]);
    expect(findingsOf('directo/dkim-missing', fixtureZone('manodomenas.lt'))).toMatchObject([{ severity: 'warning' }]);
  });

  it('is an error where the policy enforces and SPF does not pass', () => {
    expect(findingsOf('directo/dkim-missing', fixtureZone('dmarc-reject'))).toMatchObject([{ severity: 'error' }]);
    expect(findingsOf('directo/dkim-missing', fixtureZone('missing'))).toMatchObject([{ severity: 'error' }]);
  });

  it('is a warning while it is not known whether SPF passes', () => {
    const dns = failing(fixtureZone('dmarc-reject'), 'TXT manodomenas.lt');
    expect(findingsOf('directo/dkim-missing', dns)).toMatchObject([{ severity: 'warning' }]);
  });

  it('is told with the text that stands there instead', () => {
    const [finding] = findingsOf('directo/dkim-missing', withKeys(['google-site-verification=abc']));
    expect(finding?.data).toEqual({ name: selector, source: live, instead: 'google-site-verification=abc' });
    expect(finding?.place.text).toBe('google-site-verification=abc');
  });

  it.each([selector, liveSelector])('is not told where DNS gave no answer about %s', (name) => {
    expect(told('directo', failing(fixtureZone('fine'), `TXT ${name}`)).join()).not.toMatch(/missing|differs|damaged/);
    expect(told('dkim', failing(fixtureZone('fine'), `TXT ${name}`))).toEqual([]);
  });

  it('is told of where a live key may be that did not answer', () => {
    const [finding] = findingsOf('directo/dkim-missing', failing(withKeys([]), `TXT ${liveSelector}`));
    expect(finding?.data.source).toEqual(live);
  });
});
