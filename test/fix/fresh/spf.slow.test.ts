import { describe, expect, it } from 'vitest';
import { judged, txt } from './world.js';

interface Row {
  /** After `v=spf1 `, or whole where it begins otherwise; or lines of the zone. */
  readonly record: string | { readonly lines: string };
  /** After `v=spf1 `, `D` for Directo's host; `undefined`: not ready to publish. */
  readonly wanted: string | RegExp | undefined;
  /** Rules of the findings that are errors; absent: any. */
  readonly errors?: readonly string[];
}

const directo = 'a:directo.gate.ee';

const first: readonly Row[] = [
  // A name in a wrong frame.
  { record: 'mx include:www.sendgrid.net -all', wanted: 'mx include:sendgrid.net D -all' },
  { record: 'mx include:_spf.google.com.manodomenas.lt ~all', wanted: 'mx include:_spf.google.com D ~all' },
  { record: 'mx a:mail.manodomenas.lt.manodomenas.lt -all', wanted: 'mx a:mail.manodomenas.lt D -all' },
  { record: 'mx include:"_spf.google.com" ~all', wanted: 'mx include:_spf.google.com D ~all' },
  { record: "mx include:'_spf.google.com' ~all", wanted: 'mx include:_spf.google.com D ~all' },
  {
    record: 'mx include:_spf.google.com+include:sendgrid.net -all',
    wanted: 'mx include:_spf.google.com include:sendgrid.net D -all',
  },
  {
    record: 'mx include:_spf.google.com|sendgrid.net -all',
    wanted: 'mx include:_spf.google.com include:sendgrid.net D -all',
  },
  {
    record: 'mx include:_spf.google.com and sendgrid.net -all',
    wanted: 'mx include:_spf.google.com include:sendgrid.net D -all',
  },
  { record: 'mx include:_spf.google.com/24 ~all', wanted: 'mx include:_spf.google.com D ~all' },
  { record: 'mx include:@_spf.google.com ~all', wanted: 'mx include:_spf.google.com D ~all' },
  { record: 'mx include:spf:_spf.google.com ~all', wanted: 'mx include:_spf.google.com D ~all' },
  { record: 'mx include:include:_spf.google.com ~all', wanted: 'mx include:_spf.google.com D ~all' },
  { record: 'mx a:mail -all', wanted: 'mx a:mail.manodomenas.lt D -all' },
  { record: 'mx a:.manodomenas.lt -all', wanted: /^mx a(?::manodomenas\.lt)? D -all$/ },
  { record: 'mx a:*.manodomenas.lt -all', wanted: 'mx D -all' },
  // The version, and what stands around the record.
  { record: 'mx include:_spf.google.com ~all v=spf1', wanted: 'mx include:_spf.google.com D ~all' },
  { record: 'v=spf1 v=spf1 mx -all', wanted: 'mx D -all' },
  { record: 'V=SPF1 MX -ALL', wanted: 'mx D -all' },
  { record: 'v=spf1 mx\u200b -all', wanted: 'mx D -all' },
  { record: 'v=spf1\u00a0mx -all', wanted: 'mx D -all' },
  // Addresses.
  { record: 'mx ip4:198.51.100.007 -all', wanted: 'mx ip4:198.51.100.7 D -all' },
  { record: 'mx ip4:198.51.100.8..11 -all', wanted: 'mx ip4:198.51.100.8/30 D -all' },
  { record: 'mx ip4:198.51.100.8 to 198.51.100.11 -all', wanted: 'mx ip4:198.51.100.8/30 D -all' },
  {
    record: 'mx ip4:198.51.100.8,9,10,11 -all',
    wanted: /^mx ip4:198\.51\.100\.8(?:\/30| ip4:198\.51\.100\.9 ip4:198\.51\.100\.10 ip4:198\.51\.100\.11) D -all$/,
  },
  {
    record: 'mx ip4:198.51.100.8/29,198.51.100.32/29 -all',
    wanted: 'mx ip4:198.51.100.8/29 ip4:198.51.100.32/29 D -all',
  },
  { record: 'mx ip4:198.51.100.0/24-all', wanted: 'mx ip4:198.51.100.0/24 D -all' },
  { record: 'mxip4:198.51.100.7 -all', wanted: 'mx ip4:198.51.100.7 D -all' },
  { record: 'a mx:ip4:198.51.100.7 -all', wanted: 'a ip4:198.51.100.7 D -all' },
  { record: 'mx ip4:198.51.100.7/0.0.0.255 -all', wanted: 'mx ip4:198.51.100.0/24 D -all' },
  { record: 'mx ip4:http://198.51.100.7 -all', wanted: 'mx ip4:198.51.100.7 D -all' },
  { record: 'mx ip4:127.0.0.1 ip6:fe80::1 a:localhost -all', wanted: 'mx D -all' },
  // The end.
  { record: 'mx ~all-all', wanted: 'mx D ~all' },
  { record: 'mx -all exp=', wanted: 'mx D -all' },
  // Directo.
  { record: 'mx a:directo.gate.ee.manodomenas.lt -all', wanted: 'mx D -all' },
  { record: 'mx a:direkto.gate.ee -all', wanted: 'mx D -all' },
  // What its findings say to remove, an old name, the mailbox provider, several records, everybody.
  {
    record: 'mx ptr:manodomenas.lt include:spf.sendinblue.com a:web.nera-tokio.lt ip4:192.168.0.0/16 -all',
    wanted: 'mx ptr:manodomenas.lt include:spf.brevo.com D -all',
  },
  {
    record: { lines: `@ MX 1 aspmx.l.google.com.\n${txt('v=spf1 a mx -all')}` },
    wanted: 'a include:_spf.google.com D -all',
  },
  {
    record: {
      lines: [
        txt('v=spf1 mx -all'),
        txt('v=spf1 include:_spf.google.com ~all'),
        txt('v=spf1 a:directo.gate.ee -all'),
      ].join('\n'),
    },
    wanted: 'mx include:_spf.google.com D ~all',
    errors: ['spf/multiple-records'],
  },
  { record: 'ip4:0.0.0.0/2 ip4:64.0.0.0/2 ip4:128.0.0.0/1 -all', wanted: undefined, errors: ['spf/everyone'] },
  // Lookups.
  {
    record: `mx ${Array.from({ length: 8 }, (_, at) => `include:s${at}.paslauga.lt`).join(' ')} include:mailgun.org -all`,
    // The first label had Directo's addresses at the end; where they stand makes no difference.
    wanted:
      /^ip4:192\.0\.2\.25 (?:include:s\d\.paslauga\.lt ){8}(?:ip4:90\.190\.150\.21[0-3] ){4}include:_spf\.mailgun\.org include:_spf\.eu\.mailgun\.org -all$/,
    errors: ['spf/too-many-lookups'],
  },
];

describe.each([['first', first]] as const)('records written with fresh eyes, the %s forty', (_, rows) => {
  it.each(rows.map((row) => [typeof row.record === 'string' ? row.record : row.record.lines, row] as const))(
    '%s',
    (_text, { record, wanted, errors }) => {
      const whole = typeof record !== 'string' || /^["' ]*\W*v ?=? ?spf/i.test(record) ? record : `v=spf1 ${record}`;
      const { proposal, findings } = judged(typeof whole === 'string' ? txt(whole) : whole.lines);
      if (proposal.kind === 'none') throw new Error(proposal.why);
      const { after, proof } = proposal.fix;
      if (wanted === undefined) expect(proof.verified).toBe(false);
      else {
        const text = after.replace(/^v=spf1 /, '').replaceAll(directo, 'D');
        if (typeof wanted === 'string') expect(text).toBe(wanted);
        else expect(text).toMatch(wanted);
        expect(proof.objections).toEqual([]);
      }
      if (errors !== undefined)
        expect(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(errors);
    },
  );
});
