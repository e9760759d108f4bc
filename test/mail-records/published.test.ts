import { describe, expect, it } from 'vitest';
import { bimi, isDeclined } from '../../src/mail-records/bimi.js';
import { mtaSts } from '../../src/mail-records/mta-sts.js';
import { published, type RecordForm } from '../../src/mail-records/published.js';
import { tlsReports } from '../../src/mail-records/tls-reports.js';
import { company } from '../support/dns/zones.js';
import { exampleZone } from '../support/rules/harness.js';

function stateOf(form: RecordForm, zone: string) {
  return published(form, company, exampleZone(zone)).state;
}

/** What is wrong: the kind, and the characters at fault. */
function faults(form: RecordForm, text: string): readonly string[] {
  const state = stateOf(form, `${form.labels} TXT "${text}"\n`);
  if (state.kind !== 'one') return [state.kind];
  return state.faults.map(({ kind, span }) => `${kind} ${state.text.slice(span.start, span.end)}`);
}

describe('a record at a name of its own', () => {
  it.each([
    ['absent', ''],
    ['absent', '_mta-sts TXT "v=spf1 -all"\n'],
    ['unknown', '; no answer from _mta-sts.manodomenas.lt\n'],
    ['several', '_mta-sts TXT "v=STSv1; id=1"\n_mta-sts TXT "v=STSv1; id=2"\n'],
    ['one', '_mta-sts TXT "v=STSv1; id=1"\n_mta-sts TXT "v=STSv2; id=2"\n'],
    ['unrecognised', '_mta-sts TXT "v=stsv1; id=1"\n'],
    ['unrecognised', '_mta-sts TXT " v=STSv1; id=1"\n'],
    ['unrecognised', '_mta-sts TXT "v=STSv1"\n'],
  ])('is %s: %j', (kind, zone) => {
    expect(stateOf(mtaSts, zone).kind).toBe(kind);
  });
});

describe('MTA-STS (RFC 8461 §3.1)', () => {
  it.each(['v=STSv1; id=20160831085700Z', 'v=STSv1;id=1;', 'v=STSv1 ; id=1 ; x-y.z=1', 'v=STSv1; id=1; id=-'])(
    '%s is fine',
    (text) => {
      expect(faults(mtaSts, text)).toEqual([]);
    },
  );

  it.each([
    ['v=STSv1;', 'missing v=STSv1;'],
    ['v=STSv1; ID=1', 'missing v=STSv1; ID=1'],
    ['v=STSv1; id=', 'value id='],
    ['v=STSv1; id=2026-01-01', 'value id=2026-01-01'],
    [`v=STSv1; id=${'1'.repeat(33)}`, `value id=${'1'.repeat(33)}`],
    ['v=STSv1; id = 1', 'malformed id = 1'],
    ['v=STSv1; id=1; mode', 'malformed mode'],
    ['v=STSv1; id=1;;', 'malformed ;'],
  ])('%s is not: %s', (text, fault) => {
    expect(faults(mtaSts, text)).toEqual([fault]);
  });
});

describe('TLS-RPT (RFC 8460 §3)', () => {
  it.each([
    'v=TLSRPTv1; rua=mailto:tls@manodomenas.lt',
    'v=TLSRPTv1;rua=mailto:a@b.lt , https://b.lt/x?y=1;',
    'v=TLSRPTv1; rua=MAILTO:a@b.lt; x=1',
  ])('%s is fine', (text) => {
    expect(faults(tlsReports, text)).toEqual([]);
  });

  it.each([
    ['v=TLSRPTv1; rua=tls@b.lt', ['value tls@b.lt']],
    ['v=TLSRPTv1; rua=mailto:a@b.lt, http://b.lt', ['value http://b.lt']],
    ['v=TLSRPTv1; rua=mailto:a@b.lt!10m', ['value mailto:a@b.lt!10m']],
    ['v=TLSRPTv1; rua=', ['value rua=']],
    ['v=TLSRPTv1; ruf=mailto:a@b.lt', ['missing v=TLSRPTv1; ruf=mailto:a@b.lt']],
    ['v=TLSRPTv1; rua = mailto:a@b.lt', ['malformed rua = mailto:a@b.lt']],
    ['v=TLSRPT1; rua=mailto:a@b.lt', ['unrecognised']],
  ])('%s is not', (text, expected) => {
    expect(faults(tlsReports, text)).toEqual(expected);
  });
});

describe('BIMI', () => {
  it.each([
    'v=BIMI1; l=https://b.lt/logo.svg',
    'v=BIMI1;l=https://b.lt/logo.SVGZ?x=1;a=https://b.lt/c.pem;avp=brand',
    'v = BIMI1; l=; a=;',
    'v=BIMI1; l=https://b.lt/logo',
  ])('%s is fine', (text) => {
    expect(faults(bimi, text)).toEqual([]);
  });

  it.each([
    ['v=BIMI1; l=http://b.lt/logo.svg', ['value l=http://b.lt/logo.svg']],
    ['v=BIMI1; l=https://b.lt/logo.png', ['value l=https://b.lt/logo.png']],
    ['v=BIMI1; l=https://b.lt/a.svg,https://b.lt/b.svg', ['value l=https://b.lt/a.svg,https://b.lt/b.svg']],
    ['v=BIMI1; l=https://b.lt/a.svg; a=c.pem', ['value a=c.pem']],
    ['v=BIMI1; a=https://b.lt/c.pem', ['missing v=BIMI1; a=https://b.lt/c.pem']],
    ['v=BIMI1; l=; l=', ['malformed l=']],
    ['v=BIMI1; l=; svg', ['malformed svg']],
    ['v=bimi1; l=https://b.lt/a.svg', ['unrecognised']],
  ])('%s is not', (text, expected) => {
    expect(faults(bimi, text)).toEqual(expected);
  });

  it('is declined by empty places', () => {
    expect(['v=BIMI1; l=; a=;', 'v=BIMI1;', 'v=BIMI1; l=https://b.lt/a.svg'].map(isDeclined)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
