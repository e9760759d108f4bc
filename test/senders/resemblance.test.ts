import { describe, expect, it } from 'vitest';
import { domainFromText, domainFromUnicode } from '../../src/dns/name.js';
import { passesFor, resembles } from '../../src/senders/resemblance.js';

const host = domainFromText('directo.gate.ee')!;

describe('a name', () => {
  it.each([
    'gate.directo.ee',
    'directo.gate.com',
    'direkto.gate.ee',
    'directo.gate.e',
    'directo.gates.ee',
    'directogate.ee',
  ])('%s resembles the host', (name) => {
    expect(resembles(domainFromText(name)!, host)).toBe(true);
  });

  it.each(['directo.gate.ee', 'a.directo.gate.ee', 'directo.ee', 'gate.ee', 'mail.manodomenas.lt', 'smtp.gate.ee'])(
    '%s does not',
    (name) => {
      expect(resembles(domainFromText(name)!, host)).toBe(false);
    },
  );
});

describe('a name that a reader could take for the host', () => {
  it.each([
    'directo.gate.ee.evil.test',
    'direct0.gate.ee',
    'directo-gate.ee',
    'directo.gate.eu',
    'directo-gate.evil.test',
    'spf.gate-directo.evil.test',
    'xn--irecto-vug.gate.ee',
    'xn--dirct-1we9d.gate.ee',
    'd1recto.gate.ee',
    'dirécto.gate.ee',
  ])('%s', (text) => {
    expect(passesFor(domainFromUnicode(text)!, host)).toBe(true);
  });

  it.each([
    'directo.gate.ee',
    'a.directo.gate.ee',
    'directo.ee',
    'gate.ee',
    'smtp.gate.ee',
    'directo.manodomenas.lt',
    'gate.manodomenas.lt',
    'mail.manodomenas.lt',
    'spf.protection.outlook.com',
    'xn--uolas-2wa16f.lt',
  ])('%s is none', (text) => {
    expect(passesFor(domainFromText(text)!, host)).toBe(false);
  });
});
