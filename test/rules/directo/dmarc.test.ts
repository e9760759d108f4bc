import { describe, expect, it } from 'vitest';
import { spfZone } from '../../../src/rules/rule/example-zones.js';
import { domain, failing } from '../../support/dns/zone.js';
import { exampleZone } from '../../support/rules/harness.js';
import { atFault, findingsOf } from '../../support/rules/sender-findings.js';

const key = 'directo._domainkey CNAME directo._domainkey.directo.ee.\n';
const policy = (text: string): string => `_dmarc TXT "v=DMARC1; ${text}"\n`;
const refused = spfZone('v=spf1 mx -all');
const accepted = spfZone('v=spf1 mx a:directo.gate.ee -all');

describe('mail of Directo that fails DMARC', () => {
  it.each([
    ['p=reject', 'error', { policy: 'reject', receivers: 'all' }, 'p=reject'],
    ['p=quarantine', 'error', { policy: 'quarantine', receivers: 'all' }, 'p=quarantine'],
    ['p=reject; t=y', 'error', { policy: 'quarantine', receivers: 'all' }, 'p=reject'],
    ['p=quarantine; t=y', 'warning', { policy: 'quarantine', receivers: 'older' }, 'p=quarantine'],
  ])('under %s', (tags, severity, data, span) => {
    const [finding, ...others] = findingsOf('directo/dmarc-fails', refused + policy(tags));
    expect(finding).toMatchObject({ severity, data, place: { owner: '_dmarc.manodomenas.lt' } });
    expect(atFault(finding!)).toBe(span);
    expect(others).toEqual([]);
  });

  it.each([
    ['nothing is enforced', refused + policy('p=none; rua=mailto:a@manodomenas.lt')],
    ['there is no policy', refused],
    ['SPF passes', accepted + policy('p=reject')],
    ['the key is there', refused + key + policy('p=reject')],
  ])('is no matter where %s', (_, zone) => {
    expect(findingsOf('directo/dmarc-fails', zone)).toEqual([]);
  });

  it.each(['TXT manodomenas.lt', 'TXT directo._domainkey.manodomenas.lt', 'TXT _dmarc.manodomenas.lt'])(
    'is not told where DNS gave no answer to %s',
    (question) => {
      const dns = failing(exampleZone(refused + policy('p=reject')), question);
      expect(findingsOf('directo/dmarc-fails', dns)).toEqual([]);
    },
  );

  it('may fail by its mass mail alone', () => {
    const zone = accepted + policy('p=reject');
    expect(findingsOf('directo/dmarc-fails', zone, { massMail: true })).toHaveLength(1);
  });
});

describe('mail of Directo that passes by SPF alone', () => {
  it.each(['quarantine', 'reject'] as const)('is told under p=%s', (name) => {
    const [finding] = findingsOf('directo/dmarc-one-leg', accepted + policy(`p=${name}`));
    expect(finding).toMatchObject({ severity: 'warning', data: { policy: name } });
    expect(atFault(finding!)).toBe(`p=${name}`);
  });

  it.each([
    ['nothing is enforced', accepted + policy('p=none; rua=mailto:a@manodomenas.lt')],
    ['nothing is enforced for a test', accepted + policy('p=quarantine; t=y')],
    ['both legs stand', accepted + key + policy('p=reject')],
    ['neither stands', refused + policy('p=reject')],
    ['the key is there and broken', `${accepted}directo._domainkey TXT "k=rsa; p="\n${policy('p=reject')}`],
    ['SPF refuses, which is told', refused + key + policy('p=reject')],
  ])('is no matter where %s', (_, zone) => {
    expect(findingsOf('directo/dmarc-one-leg', zone)).toEqual([]);
  });

  it('is no matter for a domain of Directo, which its own signature fits', () => {
    const zone = 'x.directo.ee. TXT "v=spf1 a:directo.gate.ee -all"\n_dmarc.directo.ee. TXT "v=DMARC1; p=reject"\n';
    expect(findingsOf('directo/dmarc-one-leg', zone, { domain: domain('x.directo.ee') })).toEqual([]);
  });

  it('is not told where DNS gave no answer about the key', () => {
    const dns = failing(exampleZone(accepted + policy('p=reject')), 'TXT directo._domainkey.manodomenas.lt');
    expect(findingsOf('directo/dmarc-one-leg', dns)).toEqual([]);
  });
});
