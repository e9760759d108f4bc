import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGivenKey } from '../../../src/dkim/compare-key.js';
import { examineRecords } from '../../../src/dkim/lookup.js';
import { isSound } from '../../../src/dmarc/mend/mend.js';
import { parseDmarcRecord } from '../../../src/dmarc/record/record.js';
import { domainFromText } from '../../../src/dns/name.js';
import type { CheckRequest } from '../../../src/facts/request.js';
import { changesIn, type PublishPart, partsOf, recordsIn } from '../../../src/fix/publish/plan.js';
import { hostIn } from '../../../src/report/records/panel-host.js';
import { dmarcZone, goodDkim, goodSpf, strangersKey } from '../../../src/rules/rule/example-zones.js';
import { dmarcLikeText } from '../../dmarc/record/texts.js';
import { factsOf } from '../../support/dns/zones.js';
import { proposed } from '../../support/proposed.js';
import { exampleZone } from '../../support/rules/harness.js';
import { printedKey, senderKey } from '../../support/rules/sender-findings.js';

function planFor(zone: string, options: Partial<CheckRequest> = {}) {
  const dns = exampleZone(zone);
  return proposed(factsOf(dns, options), dns).publish;
}

/** The one record of a part: its value, and why. */
function only(part: PublishPart) {
  const [record, ...others] = recordsIn(part);
  expect(others).toEqual([]);
  expect(record).toBeDefined();
  const { data } = record!;
  return { ...record!, value: data.type === 'TXT' ? data.text : data.target };
}

const rightKey = `v=DKIM1; k=rsa; p=${senderKey}`;
const mx = '@ MX 10 pastas\npastas A 192.0.2.25\n';

describe('the DKIM record', () => {
  it('is the live key, whatever stands there', () => {
    for (const text of [
      undefined,
      `k=rsa; p=${strangersKey}`,
      `k=rsa; p=${printedKey}`,
      `k=rsa p=${senderKey}`,
      `k=rsa; p=${senderKey.slice(0, 200)}`,
      `t=y; p=${senderKey}`,
    ]) {
      const zone = `${goodSpf}${text === undefined ? '' : `directo._domainkey TXT ( "${text.slice(0, 200)}" "${text.slice(200)}" )\n`}`;
      const record = only(planFor(zone).dkim);
      expect(record.value).toBe(rightKey);
      expect(record.replaces).toEqual(text === undefined ? [] : [text]);
      expect(record.why).toEqual({ kind: 'dkim-key', from: 'directo._domainkey.directo.ee' });
      expect(hostIn(record)).toBe('directo._domainkey');
    }
  });

  it('reads as a good key, in parts of at most 255 octets', () => {
    const { data } = only(planFor(goodSpf).dkim);
    if (data.type !== 'TXT') throw new Error('no TXT');
    expect(data.strings.join('')).toBe(data.text);
    expect(Math.max(...data.strings.map((part) => part.length))).toBeLessThanOrEqual(255);
    expect(examineRecords([data.strings], undefined)).toMatchObject({
      kind: 'key',
      inspection: { kind: 'rsa', bits: 2048 },
    });
  });

  it('stays as it is where it is right', () => {
    expect(only(planFor(goodDkim).dkim)).toMatchObject({ why: { kind: 'unchanged' }, data: { type: 'CNAME' } });
  });

  it('is a CNAME where that was asked for, in place of every text', () => {
    const zone = `${goodSpf}directo._domainkey TXT "k=rsa; p=${strangersKey}"\ndirecto._domainkey TXT "pastaba"\n`;
    const record = only(planFor(zone, { dkimAlias: true }).dkim);
    expect(record.data).toEqual({ type: 'CNAME', target: 'directo._domainkey.directo.ee' });
    expect(record.replaces).toHaveLength(2);
  });

  it('replaces a broken CNAME, and leaves what only a wildcard answers', () => {
    expect(only(planFor(`${goodSpf}directo._domainkey CNAME nera.directo.ee.\n`).dkim)).toMatchObject({
      value: rightKey,
      replacesAlias: 'nera.directo.ee',
      replaces: [],
    });
    expect(only(planFor(`${goodSpf}*._domainkey TXT "v=spf1 -all"\n`).dkim).replaces).toEqual([]);
  });

  it('is the key that the user gives', () => {
    const givenKey = parseGivenKey(strangersKey)!;
    const silent = `${goodSpf}directo._domainkey.directo.ee. A 192.0.2.1\n`;
    expect(only(planFor(silent, { givenKey }).dkim).value).toBe(`v=DKIM1; k=rsa; p=${strangersKey}`);
    expect(planFor(goodSpf, { givenKey, dkimAlias: true }).dkim).toMatchObject({
      kind: 'refused',
      why: { kind: 'alias-without-key' },
    });
  });

  it('is refused where there is no key to take, or DNS does not answer', () => {
    expect(planFor(`${goodSpf}directo._domainkey.directo.ee. A 192.0.2.1\n`).dkim).toMatchObject({
      why: { kind: 'no-key' },
    });
    for (const name of ['directo._domainkey.directo.ee', 'directo._domainkey.manodomenas.lt'])
      expect(planFor(`${goodSpf}; no answer from ${name}\n`).dkim).toMatchObject({ why: { kind: 'unanswered' } });
  });
});

describe('the DMARC record', () => {
  it('is a first one that watches, with a mailbox to fill in or the given one', () => {
    const placeholder = 'YOUR-MAILBOX@manodomenas.lt';
    expect(only(planFor(goodSpf).dmarc)).toMatchObject({
      value: `v=DMARC1; p=none; rua=mailto:${placeholder}`,
      toFillIn: placeholder,
      why: { kind: 'dmarc-first' },
    });
    const given = only(planFor(goodSpf, { reportAddress: 'dmarc@manodomenas.lt' }).dmarc);
    expect(given.value).toBe('v=DMARC1; p=none; rua=mailto:dmarc@manodomenas.lt');
    expect(given.toFillIn).toBeUndefined();
  });

  it.each([
    ['v=DMARC1\\\\; p=reject\\\\; rua=mailto:d@manodomenas.lt', 'dmarc-mended'],
    ['v=DMARC1, p=reject, rua=mailto:d@manodomenas.lt', 'dmarc-mended'],
    ['v=DMARC1; p=reject rua=mailto:d@manodomenas.lt', 'dmarc-mended'],
    ['v=DMARC1; p=reject; rua=mailto:d@manodomenas.lt', 'unchanged'],
  ])('%s: %s', (text, why) => {
    const record = only(planFor(dmarcZone(text)).dmarc);
    expect(record.value).toBe('v=DMARC1; p=reject; rua=mailto:d@manodomenas.lt');
    expect(record.why.kind).toBe(why);
    expect(record.replaces).toHaveLength(1);
    expect(hostIn(record)).toBe('_dmarc');
  });

  it('gets the given mailbox only where it has none', () => {
    const reportAddress = 'naujas@manodomenas.lt';
    expect(only(planFor(dmarcZone('v=DMARC1; p=reject'), { reportAddress }).dmarc).value).toBe(
      'v=DMARC1; p=reject; rua=mailto:naujas@manodomenas.lt',
    );
    const own = 'v=DMARC1; p=reject; rua=mailto:d@manodomenas.lt';
    expect(only(planFor(dmarcZone(own), { reportAddress }).dmarc).value).toBe(own);
  });

  it('is moved from a wrong name', () => {
    const zone = `${goodSpf}_dmarc.manodomenas.lt.manodomenas.lt. TXT "v=DMARC1; p=reject; rua=mailto:d@manodomenas.lt"\n`;
    expect(only(planFor(zone).dmarc)).toMatchObject({
      value: 'v=DMARC1; p=reject; rua=mailto:d@manodomenas.lt',
      why: { kind: 'dmarc-moved', from: '_dmarc.manodomenas.lt.manodomenas.lt' },
      replaces: [],
    });
  });

  it('is the mildest of several, with the mailboxes of all', () => {
    const zone = `${dmarcZone('v=DMARC1; p=reject; adkim=s; rua=mailto:a@manodomenas.lt')}_dmarc TXT "v=DMARC1; p=none; rua=mailto:b@manodomenas.lt"\n`;
    const { dmarc } = planFor(zone);
    expect(only(dmarc).value).toBe('v=DMARC1; p=none; rua=mailto:a@manodomenas.lt,mailto:b@manodomenas.lt');
    expect(only(dmarc).replaces).toHaveLength(2);
    expect(dmarc).toMatchObject({ doubts: [{ kind: 'policies-differ', taken: 'none' }] });
  });

  it('replaces a CNAME that leads nowhere, and leaves one that leads to another owner’s record', () => {
    expect(only(planFor(`${goodSpf}_dmarc CNAME _dmarc.paslauga.lt.\n`).dmarc)).toMatchObject({
      replacesAlias: '_dmarc.paslauga.lt',
      replaces: [],
    });
    const hosted = '_dmarc.paslauga.lt. TXT "v=DMARC1, p=none"\n';
    expect(planFor(`${goodSpf}_dmarc CNAME _dmarc.paslauga.lt.\n${hosted}`).dmarc).toMatchObject({
      kind: 'refused',
      why: { kind: 'hosted', target: '_dmarc.paslauga.lt' },
    });
  });

  it('is not needed below a domain that has one, and unknown where DNS does not answer', () => {
    const domain = domainFromText('skyrius.manodomenas.lt')!;
    expect(planFor(`${dmarcZone('v=DMARC1; p=none')}skyrius A 192.0.2.9\n`, { domain }).dmarc).toEqual({
      kind: 'inherited',
      from: 'manodomenas.lt',
    });
    expect(planFor(`${goodSpf}; no answer from _dmarc.manodomenas.lt\n`).dmarc).toMatchObject({
      why: { kind: 'unanswered' },
    });
  });

  it('is one that receivers accept, whatever stands there', () => {
    fc.assert(
      fc.property(fc.array(dmarcLikeText, { maxLength: 3 }), (texts) => {
        const quoted = texts.map((text) =>
          text.replace(/[\\"]|[^ -~]/g, (octet) => `\\${String(octet.charCodeAt(0)).padStart(3, '0')}`),
        );
        const { dmarc } = planFor(goodSpf + quoted.map((text) => `_dmarc TXT "${text}"\n`).join(''));
        for (const { data } of recordsIn(dmarc)) expect(data.type === 'TXT' && isSound(data.text)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the consent to reports', () => {
  const elsewhere = 'v=DMARC1; p=none; rua=mailto:a@ataskaitos.lt,mailto:b@manodomenas.lt';
  const host = 'ataskaitos.lt. MX 10 mx.ataskaitos.lt.\n';

  it('is missing at another domain', () => {
    const [record, ...others] = recordsIn(planFor(dmarcZone(elsewhere) + host).reportConsent);
    expect(others).toEqual([]);
    expect(record).toMatchObject({ name: 'manodomenas.lt._report._dmarc.ataskaitos.lt', zone: 'ataskaitos.lt' });
    expect(record && hostIn(record)).toBe('manodomenas.lt._report._dmarc');
  });

  it('is also looked for where only the mended record names the mailbox', () => {
    const text = 'v=DMARC1, p=none, rua=mailto:a@ataskaitos.lt';
    expect(recordsIn(planFor(dmarcZone(text) + host).reportConsent)).toHaveLength(1);
  });

  it('is not asked for where it stands, or where no mail arrives', () => {
    const given = 'manodomenas.lt._report._dmarc.ataskaitos.lt. TXT "v=DMARC1"\n';
    expect(recordsIn(planFor(dmarcZone(elsewhere) + host + given).reportConsent)).toEqual([]);
    expect(recordsIn(planFor(dmarcZone(elsewhere)).reportConsent)).toEqual([]);
  });
});

describe('the SPF record', () => {
  it('is ready only where it passed its test', () => {
    expect(only(planFor('@ MX 10 pastas\npastas A 192.0.2.25\n@ TXT "v=spf1 mx -all"\n').spf)).toMatchObject({
      value: 'v=spf1 mx a:directo.gate.ee -all',
      replaces: ['v=spf1 mx -all'],
    });
    expect(planFor(`${mx}@ TXT "v=spf1 mx ip4:192.0.2.300 -all"\n`).spf).toMatchObject({
      kind: 'refused',
      why: { kind: 'not-verified' },
    });
  });

  it('cannot stand beside a CNAME', () => {
    const domain = domainFromText('pastas2.manodomenas.lt')!;
    const zone = `${goodSpf}pastas2 CNAME ghs.paslauga.lt.\nghs.paslauga.lt. A 192.0.2.9\n`;
    expect(planFor(zone, { domain }).spf).toMatchObject({
      why: { kind: 'alias', name: 'pastas2.manodomenas.lt', target: 'ghs.paslauga.lt' },
    });
  });
});

describe('all changes', () => {
  it('are none where all is right', () => {
    const zone = `${goodDkim}_dmarc TXT "v=DMARC1; p=reject; rua=mailto:d@manodomenas.lt"\n`;
    expect(changesIn(planFor(zone))).toEqual([]);
  });

  it('never make the policy stricter', () => {
    const zone = dmarcZone('v=DMARC1; p=none; p=reject');
    const { data } = only(planFor(zone).dmarc);
    expect(data.type === 'TXT' && parseDmarcRecord(data.text).published.p).toMatchObject({ value: 'none' });
  });
});

describe('parts', () => {
  it.each([
    ['', ['']],
    ['a'.repeat(255), ['a'.repeat(255)]],
    ['a'.repeat(256), ['a'.repeat(255), 'a']],
  ])('%#', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });
});
