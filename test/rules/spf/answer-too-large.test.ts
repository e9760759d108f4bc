import dnsPacket from 'dns-packet';
import { describe, expect, it } from 'vitest';
import { findingsOf, published } from '../../support/rules/spf-findings.js';

const spf = 'v=spf1 mx a:directo.gate.ee -all';

/** The octets of the real answer, as a library encodes it, the names behind the first as pointers. */
function encoded(records: readonly (readonly string[])[]): number {
  const name = 'manodomenas.lt';
  const message = dnsPacket.encode({
    type: 'response',
    questions: [{ type: 'TXT', name }],
    answers: records.map((strings) => ({
      type: 'TXT',
      name,
      ttl: 300,
      data: strings.map((text) => Buffer.from(text, 'latin1')),
    })),
  });
  // The library writes each name in full where servers write a pointer of two octets.
  const pointers = records.length * (name.length + 2 - 2);
  return message.length - pointers;
}

function padded(octets: number): readonly (readonly string[])[] {
  const records = [[spf], ['x'.repeat(200)], ['']];
  const missing = octets - encoded(records);
  return [[spf], ['x'.repeat(200)], ['y'.repeat(missing)]];
}

describe('an answer that holds all TXT records of the domain', () => {
  it.each([
    [450, undefined],
    [451, 'info'],
    [512, 'info'],
    [513, 'warning'],
  ] as const)('of %i octets: %s', (octets, severity) => {
    const records = padded(octets);
    expect(encoded(records)).toBe(octets);
    const findings = findingsOf('spf/answer-too-large', published(...records));
    expect(findings.map((finding) => finding.severity)).toEqual(severity === undefined ? [] : [severity]);
    for (const { data } of findings)
      expect(data).toEqual({ octets, limit: 512, spf: spf.length, longest: expect.stringMatching(/^(?:x|y){40}…$/) });
  });

  it('counts a length octet for every string', () => {
    const strings = Array.from({ length: 40 }, () => 'v=x1234567');
    const records = [[spf], strings];
    expect(findingsOf('spf/answer-too-large', published(...records))).toMatchObject([
      { data: { octets: encoded(records) } },
    ]);
  });

  it('is no matter of SPF where there is none', () => {
    expect(findingsOf('spf/answer-too-large', published('x'.repeat(600)))).toEqual([]);
  });
});
