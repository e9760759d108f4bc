import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather, type Judged, judge } from '../../../src/check/check.js';
import { type DnsView, joinStrings, recordsOf } from '../../../src/dns/answer.js';
import { withAnswer } from '../../../src/dns/snapshot.js';
import type { CheckRequest } from '../../../src/facts/request.js';
import { changesIn, type PublishRecord } from '../../../src/fix/publish/plan.js';
import { goodSpf } from '../../../src/rules/rule/example-zones.js';
import { dmarcLikeText } from '../../dmarc/record/texts.js';
import { fixtureZone, requestFor } from '../../support/dns/zones.js';
import { exampleZone } from '../../support/rules/harness.js';
import { senderKey } from '../../support/rules/sender-findings.js';

const options: Partial<CheckRequest> = { reportAddress: 'dmarc@manodomenas.lt' };

function checked(dns: DnsView): Judged {
  return judge(gather(requestFor(options), dns));
}

/** DNS once the records are published as told. */
function published(dns: DnsView, records: readonly PublishRecord[]): DnsView {
  return records.reduce((view, { name, data, replaces, replacesAlias }) => {
    const present = replacesAlias === undefined ? recordsOf(view.lookup(name, 'TXT')) : [];
    const kept = present.filter((strings) => !replaces.includes(joinStrings(strings)));
    const free = withAnswer(view, name, 'CNAME', { status: 'nodata' });
    if (data.type === 'CNAME') throw new Error('not asked for');
    return withAnswer(free, name, 'TXT', { status: 'found', records: [...kept, data.strings] });
  }, dns);
}

/** What a published record should not leave behind: faults of writing, and of the sender's key. */
const mended =
  /^(?:directo\/dkim-(?!unproven)|dmarc\/(?:version|multiple-records|missing|tag-list-syntax|duplicate-tag|policy-(?:missing|invalid)|value-invalid|report-uri-invalid|report-not-authorised)$)/;

function leftIn({ findings, publish }: Judged): {
  readonly rules: readonly string[];
  readonly changes: readonly string[];
} {
  return {
    // A note, such as of an `https:` address, asks for nothing.
    rules: findings.flatMap(({ rule, severity }) => (severity !== 'info' && mended.test(rule) ? [rule] : [])),
    changes: changesIn(publish)
      .filter(({ why }) => why.kind !== 'spf' && why.kind !== 'spf-part')
      .map(({ name }) => name),
  };
}

const none = { rules: [], changes: [] };

describe('after publishing what is told', () => {
  const zones = readdirSync('fixtures/zones')
    .filter((file) => file.endsWith('.zone') && !file.startsWith('_'))
    .map((file) => file.replace('.zone', ''));

  it.each(zones)('%s needs no further DKIM or DMARC record', (name) => {
    const dns = fixtureZone(name);
    const { publish } = checked(dns);
    if (publish.dkim.kind === 'refused' || publish.dmarc.kind === 'refused') return;
    expect(leftIn(checked(published(dns, changesIn(publish))))).toEqual(none);
  });

  it('any DMARC texts are one record that needs no change', () => {
    fc.assert(
      fc.property(fc.array(dmarcLikeText, { maxLength: 3 }), (texts) => {
        const lines = texts.map((text) => {
          const quoted = text.replace(/[\\"]|[^ -~]/g, (octet) => `\\${String(octet.charCodeAt(0)).padStart(3, '0')}`);
          return `_dmarc TXT "${quoted}"\n`;
        });
        const dns = exampleZone(goodSpf + lines.join(''));
        expect(leftIn(checked(published(dns, changesIn(checked(dns).publish))))).toEqual(none);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    `k=rsa; p=${senderKey.slice(0, 150)}`,
    `k=rsa p=${senderKey.slice(0, 180)}`,
    'v=DKIM1; k=rsa; p=YOUR_KEY',
    't=y; p=',
    'v=spf1 -all',
    'MIIB',
  ])('a key is right: %s', (text) => {
    const dns = exampleZone(`${goodSpf}directo._domainkey TXT "${text}"\n`);
    expect(leftIn(checked(published(dns, changesIn(checked(dns).publish))))).toEqual(none);
  });

  it.each(['directo._domainkey CNAME nera.directo.ee.\n', '_dmarc CNAME _dmarc.paslauga.lt.\n'])(
    'a CNAME that leads nowhere is gone: %s',
    (line) => {
      const dns = exampleZone(goodSpf + line);
      expect(leftIn(checked(published(dns, changesIn(checked(dns).publish))))).toEqual(none);
    },
  );
});
