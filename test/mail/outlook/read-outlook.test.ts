import { describe, expect, it } from 'vitest';
import { headerOf, type Mail } from '../../../src/mail/mail.js';
import { readMails } from '../../../src/mail/read-mail.js';
import { compoundFile } from '../../support/outlook/compound-writer.js';
import { compressedRtf, type MessageFields, outlookFile, storedRtf } from '../../support/outlook/message-writer.js';

async function reading(octets: Uint8Array): Promise<Mail | string> {
  const result = await readMails(octets);
  if (!result.ok) return result.why;
  expect(result.mails.length).toBe(1);
  return result.mails[0]!;
}

async function mailOf(fields: MessageFields | Uint8Array, sectorShift?: 9 | 12): Promise<Mail> {
  const mail = await reading(fields instanceof Uint8Array ? fields : outlookFile(fields, sectorShift));
  if (typeof mail === 'string') throw new Error(mail);
  return mail;
}

const windows1257 = (text: string): Uint8Array => {
  const letters = new Map(
    [...'ąčęėįšųūž'].map((letter, at) => [letter, [0xe0, 0xe8, 0xe6, 0xeb, 0xe1, 0xf0, 0xf8, 0xfb, 0xfe][at]!]),
  );
  return Uint8Array.from([...text].map((letter) => letters.get(letter) ?? letter.charCodeAt(0)));
};

describe('the header of a message of Outlook', () => {
  it('is the one that it was received with', async () => {
    const { headers } = await mailOf({
      header: 'Received: from a.example\n by b.example; Mon, 23 Nov 2026\nFrom: Ona <ona@example.org>\nSubject: x\n',
      subject: 'another',
      senderName: 'Ona',
      senderAddress: 'ona@example.org',
    });
    expect(headers).toEqual([
      { name: 'received', value: 'from a.example by b.example; Mon, 23 Nov 2026' },
      { name: 'from', value: 'Ona <ona@example.org>' },
      { name: 'subject', value: 'x' },
    ]);
  });

  it('may begin with the line of an old version', async () => {
    const header = 'Microsoft Mail Internet Headers Version 2.0\nFrom: ona@example.org\nMessage-ID: <1@a>\n\n';
    expect(headerOf((await mailOf({ header })).headers, 'from')).toBe('ona@example.org');
  });

  it('is made of the properties if there is none', async () => {
    const { headers } = await mailOf({
      senderName: 'Ona "Onutė"',
      senderAddress: 'ona@example.org',
      displayTo: 'Jonas',
      subject: 'Laiškas\r\nX-Injected: y',
    });
    expect(headers).toEqual([
      { name: 'from', value: '"Ona Onutė" <ona@example.org>' },
      { name: 'to', value: 'Jonas' },
      { name: 'subject', value: 'Laiškas X-Injected: y' },
    ]);
  });

  it('has no address that only Exchange knows', async () => {
    const { headers } = await mailOf({
      senderName: 'Ona',
      senderAddress: '/o=Org/ou=A@B/cn=ona',
      recipients: [{ name: 'Jonas' }],
    });
    expect(headers).toEqual([
      { name: 'from', value: 'Ona' },
      { name: 'to', value: 'Jonas' },
    ]);
  });
});

describe('the text of a message of Outlook', () => {
  const long = 'a line of a notice that is long enough to need sectors of its own\n'.repeat(200);
  it.each<[string, MessageFields, string]>([
    ['plain', { body: 'first\nsecond', html: Buffer.from('<p>html'), rtf: storedRtf('{\\rtf1 rtf}') }, 'first\nsecond'],
    ['plain, more than fits into small sectors', { body: long }, long],
    [
      'plain, in a code page',
      { body: 'laiškas grįžo', ansi: { codePage: 1257, encode: windows1257 } },
      'laiškas grįžo',
    ],
    ['HTML in UTF-8', { html: Buffer.from('<p>laiškas</p><p>grįžo</p>'), htmlCodePage: 65001 }, 'laiškas\n\ngrįžo'],
    [
      'HTML in a code page',
      { body: ' \n', html: windows1257('<p>laiškas grįžo'), htmlCodePage: 1257 },
      'laiškas grįžo',
    ],
    ['RTF', { rtf: storedRtf("{\\rtf1\\ansi\\ansicpg1257 lai\\'f0kas\\par gr\\'e1\\'feo}") }, 'laiškas\ngrįžo'],
    ['compressed RTF', { rtf: compressedRtf('{\\rtf1\\ansi lai\\u353?kas}') }, 'laiškas'],
    ['only a report', { reportText: 'why it came back' }, 'why it came back'],
    ['nothing', {}, ''],
  ])('%s', async (_what, fields, text) => {
    for (const sectorShift of [9, 12] as const) expect((await mailOf(fields, sectorShift)).text).toBe(text);
  });

  it('is not quoted', async () => {
    expect((await mailOf({ body: '> a\n> b\n> c' })).text).toBe('a\nb\nc');
  });
});

describe('what a message of Outlook carries', () => {
  const notice = 'From: MAILER-DAEMON@mx.example.net\nSubject: Undelivered\nMessage-ID: <1@mx>\n\n550 5.7.1 no\n';

  it('attachments by their type, a mail by its name or its octets', async () => {
    const { parts } = await mailOf({
      body: 'see below',
      attachments: [
        { name: 'a.pdf', type: 'application/pdf', octets: Buffer.from('%PDF') },
        {
          name: 'status.txt',
          type: 'message/delivery-status',
          octets: Buffer.from('Final-Recipient: rfc822; a@b.c\r\n'),
        },
        { name: 'headers', type: 'text/rfc822-headers', octets: Buffer.from('From: a@b.c\n') },
        { name: 'notice.EML', octets: Buffer.from(notice) },
        { name: 'x.bin', type: 'Message/RFC822', octets: Buffer.from(notice) },
        { name: 'notice.msg', octets: outlookFile({ body: 'inside' }) },
        { name: 'old.doc', octets: compoundFile({ WordDocument: Buffer.alloc(5_000) }) },
      ],
    });
    expect(parts.map((part) => (part.kind === 'message' ? part.mail.text.trim() : part.kind))).toEqual([
      'other',
      'delivery-status',
      'returned-headers',
      '550 5.7.1 no',
      '550 5.7.1 no',
      'inside',
      'other',
    ]);
  });

  it('embedded messages, in the code page of the one around them', async () => {
    const { parts } = await mailOf({
      ansi: { codePage: 1257, encode: windows1257 },
      attachments: [{ message: { body: 'grįžo', ansi: { codePage: 1257, encode: windows1257 } } }],
    });
    expect(parts).toMatchObject([{ kind: 'message', mail: { text: 'grįžo' } }]);
  });

  it('six mails in mails, and no more', async () => {
    const nested = (depth: number): MessageFields =>
      depth === 0 ? { body: 'innermost' } : { body: `${depth}`, attachments: [{ message: nested(depth - 1) }] };
    const depthOf = (mail: Mail): number =>
      mail.parts.reduce((most, part) => Math.max(most, part.kind === 'message' ? 1 + depthOf(part.mail) : 0), 0);
    expect(depthOf(await mailOf(nested(6)))).toBe(6);
    expect(depthOf(await mailOf(nested(40)))).toBe(6);
  });

  it('twenty mails, and no more', async () => {
    const { parts } = await mailOf({ attachments: Array.from({ length: 60 }, () => ({ message: { body: 'one' } })) });
    expect(parts.filter(({ kind }) => kind === 'message').length).toBe(20);
  });

  it('nothing of its calendar', async () => {
    const storage = {
      '__substg1.0_001A001F': Buffer.from('IPM.Appointment', 'utf16le'),
      '__substg1.0_82160102': Buffer.from([1, 2, 3]),
    };
    expect((await mailOf(compoundFile(storage))).text).toBe('');
  });
});

describe('a message of Outlook in a mail', () => {
  it.each([
    ['short', 'inside'],
    ['of 600 KB', `inside ${'a line of the notice\n'.repeat(15_000)}`],
  ])('%s, is read', async (_length, body) => {
    const file = Buffer.from(outlookFile({ body })).toString('base64').replace(/.{76}/g, '$&\n');
    const mail = await mailOf(
      Buffer.from(
        'Message-ID: <1@a>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n\nsee below\n' +
          `--b\nContent-Type: application/vnd.ms-outlook; name="notice.msg"\nContent-Transfer-Encoding: base64\n\n${file}\n--b--\n`,
      ),
    );
    expect(mail.parts).toMatchObject([{ kind: 'message', mail: { text: expect.stringMatching(/^inside/) } }]);
  });
});

describe('a compound file that is no message', () => {
  const whole = outlookFile({
    body: 'notice\n'.repeat(2_000),
    attachments: [{ name: 'a', octets: Buffer.alloc(90_000) }],
  });

  it.each([
    [
      'a document of Word',
      compoundFile({ WordDocument: Buffer.alloc(5_000), '1Table': Buffer.alloc(50) }),
      'office-file',
    ],
    ['an empty one', compoundFile({}), 'office-file'],
    ['only the beginning', whole.subarray(0, 8), 'damaged-msg'],
    ['only the header', whole.subarray(0, 512), 'damaged-msg'],
    ['half of a message', whole.subarray(0, whole.length / 2), 'damaged-msg'],
  ])('%s', async (_what, octets, why) => {
    expect(await reading(octets)).toBe(why);
  });

  it('a file whose last sector was cut is still read', async () => {
    const file = outlookFile({ body: 'notice' });
    expect(await mailOf(file.subarray(0, file.length - 100))).toMatchObject({ text: 'notice' });
  });

  it('more than 109 sectors of tables are followed', async () => {
    const octets = Buffer.alloc(8 * 1024 * 1024, 'x');
    expect(await mailOf({ attachments: [{ name: 'big.bin', octets }, { message: { body: 'behind' } }] })).toMatchObject(
      {
        parts: [
          { kind: 'other', name: 'big.bin' },
          { kind: 'message', mail: { text: 'behind' } },
        ],
      },
    );
  });
});
