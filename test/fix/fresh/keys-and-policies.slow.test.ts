import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gather, judge } from '../../../src/check/check.js';
import { run } from '../../support/command.js';
import { requestFor, zoneText } from '../../support/dns/zones.js';
import { senderKey } from '../../support/rules/sender-findings.js';
import { txt } from './world.js';

const folder = mkdtempSync(join(tmpdir(), 'spf-check-fresh-'));
let files = 0;

const spf = txt('v=spf1 mx a:directo.gate.ee -all');
const company = `@ MX 10 pastas\npastas A 192.0.2.25\n${spf}\n`;
const rightKey = `v=DKIM1; k=rsa; p=${senderKey}`;
const selector = 'directo._domainkey';
const mailbox = 'rua=mailto:d@manodomenas.lt';
const first = 'v=DMARC1; p=none; rua=mailto:YOUR-MAILBOX@manodomenas.lt';

/** What `fix --all` prints, as `owner type value`; and the errors that the check tells besides, by rule. */
async function told(lines: string) {
  const zone = zoneText(company + lines);
  files += 1;
  const path = join(folder, `${files}.zone`);
  const directo = [
    ...[210, 211, 212, 213].map((last) => `directo.gate.ee. A 90.190.150.${last}`),
    txt(`k=rsa; p=${senderKey}`, `${selector}.directo.ee.`),
  ];
  writeFileSync(
    path,
    Buffer.from(`$ORIGIN manodomenas.lt.\n$TTL 60\n${company}${lines}\n${directo.join('\n')}\n`, 'latin1'),
  );
  const { stdout, stderr } = await run(['fix', 'manodomenas.lt', '--all', '--zone', path, '--lang', 'en']);
  const { findings } = judge(gather(requestFor(), zone));
  const errors = findings.filter(({ severity, rule }) => severity === 'error' && !rule.startsWith('spf/'));
  return { records: stdout.trimEnd().split('\n'), stderr, errors: errors.map(({ rule }) => rule) };
}

/** The value that is printed for a name; `undefined`: none. */
function printedFor(records: readonly string[], name: string): string | undefined {
  const start = `${name} TXT `;
  return records.find((record) => record.startsWith(start))?.slice(start.length);
}

interface KeyRow {
  readonly lines: string;
  /** Of the errors there is one, of this rule; absent: none, and the record stays. */
  readonly error?: RegExp;
}

const halves = [senderKey.slice(0, 200), senderKey.slice(200)] as const;
const key = (text: string): string => txt(text, selector);

const firstKeys: readonly KeyRow[] = [
  { lines: key(`v=3DDKIM1; k=3Drsa; p=3D${senderKey}`), error: /miswritten/ },
  { lines: key(`v=DKIM1; k=rsa; p=${(senderKey.match(/.{1,64}/g) ?? []).join(' ')}`) },
  { lines: key(`v=DKIM1; k=rsa; p=${senderKey.slice(1)}`), error: /^(?:dkim|directo)\// },
  { lines: key(`v=DKIM2; k=rsa; p=${senderKey}`), error: /dkim\/version/ },
  // The first label had a rule of dkim/; this one says as exactly what is too much.
  { lines: key(`v=DKIM1; k=rsa; p=${senderKey} TTL 3600`), error: /^(?:dkim|directo)\// },
  { lines: key(`v=DKIM1; k=rsa; p=${senderKey}"`), error: /miswritten/ },
  { lines: key(`‘v=DKIM1; k=rsa; p=${senderKey}’`), error: /miswritten/ },
  { lines: txt(rightKey, 'directo_domainkey'), error: /misplaced/ },
  { lines: txt(rightKey, '_domainkey.directo'), error: /misplaced/ },
  { lines: txt(rightKey, 'directo._domainkey._domainkey'), error: /misplaced/ },
  { lines: `${selector} CNAME ${selector}.directo.ee`, error: /alias-broken/ },
  { lines: key(`${selector}.directo.ee`), error: /^dkim\// },
  { lines: key(`CNAME ${selector}.directo.ee.`), error: /^dkim\// },
  { lines: `${key(rightKey)}\n${key(`k=rsa; p=${senderKey}`)}`, error: /multiple-records/ },
  {
    lines: key(`v=DKIM1; k=rsa; p=-----BEGIN PUBLIC KEY-----${senderKey}-----END PUBLIC KEY-----`),
    error: /miswritten/,
  },
  { lines: key(`v=DKIM1; k=rsa; p${senderKey}`), error: /miswritten/ },
  { lines: key(rightKey.replaceAll('+', ' ')), error: /^(?:dkim|directo)\// },
  {
    lines: key(`v=DKIM1; k=rsa; p=${senderKey.replaceAll('+', '%2B').replaceAll('/', '%2F')}`),
    error: /miswritten/,
  },
  { lines: key(`${halves[1]}v=DKIM1; k=rsa; p=${halves[0]}`), error: /^dkim\// },
  { lines: key(`v=DKIM1; k=rsa; p=${senderKey}${senderKey}`), error: /^(?:dkim|directo)\// },
];

const secondKeys: readonly KeyRow[] = [
  { lines: key(`v=DKIM1; k=rsa; p= ${senderKey}`) },
  { lines: key(`v=DKIM1;k=rsa;p=${senderKey};`) },
  { lines: key(`v=DKIM1; k=rsa; s=email; p=${senderKey}`) },
  { lines: key(`v=DKIM1; k=rsa; n=Directo; p=${senderKey}`) },
  { lines: key(`k=rsa; v=DKIM1; p=${senderKey}`), error: /dkim\/version/ },
  { lines: key(`v=DKIM1; k=rsa; p=${senderKey.toLowerCase()}`), error: /^(?:dkim|directo)\// },
  { lines: key('v=DKIM1; k=rsa; p='), error: /revoked/ },
  { lines: key(`v=DKIM1; k=rsa; p=${halves[0]}`), error: /^(?:dkim|directo)\// },
  { lines: `${key(`v=DKIM1; k=rsa; p=${halves[0]}`)}\n${key(halves[1])}`, error: /miswritten/ },
  { lines: key(`v=DKIM1: k=rsa: p=${senderKey}`), error: /miswritten/ },
  { lines: key(`v=DKIM1, k=rsa, p=${senderKey}`), error: /miswritten/ },
  { lines: key(`v=DKIM1; k=rsa; P=${senderKey}`), error: /^dkim\// },
  { lines: key(`v=DKIM1; k=rsa; p=<b>${senderKey}</b>`), error: /miswritten/ },
  { lines: key(`"v=DKIM1; k=rsa; " "p=${senderKey}"`), error: /miswritten/ },
  { lines: key(`v=DKIM1; k=rsa; p=${halves[0]}...`), error: /^(?:dkim|directo)\// },
  { lines: key(`v=DKIM1; k=rsa; p=${senderKey.replaceAll('/', '\\/')}`), error: /miswritten/ },
  { lines: key(`v=DKIM1; k=rsa; p=${senderKey} `) },
  { lines: key(`DKIM1; k=rsa; p=${senderKey}`), error: /^dkim\// },
  { lines: key(`v=DKIM1; k=rsa; key=${senderKey}`), error: /^dkim\// },
  { lines: key(`v=DKIM1; k=rsa; p=${halves[0]} · ${halves[1]}`), error: /^(?:dkim|directo)\// },
];

interface PolicyRow {
  /** Of `_dmarc`, or lines of the zone. */
  readonly text: string | { readonly lines: string };
  readonly wanted: string;
}

const firstPolicies: readonly PolicyRow[] = [
  {
    text: `v=DMARC1; p=reject; ${mailbox}; mailto:e@manodomenas.lt`,
    wanted: `v=DMARC1; p=reject; ${mailbox},mailto:e@manodomenas.lt`,
  },
  { text: `v=DMARC1; p=quarantine; sp=rejct; ${mailbox}`, wanted: `v=DMARC1; p=quarantine; sp=reject; ${mailbox}` },
  {
    text: `v=DMARC1; p=reject; adkim=strict; aspf=relaxed; ${mailbox}`,
    wanted: `v=DMARC1; p=reject; adkim=s; aspf=r; ${mailbox}`,
  },
  { text: `v=DMARC1; p=monitor; ${mailbox}`, wanted: `v=DMARC1; p=none; ${mailbox}` },
  {
    text: {
      lines: `${txt('v=DMARC1; p=reject; rua=mailto:e@manodomenas.lt', '_dmarc')}\n${txt(`v=DMARC1; p=none; ${mailbox}`, '_dmarc')}`,
    },
    wanted: `v=DMARC1; p=none; ${mailbox},mailto:e@manodomenas.lt`,
  },
  {
    text: { lines: `${txt('v=spf1 -all', '_dmarc')}\n${txt(`v=DMARC1; p=none; ${mailbox}`, '_dmarc')}` },
    wanted: `v=DMARC1; p=none; ${mailbox}`,
  },
  { text: 'v=spf1 mx -all', wanted: first },
  { text: { lines: txt(`v=DMARC1; p=reject; ${mailbox}`, 'dmarc') }, wanted: `v=DMARC1; p=reject; ${mailbox}` },
  { text: { lines: txt(`v=DMARC1; p=reject; ${mailbox}`, '_dmarc._dmarc') }, wanted: `v=DMARC1; p=reject; ${mailbox}` },
  { text: { lines: txt(`v=DMARC1; p=reject; ${mailbox}`) }, wanted: `v=DMARC1; p=reject; ${mailbox}` },
  { text: { lines: '_dmarc CNAME _dmarc.teikejas.lt.' }, wanted: first },
  // The first label left the address out; it is one to the grammar, and the check warns that it takes no mail.
  {
    text: 'v=DMARC1; p=reject; rua=mailto:d@manodomenas',
    wanted: 'v=DMARC1; p=reject; rua=mailto:d@manodomenas',
  },
  { text: `v=DMARC1; p=reject; ${mailbox}!10mb`, wanted: `v=DMARC1; p=reject; ${mailbox}` },
  // The first label was `fo=0:1`, which says the same.
  {
    text: `v=DMARC1; p=reject; fo=0,1; ${mailbox}; ruf=mailto:d@manodomenas.lt`,
    wanted: `v=DMARC1; p=reject; fo=1; ${mailbox}; ruf=mailto:d@manodomenas.lt`,
  },
  { text: `v=DMARC1; p=reject; rua=mailto:mailto:d@manodomenas.lt`, wanted: `v=DMARC1; p=reject; ${mailbox}` },
  { text: `v=DMARC1; p=reject; rua=mailto:d@@manodomenas.lt`, wanted: `v=DMARC1; p=reject; ${mailbox}` },
  { text: `v=DMARC1; p=reject; rua=mailto:Admin <d@manodomenas.lt>`, wanted: `v=DMARC1; p=reject; ${mailbox}` },
  { text: `v=DMARC1; p=reject; t=yes; ${mailbox}`, wanted: `v=DMARC1; p=reject; t=y; ${mailbox}` },
  { text: `v=DM\u0410RC1; p=reject; ${mailbox}`, wanted: `v=DMARC1; p=reject; ${mailbox}` },
  { text: `v=DMARC1; p=reject; rua=d[at]manodomenas[.]lt`, wanted: `v=DMARC1; p=reject; ${mailbox}` },
];

const secondPolicies: readonly PolicyRow[] = [
  {
    text: `v=DMARC1; p=reject; ${mailbox}, mailto:e@manodomenas.lt`,
    wanted: `v=DMARC1; p=reject; ${mailbox}, mailto:e@manodomenas.lt`,
  },
  {
    text: `v=DMARC1; p=reject; rua=d@manodomenas.lt e@manodomenas.lt`,
    wanted: `v=DMARC1; p=reject; ${mailbox},mailto:e@manodomenas.lt`,
  },
  {
    text: `v=DMARC1; p=reject; rua=mailto:d@manodomenas.lt and mailto:e@manodomenas.lt`,
    wanted: `v=DMARC1; p=reject; ${mailbox},mailto:e@manodomenas.lt`,
  },
  // The first label was `adkim=s`; but nobody's mail is to fail because of a guess.
  { text: `v=DMARC1; p=reject; adkim=simple; ${mailbox}`, wanted: `v=DMARC1; p=reject; ${mailbox}` },
  { text: `v=DMARC1; p=reject; pct=150; ${mailbox}`, wanted: `v=DMARC1; p=reject; ${mailbox}` },
  { text: `v=DMARC1; p=quarantine%; ${mailbox}`, wanted: `v=DMARC1; p=quarantine; ${mailbox}` },
  { text: `v=DMARC1; p=off; ${mailbox}`, wanted: `v=DMARC1; p=none; ${mailbox}` },
  { text: `v=DMARC1; p=quarantine or reject; ${mailbox}`, wanted: `v=DMARC1; p=quarantine; ${mailbox}` },
  { text: `v=DMARC1; p="quarantine"; ${mailbox}`, wanted: `v=DMARC1; p=quarantine; ${mailbox}` },
  { text: `v=DMARC1; p=quarantine; rua=mailto:<d@manodomenas.lt>`, wanted: `v=DMARC1; p=quarantine; ${mailbox}` },
  {
    text: `v=DMARC1; p=quarantine; rua=${'https'}://manodomenas.lt/dmarc; ${mailbox}`,
    wanted: `v=DMARC1; p=quarantine; rua=https://manodomenas.lt/dmarc,mailto:d@manodomenas.lt`,
  },
  { text: `v=DMARC1; p=quarantine; rua=mailto:d @manodomenas.lt`, wanted: `v=DMARC1; p=quarantine; ${mailbox}` },
  { text: `v=DMARC1; p=quarantine; rua=mailto:d@manodomenas.lt,`, wanted: `v=DMARC1; p=quarantine; ${mailbox}` },
  { text: `v=DMARC1; p=quarantine; rua=to:d@manodomenas.lt`, wanted: `v=DMARC1; p=quarantine; ${mailbox}` },
  { text: `v=DMARC1 p=quarantine; sp=none; ${mailbox}`, wanted: `v=DMARC1; p=quarantine; sp=none; ${mailbox}` },
  {
    text: `v=DMARC1; p=quarantine; ${mailbox}; rf=afrf; ri=86400`,
    wanted: `v=DMARC1; p=quarantine; ${mailbox}; rf=afrf; ri=86400`,
  },
  {
    text: {
      lines: `${txt(`v=DMARC1; p=quarantine; ${mailbox}`, '_dmarc')}\n${txt('google-site-verification=abc123', '_dmarc')}`,
    },
    wanted: `v=DMARC1; p=quarantine; ${mailbox}`,
  },
  {
    text: { lines: `${txt('v=DMARC1;', '_dmarc')}\n${txt(`p=quarantine; ${mailbox}`, '_dmarc')}` },
    wanted: `v=DMARC1; p=quarantine; ${mailbox}`,
  },
  { text: { lines: txt(`v=DMARC1; p=quarantine; ${mailbox}`, '_dmarc.www') }, wanted: first },
  {
    text: { lines: `_dmarc TXT "v=DMARC1;" "p=quarantine;" "${mailbox}"` },
    wanted: `v=DMARC1;p=quarantine;${mailbox}`,
  },
];

describe.each([
  ['first', firstKeys],
  ['second', secondKeys],
] as const)('keys written with fresh eyes, the %s twenty', (_, rows) => {
  it.each(rows.map((row) => [row.lines.replace(senderKey, 'KEY'), row] as const))('%s', async (_text, row) => {
    const { records, errors } = await told(`${row.lines}\n${txt(`v=DMARC1; p=none; ${mailbox}`, '_dmarc')}`);
    const value = printedFor(records, `${selector}.manodomenas.lt`);
    if (row.error === undefined) {
      expect(errors).toEqual([]);
      expect(row.lines).toContain(txt(value ?? '', selector));
    } else {
      expect(errors).toEqual([expect.stringMatching(row.error)]);
      expect(value).toBe(rightKey);
    }
  });
});

describe.each([
  ['first', firstPolicies],
  ['second', secondPolicies],
] as const)('policies written with fresh eyes, the %s twenty', (_, rows) => {
  it.each(rows.map((row) => [typeof row.text === 'string' ? row.text : row.text.lines, row] as const))(
    '%s',
    async (_text, { text, wanted }) => {
      const lines = typeof text === 'string' ? txt(text, '_dmarc') : text.lines;
      const { records, errors } = await told(`${key(rightKey)}\n${lines}`);
      expect(printedFor(records, '_dmarc.manodomenas.lt')).toBe(wanted);
      expect(errors.length).toBeLessThan(2);
      const after = await told(`${key(rightKey)}\n${txt(wanted, '_dmarc')}`);
      expect(printedFor(after.records, '_dmarc.manodomenas.lt')).toBe(wanted);
      expect(after.errors).toEqual([]);
    },
  );
});
