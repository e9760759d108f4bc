import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { miswritingOf } from '../../../src/dkim/miswriting.js';
import { messageOf } from '../../../src/messages/catalogue/catalogue.js';
import { en } from '../../../src/messages/en/all.js';
import { strangersKey } from '../../../src/rules/rule/example-zones.js';
import { plain } from '../../../src/text/text.js';
import { anyText } from '../../support/any-text.js';
import { fixtureZone } from '../../support/dns/zones.js';
import { processorMs } from '../../support/processor-time.js';
import { findings, selector, senderKey, withKeys } from '../../support/rules/sender-findings.js';

const key = senderKey;
const half = 216;
const [begin, end] = [key.slice(0, half), key.slice(half)];
const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** Every finding about the key and what it says, those that follow from DMARC left out. */
function told(...texts: readonly string[]): readonly (readonly [string, string])[] {
  return findings(withKeys(texts))
    .filter(({ rule }) => /^(dkim|directo\/dkim)/.test(rule))
    .map((finding) => {
      const { what, todo } = messageOf(finding, en);
      return [`${finding.severity} ${finding.rule}`, `${plain(what)} ${plain(todo)}`];
    });
}

describe('a slip in copying a key', () => {
  it.each([
    // HTML
    [`&quot;k=rsa; p=${key}&quot;`, 'HTML'],
    [`v=DKIM1; k=rsa; p=${key}<br>`, 'HTML'],
    [`v=DKIM1;&nbsp;k=rsa;&nbsp;p=${key}`, 'HTML'],
    [`v=DKIM1&#59; k=rsa&#59; p=${key}`, 'HTML'],
    // Escapes
    [`v=DKIM1\\; k=rsa\\; p=${key}`, 'backslashes'],
    [`k=rsa\\; p=${key}`, 'backslashes'],
    [`v=DKIM1\\;k=rsa\\;p=${begin}\\n${end}`, 'backslashes'],
    [`v=DKIM1\\059 k=rsa\\059 p=${key}`, 'backslashes'],
    [`\\"k=rsa; p=${key}\\"`, 'backslashes'],
    // Quotes
    [utf8(`“k=rsa; p=${key}”`), 'typographic'],
    [utf8(`„v=DKIM1; k=rsa; p=${key}“`), 'typographic'],
    [utf8(`v=DKIM1; k=rsa; p=“${key}”`), 'typographic'],
    [`"k=rsa; p=${key}"`, 'has quotation marks as part of its value'],
    [`'v=DKIM1; k=rsa; p=${key}'`, 'has quotation marks as part of its value'],
    [`k="rsa"; p="${key}"`, 'has quotation marks as part of its value'],
    [`k=rsa; p=${begin}" "${end}`, 'quotation marks inside the key'],
    [`v=DKIM1; k=rsa; p=${begin}""${end}`, 'quotation marks inside the key'],
    [`k=rsa; p=${key.slice(0, 90)}" "${key.slice(90, half)}" "${end}`, 'quotation marks inside the key'],
    [`k=rsa; p=${begin}' '${end}`, 'quotation marks inside the key'],
    [`k=rsa; p=${key}"`, 'quotation marks'],
    // What nobody sees
    [utf8(`v=DKIM1;\u00a0k=rsa;\u00a0p=${key}`), 'invisible'],
    [utf8(`k=rsa; p=${begin}\u200b${end}`), 'invisible'],
    [utf8(`\ufeffk=rsa; p=${key}`), 'invisible'],
    // PEM
    [`k=rsa; p=-----BEGIN PUBLIC KEY-----${key}-----END PUBLIC KEY-----`, 'key file'],
    // The name
    [`directo._domainkey IN TXT k=rsa; p=${key}`, 'begins with the name'],
    [`directo._domainkey.manodomenas.lt. 3600 IN TXT "v=DKIM1; k=rsa; p=${key}"`, 'begins with the name'],
    [`directo._domainkey p=${key}`, 'begins with the name'],
    [`directo._domainkey: v=DKIM1; k=rsa; p=${key}`, 'begins with the name'],
    [`directo._domainkey=v=DKIM1; k=rsa; p=${key}`, 'begins with the name'],
    [`directo._domainkey = k=rsa; p=${key}`, 'begins with the name'],
    [`TXT k=rsa; p=${key}`, 'begins with the name'],
    [`directo._domainkey.manodomenas.lt. IN TXT ( "k=rsa; p=${begin}" "${end}" )`, 'quotation marks inside the key'],
    [`Value: v=DKIM1; k=rsa; p=${key}`, 'begins with the name'],
    // Signs
    [`k=rsa; p:${key}`, 'wrong sign'],
    [`v:DKIM1; k:rsa; p:${key}`, 'wrong sign'],
    [`k=rsa; p==${key}`, 'wrong sign'],
    [`k=rsa p=${key}`, 'a semicolon is missing after k=rsa'],
    [`k=rsa, p=${key}`, 'a semicolon is missing after k=rsa'],
    [`k=rsa,p=${key}`, 'a semicolon is missing after k=rsa'],
    [`v=DKIM1 k=rsa p=${key}`, 'a semicolon is missing after v=DKIM1'],
    [`v=DKIM1, k=rsa, p=${key}`, 'a semicolon is missing after v=DKIM1'],
    [`v=DKIM1 p=${key}`, 'a semicolon is missing after v=DKIM1'],
    [`v=DKIM1; k=rsap=${key}`, 'a semicolon is missing after k=rsa'],
    [`v=DKIM1: k=rsa: p=${key}`, 'a semicolon is missing'],
    [`k=rsa; p=${key} t=s`, 'a semicolon is missing'],
    [`v=DKIM1 | k=rsa | p=${key}`, 'a semicolon is missing'],
    // The key alone
    [key, 'p= is missing before it'],
    [`${key};`, 'p= is missing before it'],
    [`v=DKIM1; k=rsa; ${key}`, 'p= is missing before it'],
    // Instructions
    ['k=rsa; p=YOUR_KEY', 'placeholder'],
    ['v=DKIM1; k=rsa; p=YOUR_PUBLIC_KEY_HERE', 'placeholder'],
    ['v=DKIM1; k=rsa; p=<public key>', 'placeholder'],
    ['v=DKIM1; k=rsa; p=[your key]', 'placeholder'],
    ['v=DKIM1; k=rsa; p=xxxxxxxx', 'placeholder'],
    ['v=DKIM1; k=rsa; p=MIIBIjANBg...', 'placeholder'],
    ['v=DKIM1; k=rsa; p={{public_key}}', 'placeholder'],
  ])('%.60s is one finding that names it', (text, words) => {
    const [first, ...others] = told(text);
    expect(others).toEqual([]);
    expect(first?.[0]).toBe('error dkim/miswritten');
    expect(first?.[1]).toContain(words);
  });

  it.each([
    [`k=rsa; p=${begin}`, end],
    [end, `k=rsa; p=${begin}`],
    [`k=rsa; p=${begin}`, `${end};`],
    [`k=rsa; p=${begin}`, `p=${end}`],
    [`"k=rsa; p=${begin}`, `${end}"`].map((text) => text.replaceAll('"', '')),
    ['v=DKIM1; k=rsa;', `p=${key}`],
    [`k=rsa; p=${key.slice(0, 100)}`, key.slice(100, 250), key.slice(250)],
    [key.slice(250), `k=rsa; p=${key.slice(0, 100)}`, key.slice(100, 250)],
  ])('may spread it over several records: %.20s', (...texts) => {
    const [first, ...others] = told(...texts);
    expect(others).toEqual([]);
    expect(first?.[0]).toBe('error dkim/miswritten');
    expect(first?.[1]).toContain('the rest stands in a second TXT record');
  });

  it.each([
    `k=rsa; p=${key}`,
    `v=DKIM1;k=rsa;p=${key};`,
    `v=DKIM1; h=sha256; k=rsa; s=email; t=s; n=; p=${key}`,
    `k=rsa; p=${begin} ${end}`,
    'k=rsa; p=',
    'v=spf1 mx -all',
    'google-site-verification=abc',
    'v=DMARC1; p=none',
    'o=~; r=postmaster@manodomenas.lt',
    '',
  ])('is not made in %.40s', (text) => {
    expect(miswritingOf(text)).toBeUndefined();
  });

  it('is undone to a record that is none any more', () => {
    const slips = fc.constantFrom<(text: string) => string>(
      (text) => text.replaceAll(';', '\\;'),
      (text) => `"${text}"`,
      (text) => utf8(`“${text}”`),
      (text) => text.replaceAll('; ', ' '),
      (text) => text.replaceAll('; ', ', '),
      (text) => `s1._domainkey ${text}`,
      (text) => `&quot;${text}&quot;`,
      (text) => text.replace('p=', 'p:'),
    );
    fc.assert(
      fc.property(slips, fc.constantFrom('k=rsa; ', 'v=DKIM1; ', 'v=DKIM1; k=rsa; ', ''), (slip, tags) => {
        const text = slip(`${tags}p=${key}`);
        const meant = miswritingOf(text)?.meant?.text ?? text;
        expect(miswritingOf(meant)).toBeUndefined();
        expect(meant).toContain(`p=${key}`);
      }),
    );
  });

  it('is looked for in any text, in time proportional to it', () => {
    fc.assert(fc.property(anyText().map(utf8), (text) => void miswritingOf(text)));
    for (const piece of ['"', 'k=', ' ', 'p=A', '&quot;', '\\', '_domainkey ', 'A', 'A ', ';', '=', '-----BEGIN '])
      expect(
        processorMs(() => miswritingOf(piece.repeat(8_192 / piece.length))),
        piece,
      ).toBeLessThan(300);
  });
});

describe('two keys', () => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');

  it('are told with the one to delete, which is not the sender’s', () => {
    const [first, ...others] = told(`k=rsa; p=${key}`, `v=DKIM1; k=rsa; p=${other}`);
    expect(others).toEqual([]);
    expect(first?.[0]).toBe('error dkim/multiple-records');
    expect(first?.[1]).toContain(`p=…${other.slice(-16)}.`);
    expect(first?.[1]).not.toContain(key.slice(-16));
  });

  it('are told without a choice where neither is the sender’s', () => {
    expect(told(`k=rsa; p=${other}`, 'k=rsa; p=')).toEqual([
      ['error dkim/multiple-records', expect.stringContaining('delete all but the sender')],
    ]);
  });
});

describe('a key beside another text', () => {
  it.each(['v=spf1 -all', 'directo', 'key of Directo, do not delete'])('%s', (text) => {
    expect(told(`k=rsa; p=${key}`, text)).toEqual([['warning dkim/other-text', expect.stringContaining(text)]]);
  });
});

describe('two semicolons', () => {
  it.each([`v=DKIM1;; k=rsa; p=${key}`, `v=DKIM1; ;k=rsa; p=${key}`, `;k=rsa; p=${key}`, `k=rsa; p=${key};;`])(
    '%.24s',
    (text) => {
      expect(told(text).map(([rule]) => rule)).toEqual(['error dkim/tag-list-syntax']);
    },
  );
});

describe('a private key', () => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const elliptic = generateKeyPairSync('ed25519');
  const pkcs1 = pair.privateKey.export({ format: 'der', type: 'pkcs1' }).toString('base64');
  const pkcs8 = pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  const ed25519 = elliptic.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');

  it.each([
    [`k=rsa; p=${pkcs1}`],
    [`k=rsa; p=${pkcs8}`],
    [`v=DKIM1; p=${pkcs1.slice(0, 300)}`],
    [`k=ed25519; p=${ed25519}`],
    [`k=rsa; p=-----BEGIN RSA PRIVATE KEY-----${pkcs1}-----END RSA PRIVATE KEY-----`],
    [`k=rsa p=${pkcs8}`],
    [pkcs1],
  ])('%.40s is told at once, whatever else is wrong', (text) => {
    expect(told(text)).toEqual([['error dkim/private-key', expect.stringContaining('private key stands in DNS')]]);
  });

  it('is not any public key', () => {
    const spki = pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    const short = pair.publicKey.export({ format: 'der', type: 'pkcs1' }).toString('base64');
    for (const text of [`k=rsa; p=${spki}`, `k=rsa; p=${short}`])
      expect(told(text).map(([rule]) => rule)).not.toContain('error dkim/private-key');
  });
});

describe('a key at a wrong name', () => {
  const none = withKeys([]);
  const found = (owner: string, text = `k=rsa; p=${key}`) =>
    findings(withKeys([text], owner, none))
      .filter(({ rule }) => /^(dkim|directo\/dkim)/.test(rule))
      .map((finding) => [`${finding.severity} ${finding.rule}`, plain(messageOf(finding, en).todo)]);

  it.each([
    ['directo._domainkey.manodomenas.lt.manodomenas.lt', 'adds the domain'],
    ['directo.domainkey.manodomenas.lt', `move it to ${selector}`],
    ['directo.manodomenas.lt', `move it to ${selector}`],
  ])('%s: moved', (owner, words) => {
    expect(found(owner)).toEqual([['error dkim/misplaced', expect.stringContaining(words)]]);
    expect(found(owner, `k=rsa p=${key}`)).toHaveLength(1);
  });

  it.each(['_domainkey.manodomenas.lt', 'manodomenas.lt'])('%s: only the key itself tells whose it is', (owner) => {
    expect(found(owner)).toEqual([['error dkim/misplaced', expect.stringContaining(`move it to ${selector}`)]]);
    const rules = found(owner, `k=rsa; p=${strangersKey}`).map(([rule]) => rule);
    expect(rules).toEqual([expect.stringContaining('directo/dkim-missing'), 'warning dkim/misplaced']);
  });

  it.each([
    ['directo.manodomenas.lt', 'v=spf1 -all'],
    ['_domainkey.manodomenas.lt', 't=y; o=~'],
    ['directo.manodomenas.lt', 'p=none'],
  ])('%s %s is none', (owner, text) => {
    expect(found(owner, text).map(([rule]) => rule)).toEqual(['warning directo/dkim-missing']);
  });

  it('is not looked for where a key is in its place', () => {
    expect(
      findings(withKeys([`k=rsa; p=${key}`], 'directo.manodomenas.lt', fixtureZone('fine'))).filter(({ rule }) =>
        rule.startsWith('dkim/'),
      ),
    ).toEqual([]);
  });
});
