import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { details, type FailedRecipient } from '../../../src/bounce/diagnosis/diagnosis.js';
import { type BounceNote, bounceNoteIds, checkDomainCommand } from '../../../src/bounce/diagnosis/notes.js';
import { domainFromText } from '../../../src/dns/name.js';
import { en } from '../../../src/messages/en/all.js';
import { lt } from '../../../src/messages/lt/all.js';
import { bouncesJson } from '../../../src/report/bounce/json.js';
import { bounceTable } from '../../../src/report/bounce/table.js';
import { bouncesText, bounceText } from '../../../src/report/bounce/text.js';
import type { DomainReport } from '../../../src/report/domain/report.js';
import { columns } from '../../../src/report/layout/columns.js';
import { plainPalette } from '../../../src/report/layout/palette.js';
import { lint } from '../../../src/rules/lint.js';
import { outcomeOf } from '../../../src/rules/verdict.js';
import { plain } from '../../../src/text/text.js';
import { acme, bounceReport, dmarcFailure, unknownUser } from '../../support/bounce.js';
import { factsOf, fixtureZone } from '../../support/dns/zones.js';
import { catalogues } from '../../support/languages.js';
import { proposed } from '../../support/proposed.js';

const english = { palette: plainPalette, width: 80, words: en };
const lithuanian = { ...english, words: lt };

const returned = {
  envelopeFromDomain: acme,
  headerFromDomain: acme,
  signatures: [{ domain: acme, selector: 'directo' }],
  authenticationResults: [{ method: 'spf', result: 'fail' }],
};

/** One note of each id. */
const notes: readonly BounceNote[] = [
  { id: 'bounce/forwarded', data: { forwarding: 'other-recipient', client: '192.0.2.1' } },
  { id: 'bounce/not-from-sender', data: { sender: 'Directo', client: '192.0.2.1', from: 'reply' } },
  { id: 'bounce/contradiction', data: { causes: ['spf', 'dkim'] } },
  { id: 'bounce/domain-guess', data: { domain: 'acme.lt', from: 'envelope' } },
  { id: 'bounce/dns-of-today', data: { domain: 'acme.lt' } },
  { id: 'bounce/authorised-today', data: { domain: 'acme.lt', client: '192.0.2.1' } },
  { id: 'bounce/refused-today', data: { domain: 'acme.lt', client: '192.0.2.1', result: 'fail' } },
  { id: 'bounce/other-domain', data: { domain: 'acme.lt', command: checkDomainCommand('mail.eml', 'acme.lt') } },
  { id: 'bounce/no-dns', data: { domain: 'acme.lt' } },
  { id: 'bounce/no-domain', data: { command: 'spf-check manodomenas.lt' } },
];

function checkOf(zone: string): DomainReport {
  const dns = fixtureZone(zone);
  const facts = factsOf(dns);
  const findings = lint(facts);
  const asked = { source: 'zone', questions: 1 } as const;
  return { facts, findings, ...proposed(facts, dns), outcome: outcomeOf(facts, findings), asked };
}

describe('a bounce for people', () => {
  it('answers first, then says what to do, then what decided', () => {
    const report = bounceReport([dmarcFailure], { diagnosis: { returned } });
    expect(bounceText(report, english)).toBe(
      `✗ Gmail refused the mail to z…@fyguare.com: DMARC failed for acme.lt.

  Neither SPF nor DKIM confirmed the domain in the From address, and that
  domain's DMARC policy asks receivers to refuse such mail.
  To do: Allow Directo to send (SPF) or to sign (DKIM) for your domain; either
  is enough. The domain check prints the record to publish.

The reply of gmail-smtp-in.l.google.com
  | 550 5.7.26 Unauthenticated email from acme.lt is not accepted due to
  | domain's DMARC policy. z…@fyguare.com gsmtp
  Code: 550, 5.7.26, Status: 5.0.0
  Decided by the words “not accepted due to domain's DMARC policy” (diagnostic
  code): certain.
  Known as gmail/dmarc-policy, from https://support.google.com/a/answer/3726730

The mail
  Sent from 90.190.150.212, according to the receiver
  Domain acme.lt: named in the reply
  Envelope sender at acme.lt (claimed by the mail, not verified)
  From address at acme.lt (claimed by the mail, not verified)
  DKIM signature of acme.lt, selector directo (claimed by the mail, not
    verified)
  Results spf=fail (claimed by the mail, not verified)
`,
    );
  });

  it('is short where DNS is not the cause', () => {
    expect(bounceText(bounceReport([unknownUser]), lithuanian)).toBe(
      `✗ mx.imone.lt atmetė laišką, siųstą adresu j…@imone.lt: tokios pašto dėžutės
  nėra.

  Tokios pašto dėžutės gavėjo serveryje nėra.
  Ką daryti: Patikrinkite, ar adrese nėra rašybos klaidos, arba teisingo adreso
  paklauskite gavėjo. Pataisykite jį ir „Directo“, kitaip grįš ir kiti laiškai.

Atsakė mx.imone.lt
  | 550 5.1.1 <j…@imone.lt>: Recipient address rejected: User unknown in virtual
  | mailbox table
  Kodas: 550, 5.1.1
  Lėmė žodžiai „User unknown“ (pranešimo tekstas): tikra išvada.
`,
    );
  });

  it('is set within 80 columns where the reply has characters of two', () => {
    const said =
      '550 发件人的邮件地址未通过验证，您的邮件已被拒绝。请联系您的邮件服务商，或参阅以下网址中的说明：http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=20022 メールが拒否されました。';
    const one: FailedRecipient = {
      ...dmarcFailure,
      provider: 'QQ',
      reply: { text: said, where: 'notice', saidBy: '腾讯企业邮箱服务器'.repeat(3) },
      evidence: { ...dmarcFailure.evidence!, words: '您的邮件已被拒绝。请联系您的邮件服务商'.repeat(2) },
    };
    const reports = [1, 2].map((index) => bounceReport([one], { file: `邮件/${'退信'.repeat(30)}.eml`, index }));
    const text = bouncesText(reports, english);
    expect(text).toContain('发件人的邮件地址未通过验证');
    for (const line of text.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
  });

  it.each(details)('needs one screen of at most 15 lines for %s', (detail) => {
    for (const setting of catalogues.map((words) => ({ ...english, words })))
      expect(bounceText(bounceReport([{ ...unknownUser, detail }]), setting).split('\n').length - 1).toBeLessThan(16);
  });

  it('goes on to the check of the domain, with what its address is answered today', () => {
    const check = checkOf('manodomenas.lt');
    const [first] = check.facts.addresses;
    const today = { address: first!.address, evaluation: first!.evaluation };
    const text = bounceText(bounceReport([dmarcFailure], { check, today }), english);
    expect(text).toContain(`
DNS of manodomenas.lt today
  Today SPF gives fail for 90.190.150.210: refused, by -all.

✗ manodomenas.lt: receivers do not accept Directo's mail`);
    expect(text).toMatch(/answered from the zone files\.\n$/);
  });

  it('does not advise to allow a forwarder', () => {
    const forwarded: FailedRecipient = {
      ...dmarcFailure,
      cause: 'spf',
      detail: 'spf-fail',
      forwarding: 'relay-of-recipient',
    };
    const report = bounceReport([forwarded], { notes: notes.slice(0, 1) });
    expect(bounceText(report, english)).not.toContain(plain(en.bounce.details['spf-fail'].remedy).slice(0, 30));
    expect(bounceText(report, english)).toContain('Do not add this address to your SPF record');
    expect(JSON.parse(bouncesJson([report])).remedy).toMatch(/^Only DKIM survives forwarding/);
  });

  it.each(['ordinary', 'auto-reply', 'feedback-report', 'dmarc-report', 'delivered'] as const)(
    'says what %s is',
    (kind) => {
      const text = bounceText(bounceReport([], { diagnosis: { kind } }), english);
      expect(text.replaceAll('\n ', '')).toContain(plain(en.bounce.notBounce[kind].what).slice(0, 40));
      expect(text).toMatch(/^· /);
    },
  );

  it('says so where a mail is late, or nobody is named', () => {
    const late = { diagnosis: { kind: 'delayed' } } as const;
    expect(bounceText(bounceReport([{ ...unknownUser, detail: 'greylisting' }], late), lithuanian)).toMatch(
      /^! Laiškas, siųstas adresu j…@imone\.lt, kol kas nepristatytas, serveris dar\n {2}bando: nepažįstamo/,
    );
    expect(bounceText(bounceReport([], late), english)).toMatch(/^! The mail has not arrived yet/);
    expect(bounceText(bounceReport([]), english)).toMatch(/^✗ The mail came back, but the notice does not say who/);
  });

  it('shows a command in one line, ready to copy', () => {
    const command = checkDomainCommand(`${'long '.repeat(20)}.eml`, '$(id).lt');
    const text = bounceText(
      bounceReport([dmarcFailure], { notes: [{ id: 'bounce/other-domain', data: { domain: acme, command } }] }),
      english,
    );
    expect(text).toContain(`\n      ${command}\n`);
    expect(command).toMatch(/^spf-check bounce '(?:long )+\.eml' --check-domain '\$\(id\)\.lt'$/);
    expect(checkDomainCommand('a.eml', "it's.lt")).toBe("spf-check bounce a.eml --check-domain 'it'\\''s.lt'");
    // Standard input cannot be read again.
    expect(checkDomainCommand('-', "it's.lt")).toBe("spf-check 'it'\\''s.lt'");
    expect(checkDomainCommand('-x.eml', 'acme.lt')).toBe("spf-check bounce './-x.eml' --check-domain acme.lt");
  });
});

describe('several bounces', () => {
  const reports = [
    bounceReport([dmarcFailure, unknownUser]),
    bounceReport([unknownUser], { index: 2 }),
    bounceReport([], { file: 'b.eml', diagnosis: { kind: 'auto-reply' } }),
  ];

  it('have a table', () => {
    expect(bounceTable(reports, english)).toBe(
      `3 messages
    mail         recipient            refused by   cause            code
  ✗ mail.eml #1  z…@fyguare.com (+1)  Gmail        DMARC failed     5.7.26
  ✗ mail.eml #2  j…@imone.lt          mx.imone.lt  no such mailbox  5.1.1
  · b.eml        –                    –            automatic reply  –
`,
    );
    expect(bounceTable(reports, lithuanian)).toContain('nėra tokio adreso');
    expect(bounceTable(reports, lithuanian)).toMatch(/^3 laiškai\n {4}laiškas +gavėjas +atmetė +priežastis +kodas\n/);
  });

  it('fit the width, however long the names are', () => {
    const long = {
      ...dmarcFailure,
      mailbox: `a@${'very-long-name.'.repeat(9)}lt`,
      detail: 'blocked-by-recipient',
    } as const;
    const wide = reports.map((report) => bounceReport([long], { file: 'bounces/'.repeat(9), index: report.index }));
    for (const line of bounceTable(wide, lithuanian).split('\n')) expect(columns(line)).toBeLessThanOrEqual(80);
  });

  it('follow it one by one', () => {
    const text = bouncesText(reports, english);
    expect(text).toContain('\nmail.eml #2\n\n✗ mx.imone.lt refused');
    expect(text.match(/^[✗·] /gm)).toHaveLength(3);
  });

  it('are an array in JSON, and one an object', () => {
    expect(JSON.parse(bouncesJson(reports))).toHaveLength(3);
    expect(JSON.parse(bouncesJson(reports))[2]).toMatchObject({
      kind: 'auto-reply',
      cause: 'other',
      detail: 'not-a-bounce',
      confidence: null,
      recipients: [],
    });
  });
});

describe('the JSON of a bounce', () => {
  it('keeps its keys in order', () => {
    const json = bouncesJson([bounceReport([dmarcFailure], { diagnosis: { returned }, notes })]);
    const object = JSON.parse(json);
    expect(Object.keys(object).join(' ')).toBe(
      'schemaVersion file index kind cause detail confidence sentence meaning remedy recipients recipientCount returned addresseeDomain forwardedAsAttachment unreadAttachments domain clientOwner notes unasked address today helps check',
    );
    expect(Object.keys(object.recipients[0]).join(' ')).toBe(
      'mailbox originalMailbox cause detail actor confidence provider reply dsnStatus evidence alsoSpokenOf client domain list forwarding',
    );
    expect(object.sentence).toBe('Gmail refused the mail to z…@fyguare.com: DMARC failed for acme.lt.');
    expect(object.notes.map(({ id }: { id: string }) => id)).toEqual(bounceNoteIds);
    expect(object.notes[0]).toEqual({
      id: 'bounce/forwarded',
      severity: 'warning',
      source: { text: 'RFC 7960 §2.2', url: 'https://www.rfc-editor.org/rfc/rfc7960#section-2.2' },
      data: { forwarding: 'other-recipient', client: '192.0.2.1' },
      text: { what: expect.stringContaining('192.0.2.1'), todo: expect.stringContaining('Do not add') },
    });
  });

  it('holds the check, what is answered today, and what was not asked', () => {
    const check = checkOf('fine');
    const [first] = check.facts.addresses;
    const object = JSON.parse(
      bouncesJson([
        bounceReport([dmarcFailure], {
          check,
          today: { address: first!.address, evaluation: first!.evaluation },
          unasked: { domain: acme, why: 'other-domain' },
        }),
      ]),
    );
    expect(object.check.domain).toBe('manodomenas.lt');
    expect(object.today).toMatchObject({ ip: '90.190.150.210', domain: 'manodomenas.lt', result: 'pass' });
    expect(object.unasked).toEqual({ domain: 'acme.lt', why: 'other-domain' });
  });
});

const nasty = '\x1b[31m\x9b1m ::error::x \n::error file=a::b ##[error]c \u202e\u2066 \x00\r <script> '.concat(
  'w'.repeat(10_000),
);

describe('what a stranger wrote', () => {
  const hostile: FailedRecipient = {
    ...dmarcFailure,
    mailbox: `${nasty}@evil.example`,
    originalMailbox: nasty,
    reply: { code: nasty, status: nasty, text: nasty, where: 'notice', saidBy: nasty },
    dsnStatus: nasty,
    evidence: { words: nasty, where: 'notice', fingerprint: 'a/b', source: 'RFC' },
  };
  const domain = domainFromText('##[error]x.::error.evil.example')!;
  const withoutProvider = (one: FailedRecipient): FailedRecipient => {
    const { provider: _, ...rest } = one;
    return { ...rest, domain: { domain, from: 'reply' } };
  };
  const recipients = [withoutProvider(hostile), hostile, { ...hostile, cause: 'other', detail: 'unknown' } as const];
  const signatures = [{ domain, selector: nasty }];
  const report = bounceReport(recipients, {
    file: nasty,
    diagnosis: { returned: { signatures, authenticationResults: [{ method: nasty, result: nasty }] } },
    notes: [{ id: 'bounce/other-domain', data: { domain, command: checkDomainCommand(nasty.slice(0, 300), domain) } }],
  });

  it.each([false, true])('reaches no output raw (addresses shown: %s)', (addresses) => {
    const both = [
      { ...report, shown: { addresses } },
      { ...report, index: 2, shown: { addresses } },
    ];
    const outputs = [bouncesText(both, english), bouncesText(both, lithuanian), bouncesJson(both)];
    for (const output of outputs) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there is the point of the test
      expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2066]/);
      expect(output).not.toMatch(/^\s*::\w|##\[/m);
    }
  });

  it('is bounded, in lines as in length', () => {
    const text = bounceText({ ...report, file: 'a.eml', notes: [] }, english);
    expect(text.length).toBeLessThan(6000);
    for (const line of text.split('\n'))
      if (!/^ {4}(?:v=(?:spf1|DKIM1|DMARC1)|")/.test(line)) expect(columns(line)).toBeLessThanOrEqual(80);
    const many = bounceReport(Array.from({ length: 5000 }, () => hostile));
    expect(bounceText(many, english).length).toBeLessThan(20_000);
    expect(JSON.parse(bouncesJson([many]))).toMatchObject({ recipientCount: 5000 });
  });

  it('shows no local part unless asked to', () => {
    const mailbox = 'zita.zitaite@fyguare.com';
    const text = `550 ${mailbox}: mailbox zita.zitaite unknown, see https://x.example/?id=zita.zitaite%40fyguare.com`;
    const one: FailedRecipient = {
      ...dmarcFailure,
      originalMailbox: mailbox,
      reply: { text, where: 'notice', saidBy: mailbox },
      evidence: { ...dmarcFailure.evidence!, words: text },
    };
    for (const addresses of [false, true]) {
      const shown = bounceReport([one, one], { shown: { addresses } });
      const all = [bouncesText([shown, shown], english), bouncesJson([shown])].join('\n');
      if (addresses) expect(all).toContain('zita.zitaite');
      else expect(all).not.toMatch(/zita/i);
    }
  });

  it('never gets into what is to be done', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.constantFrom(...details), (said, detail) => {
        const one: FailedRecipient = { ...dmarcFailure, detail, reply: { text: said, where: 'notice', saidBy: said } };
        const { remedy, meaning } = JSON.parse(bouncesJson([bounceReport([one])]));
        expect(remedy).toBe(plain(en.bounce.details[detail].remedy));
        expect(meaning).toBe(plain(en.bounce.details[detail].meaning));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the words', () => {
  const sentences = (text: string): number => text.split(/[.?!](?:\s|$)/).filter((part) => part !== '').length;

  it.each(details)('tell of %s in one sentence and help in two', (detail) => {
    for (const { bounce } of catalogues) {
      const { meaning, remedy } = bounce.details[detail];
      expect(sentences(plain(meaning))).toBe(1);
      expect(sentences(plain(remedy))).toBeLessThanOrEqual(2);
      for (const domain of [{}, { domain: 'acme.lt' }]) {
        const headline = plain(bounce.headline({ kind: 'bounce', how: 'failed', detail, ...domain }));
        expect(headline).toMatch(/[^.]\.$/);
        expect(headline).not.toMatch(/ {2}/);
      }
    }
  });

  it('exist for every note in both languages', () => {
    expect(notes.map(({ id }) => id)).toEqual(bounceNoteIds);
    const both = [english, lithuanian].map((setting) => bounceText(bounceReport([dmarcFailure], { notes }), setting));
    for (const text of both) for (const id of bounceNoteIds) expect(text).toContain(id);
    expect(both[1]).toContain('Šio adreso į savo SPF įrašą nedėkite');
  });
});
