import { describe, expect, it } from 'vitest';
import { findingsIn } from '../../support/rules/harness.js';

const zone = (record: string): string => `@ MX 10 pastas\npastas A 192.0.2.25\n@ TXT "${record}"\n`;

/** For one defect one rule speaks, the one that knows most about it. */
describe('one defect has one voice', () => {
  it.each([
    ['v=spf1 redirect=directo.gate.ee', ['directo/as-include']],
    ['v=spf1 mx -all ip4:90.190.150.210/31', ['directo/after-all']],
    ['v=spf1 mx -all +a:directo.gate.ee', ['directo/after-all']],
    ['v=spf1 mx a:gate.directo.ee -all', ['directo/host-typo']],
    ['v=spf1 mx include:directo.gate.ee -all', ['directo/as-include']],
    // The slip, and what it does to the sender.
    ['v=spf1 mx a:directo.gate.ee-all', ['spf/glued-terms', 'directo/not-authorised']],
    ['v=spf1 -all', ['spf/denies-all']],
  ])('%s: %j', (record, expected) => {
    const told = findingsIn(zone(record)).map((finding) => finding.rule);
    expect(told.filter((rule) => !/dkim-missing|^dmarc\/missing/.test(rule))).toEqual(expected);
  });
});
