import { describe, expect, it } from 'vitest';
import { rsaKey } from '../../support/rsa-key.js';
import {
  findings,
  findingsOf,
  liveSelector,
  selector,
  senderKey,
  told,
  withKeys,
} from '../../support/rules/sender-findings.js';

const ed25519 = 'k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=';

/** The sender and the company publish the same. */
const both = (text: string) => withKeys([text], liveSelector, withKeys([text]));
/** The sender's key cannot be had. */
const unknown = (text: string) => withKeys([], liveSelector, withKeys([text]));

describe('the key of the sender, published right,', () => {
  it.each([
    [512, ['error dkim/key-too-short']],
    [1024, ['info dkim/key-size-advice']],
    [2048, []],
    [4096, []],
    [4104, ['warning dkim/key-size-advice']],
  ])('with %i bits', (bits, expected) => {
    expect(told('dkim', both(`p=${rsaKey(bits)}`))).toEqual(expected);
  });

  it('may be in the form that hardly anybody publishes', () => {
    const [finding] = findingsOf('dkim/key-unusable', both(`p=${rsaKey(2048, 'pkcs1')}`));
    expect(finding).toMatchObject({ severity: 'warning', data: { name: selector, problem: { kind: 'pkcs1' } } });
  });

  it('may be Ed25519 alone, which is the same key and not another', () => {
    expect(told('dkim', both(ed25519))).toEqual(['warning dkim/ed25519-alone']);
    expect(findings(both(ed25519)).map(({ rule }) => rule)).not.toContain('directo/dkim-differs');
  });
});

describe('the key of somebody else', () => {
  it.each([
    ['dangerous as it is, is told', `p=${rsaKey(512)}`, ['error dkim/key-too-short']],
    ['gets no advice, since it has to go', `p=${rsaKey(1024)}`, []],
    ['in an unusual form gets none', `p=${rsaKey(2048, 'pkcs1')}`, []],
    ['of another kind gets no advice either', ed25519, []],
  ])('%s', (_, text, expected) => {
    expect(told('dkim', withKeys([text]))).toEqual(expected);
    expect(findingsOf('directo/dkim-differs', withKeys([text]))).toHaveLength(1);
  });
});

describe('what is no key, with nothing to compare it with,', () => {
  it.each([
    ['cut off', `p=${senderKey.slice(0, 200)}`, 'dkim/key-truncated', { announced: 294, present: 150 }],
    ['in small letters', `p=${senderKey.toLowerCase()}`, 'dkim/key-case-folded', {}],
    [
      'with something behind it',
      `p=${senderKey}AAAA`,
      'dkim/key-unusable',
      {
        problem: { kind: 'surplus', announced: 294, present: 297 },
      },
    ],
    ['not decodable', 'p=MIIBI', 'dkim/key-unusable', { problem: { kind: 'undecodable' } }],
    ['something else', 'p=TWFubw', 'dkim/key-unusable', { problem: { kind: 'no-key' } }],
    ['endless', `p=${'A'.repeat(9000)}`, 'dkim/key-unusable', { problem: { kind: 'too-long' } }],
    [
      'of an unknown kind',
      `k=dsa; p=${senderKey}`,
      'dkim/key-unusable',
      { problem: { kind: 'key-type', keyType: 'dsa' } },
    ],
    ['of the wrong kind', `k=ed25519; p=${senderKey}`, 'dkim/key-unusable', { problem: { kind: 'no-key' } }],
  ])('%s, is told once', (_, text, rule, data) => {
    const own = findings(unknown(text)).filter((finding) => finding.rule.startsWith('dkim/'));
    expect(own).toMatchObject([{ rule, severity: 'error', data: { name: selector, ...data } }]);
    expect(told('directo', unknown(text))).toEqual([]);
  });
});
