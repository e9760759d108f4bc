import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxReportUris, parseReportUris } from '../../../src/dmarc/record/report-uri.js';
import { octets } from './texts.js';

function only(text: string) {
  const { uris } = parseReportUris(text, 0);
  expect(uris).toHaveLength(1);
  return uris[0]!;
}

describe('parseReportUris', () => {
  it.each([
    ['mailto:dmarc@example.com', 'dmarc@example.com', 'example.com'],
    ['MAILTO:Dmarc@Example.COM', 'Dmarc@Example.COM', 'example.com'],
    ['mailto:re+abc@dmarc.postmarkapp.com', 're+abc@dmarc.postmarkapp.com', 'dmarc.postmarkapp.com'],
    ['mailto:dmarc@example.com?subject=r', 'dmarc@example.com', 'example.com'],
    ['mailto:a%21b@example.com', 'a%21b@example.com', 'example.com'],
    ['mailto:%22a%20b%22@example.com', '%22a%20b%22@example.com', 'example.com'],
    ['mailto:dmarc@xn--bhler-kva.example', 'dmarc@xn--bhler-kva.example', 'xn--bhler-kva.example'],
  ])('reads the address of %s', (text, address, domain) => {
    expect(only(text).target).toEqual({ kind: 'mailto', address, domain });
  });

  it.each([
    ['', 'empty', undefined],
    ['dmarc@example.com', 'missing-scheme', 'mailto:dmarc@example.com'],
    ['example', 'missing-scheme', undefined],
    ['//example.com/', 'missing-scheme', undefined],
    ['mailto: dmarc@example.com', 'blank', 'mailto:dmarc@example.com'],
    ['mailto:dmarc @example.com', 'blank', undefined],
    ['mailto:dm!arc@example.com', 'exclamation-mark', undefined],
    ['mailto:dmarc@example.com!10x', 'exclamation-mark', undefined],
    ['mailto:dmarc@b\u00c3\u00bchler.example', 'non-ascii', undefined],
    ['mailto:<dmarc@example.com>', 'character', undefined],
    ['mailto:"dmarc"@example.com', 'character', undefined],
    ['mailto:dm%arc@example.com', 'character', undefined],
    ['mailto:', 'mailbox', undefined],
    ['mailto:@example.com', 'mailbox', undefined],
    ['mailto:dmarc', 'mailbox', undefined],
    ['mailto:a@b@example.com', 'mailbox', undefined],
    ['mailto:a%0d%0aRCPT@example.com', 'mailbox', undefined],
    ['mailto:a..b@example.com', 'mailbox', undefined],
    [`mailto:${'a'.repeat(65)}@example.com`, 'mailbox', undefined],
    ['mailto:dmarc@', 'domain', undefined],
    ['mailto:dmarc@example..com', 'domain', undefined],
    ['mailto:dmarc@[192.0.2.1]', 'domain', undefined],
    [`mailto:dmarc@${'a'.repeat(64)}.com`, 'domain', undefined],
  ])('refuses %j: %s', (text, why, meant) => {
    expect(only(text).target).toEqual({ kind: 'invalid', why, ...(meant === undefined ? {} : { meant }) });
  });

  it.each([
    ['https://example.com/report', 'https', undefined],
    ['javascript:alert(1)', 'javascript', undefined],
    ['file:///etc/passwd', 'file', undefined],
    ['malito:dmarc@example.com', 'malito', 'mailto:dmarc@example.com'],
    ['mailt:dmarc@example.com', 'mailt', 'mailto:dmarc@example.com'],
  ])('takes %s as a URI that receivers need not support', (text, scheme, meant) => {
    expect(only(text).target).toEqual({ kind: 'other-scheme', scheme, ...(meant === undefined ? {} : { meant }) });
  });

  it.each(['!10m', '!5', '!1G'])('cuts off the size suffix %s', (suffix) => {
    expect(only(`mailto:dmarc@example.com${suffix}`)).toMatchObject({
      text: 'mailto:dmarc@example.com',
      sizeSuffix: suffix,
      span: { start: 0, end: 24 + suffix.length },
      target: { kind: 'mailto' },
    });
  });

  it('places every URI in the record, without the blanks around it', () => {
    const { uris } = parseReportUris('mailto:a@b.lt , \tmailto:c@d.lt', 20);
    expect(uris.map(({ span }) => span)).toEqual([
      { start: 20, end: 33 },
      { start: 37, end: 50 },
    ]);
  });

  it('looks at no more URIs than the limit, and says so', () => {
    const list = Array.from({ length: maxReportUris + 950 }, (_, index) => `mailto:a${index}@example.com`).join();
    const { uris, tooMany } = parseReportUris(list, 0);
    expect(uris).toHaveLength(maxReportUris);
    expect(tooMany).toBe(true);
    const fits = list.split(',').slice(0, maxReportUris).join();
    expect(parseReportUris(fits, 0)).toMatchObject({ tooMany: false, uris: { length: maxReportUris } });
  });

  it('is total, and its spans hold its texts', () => {
    fc.assert(
      fc.property(fc.oneof(octets, fc.string()), (value) => {
        for (const { text, span, sizeSuffix = '' } of parseReportUris(value, 0).uris) {
          const held = value.slice(span.start, span.end);
          expect(text === '' && sizeSuffix === '' ? held.trim() : held).toBe(text + sizeSuffix);
        }
      }),
    );
  });
});
