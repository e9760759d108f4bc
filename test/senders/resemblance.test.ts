import { describe, expect, it } from 'vitest';
import { domainFromText } from '../../src/dns/name.js';
import { resembles } from '../../src/senders/resemblance.js';

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
