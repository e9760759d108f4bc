import { describe, expect, it } from 'vitest';
import { parseGivenKey } from '../../../src/dkim/compare-key.js';
import { failing } from '../../support/dns/zone.js';
import { fixtureZone } from '../../support/dns/zones.js';
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
    expect(finding?.data).toEqual({ name: selector, how, comparedWith: 'live', source: live });
    expect(atFault(finding!)).toBe(text.replace(/^.*p=/, ''));
    expect(told('dkim', dns)).toEqual([]);
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
