import { describe, expect, it } from 'vitest';
import { headerOf, type Mail, type MailPart } from '../../src/mail/mail.js';
import { type MailReading, readMails } from '../../src/mail/read-mail.js';

const head = 'Message-ID: <1@example.com>\nMIME-Version: 1.0\nSubject: s\n';
const mixed = `${head}Content-Type: multipart/mixed; boundary="b"\n\n`;

async function reading(mail: string | Uint8Array): Promise<MailReading> {
  return readMails(typeof mail === 'string' ? Buffer.from(mail) : mail);
}

async function mailsOf(mail: string | Uint8Array): Promise<readonly Mail[]> {
  const result = await reading(mail);
  if (!result.ok) throw new Error(result.why);
  return result.mails;
}

async function mailOf(mail: string | Uint8Array): Promise<Mail> {
  const [only, ...others] = await mailsOf(mail);
  expect(others).toEqual([]);
  return only!;
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function octets(...parts: (string | number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => Buffer.from(part as string)));
}

describe('files that are no mail', () => {
  it.each([
    ['nothing', octets(), 'empty'],
    ['blanks', octets(' \r\n\t\n'), 'empty'],
    [
      'a compound file of nothing',
      octets([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'x'.repeat(512)),
      'damaged-msg',
    ],
    ['zip', octets('PK\x03\x04', 'rest'), 'archive'],
    ['gzip', octets([0x1f, 0x8b, 8, 0]), 'archive'],
    ['7z', octets([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), 'archive'],
    ['rar', octets('Rar!\x1a\x07\x01\x00'), 'archive'],
    ['winmail.dat', octets([0x78, 0x9f, 0x3e, 0x22, 1, 0]), 'winmail'],
    ['a mailbox of Outlook', octets('!BDN', [0, 0, 0, 0]), 'archive'],
    ['UTF-16 with half a surrogate pair', octets([0xff, 0xfe, 0x41, 0, 0, 0xd8, 0x41, 0]), 'utf-16'],
    ['PDF', octets('%PDF-1.7\n'), 'binary'],
    ['NUL after NUL', Buffer.alloc(1_000), 'binary'],
    ['multiparts 100 deep', octets(deepMultiparts(100)), 'too-deep'],
    ['65 MB', Buffer.alloc(65 * 1024 * 1024, 'a'), 'too-large'],
  ])('%s is refused', async (_, file, why) => {
    expect(await reading(file)).toEqual({ ok: false, why });
  });

  it('but a stray NUL is', async () => {
    expect((await mailOf(`${head}\nbefore\0 after\n`)).text).toContain('after');
  });
});

function deepMultiparts(depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\n\n--b${at}\n`,
  );
  return `${head}${open.join('')}\ntext\n`;
}

describe('pasted text keeps every word', () => {
  it.each([
    ['a notice', 'This is the mail system at host a.\n\n<b@example.com>: 550 5.7.1 no\n'],
    ['a notice whose first line looks like a field', 'Reason: 550 5.7.26\n\nMore words\n'],
    ['fields of a delivery status', 'Final-Recipient: rfc822; a@example.com\nAction: failed\n\nx'],
    ['English Outlook', 'From: a@example.com\nSent: Monday, November 23, 2026 10:00\nTo: b\nSubject: c\n\n550 no'],
    ['Lithuanian Outlook', 'Nuo: a@example.com\nIšsiųsta: 2026 m. 10:00\nKam: b\nTema: c\n\n550 no'],
    ['Gmail', 'From: A <a@example.com>\nDate: Mon, Nov 23, 2026 at 10:00 AM\nSubject: c\nTo: b\n\n550 no'],
    ['a sentence that begins with From', 'From 10:00 on all mails came back\n\nwhy\n'],
    ['part of a source', '--b\nContent-Type: text/plain\n\nhello\n--b--'],
    ['one word', 'word'],
    ['empty lines in front', '\n\n\n  indented\nnext'],
  ])('%s', async (_, text) => {
    const mail = await mailOf(text);
    expect(mail.headers).toEqual([]);
    expect(words(mail.text)).toEqual(words(text));
    expect(words(mail.raw)).toEqual(words(text));
  });

  it('and loses the marks of quotation, but for the commands of a transcript', async () => {
    const text = '> > ... while talking to mx:\n> > >>> DATA\n> > <<< 550 5.7.1\n> > no\n> hello\n> you\n';
    expect((await mailOf(text)).text).toBe('... while talking to mx:\n>>> DATA\n<<< 550 5.7.1\nno\nhello\nyou\n');
    expect((await mailOf('a\n> b\nc')).text).toBe('a\n> b\nc');
  });
});

describe('charsets', () => {
  it.each([
    ['windows-1257', [0xe0, 0xe8, 0xe6, 0xeb, 0xe1, 0xf0, 0xf8, 0xfb, 0xfe], 'ąčęėįšųūž'],
    ['iso-8859-13', [0xe0, 0xe8, 0xe6, 0xeb, 0xe1, 0xf0, 0xf8, 0xfb, 0xfe], 'ąčęėįšųūž'],
    ['windows-1252', [0xf5, 0xe4, 0xf6, 0xfc], 'õäöü'],
    ['iso-8859-1', [0xf5, 0xe4, 0xf6, 0xfc], 'õäöü'],
    ['windows-1251', [0xcf, 0xe8, 0xf1, 0xfc, 0xec, 0xee], 'Письмо'],
    ['koi8-r', [0xf0, 0xc9, 0xd3, 0xd8, 0xcd, 0xcf], 'Письмо'],
    ['gb2312', [0xd3, 0xca, 0xbc, 0xfe], '邮件'],
    ['iso-2022-jp', [0x1b, 0x24, 0x42, 0x45, 0x39, 0x1b, 0x28, 0x42], '店'],
    ['utf-8', [...Buffer.from('šõ邮')], 'šõ邮'],
    ['../../x', [0xe4], 'ä'],
    ['', [...Buffer.from('š')], 'š'],
  ])('%s shows its letters', async (charset, letters, text) => {
    const mail = await mailOf(octets(`${head}Content-Type: text/plain; charset="${charset}"\n\nx`, letters, 'x\n'));
    expect(mail.text).toContain(`x${text}x`);
  });

  it.each([
    ['windows-1257', octets('lai', [0xf0], 'kas gr', [0xe1, 0xfe], 'o'), 'laiškas grįžo'],
    ['windows-1252', octets('k', [0xe4], 'tte ', [0xf5], 'nnestunud'), 'kätte õnnestunud'],
    ['UTF-8', octets('grįžo kätte'), 'grįžo kätte'],
    ['UTF-8 with a mark', octets('\ufeffgrįžo'), 'grįžo'],
    ['UTF-16 LE', Buffer.from('\ufeffgrįžo', 'utf16le'), 'grįžo'],
    ['UTF-16 BE', Buffer.from('\ufeffgrįžo', 'utf16le').swap16(), 'grįžo'],
    ['UTF-16 without a mark', Buffer.from('mail came back: 550 5.7.1', 'utf16le'), 'mail came back: 550 5.7.1'],
  ])('pasted text is known to be %s', async (_, file, text) => {
    expect((await mailOf(file)).text).toBe(text);
  });

  it.each([
    ['8bit UTF-8', 'Subject: š\n', ''],
    ['quoted-printable', 'Subject: =C5=\n=A1\n', 'Content-Transfer-Encoding: quoted-printable\n'],
    ['base64', `${Buffer.from('Subject: š\r\n').toString('base64')}\n`, 'Content-Transfer-Encoding: base64\n'],
  ])('a headers part in %s is decoded', async (_, body, encoding) => {
    const mail = await mailOf(`${mixed}--b\nContent-Type: text/rfc822-headers\n${encoding}\n${body}--b--\n`);
    expect(mail.parts).toEqual([{ kind: 'returned-headers', text: expect.stringMatching(/^Subject: š\n/) }]);
  });
});

describe('line ends', () => {
  const source = `${mixed}--b\n\none\ntwo\n--b\nContent-Type: message/delivery-status\n\nAction: failed\n--b--\n`;

  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['CR CR LF', '\r\r\n'],
  ])('%s are as good as LF', async (_, end) => {
    expect(await mailOf(source.replaceAll('\n', end))).toEqual(await mailOf(source));
  });
});

describe('an mbox', () => {
  const one = (word: string): string => `From a@example.com Mon Nov 23 10:00:00 2026\n${head}\n${word}\n\n`;

  it('is split where a From line and a header follow an empty line', async () => {
    const mails = await mailsOf(
      `${one('first\n\nFrom 10:00 on it rained')}${one('second\n>From here')}${one('third')}`,
    );
    expect(mails.map((mail) => words(mail.text).join(' '))).toEqual([
      'first From 10:00 on it rained',
      'second From here',
      'third',
    ]);
  });

  it('may hold one mail, whose From line is no header', async () => {
    expect((await mailOf(one('only'))).headers[0]).toEqual({ name: 'message-id', value: '<1@example.com>' });
  });

  it('says that it holds more than is read', async () => {
    const result = await reading(one('x').repeat(600));
    expect(result).toMatchObject({ ok: true, more: true });
    expect(result.ok && result.mails.length).toBe(500);
    expect(await reading(one('x').repeat(5))).toMatchObject({ ok: true, more: false });
  });
});

describe('headers', () => {
  it('are lower case, unfolded, undecoded and in order', async () => {
    const mail = await mailOf(`${head}X-Long: a\n\tb\nFrom: =?utf-8?q?=C5=A1?= <a@example.com>\nX-Long: c\n\ntext`);
    expect(mail.headers.slice(3)).toEqual([
      { name: 'x-long', value: 'a\tb' },
      { name: 'from', value: '=?utf-8?q?=C5=A1?= <a@example.com>' },
      { name: 'x-long', value: 'c' },
    ]);
  });

  it('are bounded in number and length, and the fields behind a long one are read', async () => {
    const long = await mailOf(`${head}To: ${'a@example.com,\n '.repeat(5_000)}\nX-Last: here\n\ntext`);
    expect(headerOf(long.headers, 'to')!.length).toBeLessThanOrEqual(8 * 1024);
    expect(headerOf(long.headers, 'x-last')).toBe('here');
    expect((await mailOf(`${head}${'a: b\n'.repeat(5_000)}\ntext`)).headers).toHaveLength(500);
  });
});

describe('text', () => {
  const html = (body: string): string => `${head}Content-Type: text/html\n\n${body}`;

  it.each([
    ['blocks on lines of their own', '<p>one</p><p>two<br>three</p>', 'one\n\ntwo\nthree'],
    ['cells beside each other', '<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
    ['no styles, scripts, comments', '<style>p{}</style><SCRIPT>x</SCRIPT><!-- no -->yes', 'yes'],
    [
      'entities',
      '&lt;a@example.com&gt; &amp;&nbsp;&scaron;&#353;&#x161; &unknown; &#0;',
      '<a@example.com> & ššš &unknown; &#0;',
    ],
    ['a lone bracket', '1 < 2 <3', '1 < 2 <3'],
    ['a style that never ends', '<style>550 5.7.1 no', '550 5.7.1 no'],
  ])('of HTML: %s', async (_, body, text) => {
    expect((await mailOf(html(body))).text).toBe(text);
  });

  it('is plain where there is both, unless that is empty', async () => {
    const both = (plain: string): string =>
      `${mixed.replace('mixed', 'alternative')}--b\n\n${plain}\n--b\nContent-Type: text/html\n\n<b>html</b>\n--b--\n`;
    expect(words((await mailOf(both('plain'))).text)).toEqual(['plain']);
    expect(words((await mailOf(both(' '))).text)).toEqual(['html']);
  });

  it('is kept to its bound', async () => {
    const line = `${'word '.repeat(15)}\n`;
    expect((await mailOf(`${head}\n${line.repeat(50_000)}`)).text.length).toBeLessThanOrEqual(256 * 1024);
    expect((await mailOf(line.repeat(50_000))).text.length).toBeLessThanOrEqual(256 * 1024);
    expect((await mailOf(line.repeat(50_000))).raw.length).toBeLessThanOrEqual(128 * 1024);
  });
});

describe('parts', () => {
  const part = async (fields: string, body: string): Promise<MailPart | undefined> =>
    (await mailOf(`${mixed}--b\n\ntext\n--b\n${fields}\n\n${body}\n--b--\n`)).parts[0];

  it.each([
    ['message/delivery-status', 'delivery-status'],
    ['message/global-delivery-status', 'delivery-status'],
    ['message/feedback-report', 'feedback-report'],
    ['text/rfc822-headers', 'returned-headers'],
    ['message/global-headers', 'returned-headers'],
  ])('%s is a %s part', async (type, kind) => {
    expect(await part(`Content-Type: ${type}`, 'Action: failed')).toEqual({ kind, text: 'Action: failed\n' });
  });

  it.each([
    ['message/rfc822', 'Content-Type: message/rfc822'],
    ['message/global', 'Content-Type: message/global'],
    ['a file called .eml', 'Content-Type: application/octet-stream; name="Undelivered mail.EML"'],
  ])('%s is a mail', async (_, fields) => {
    expect(await part(fields, `${head}\ninside\n`)).toMatchObject({ kind: 'message', mail: { text: 'inside\n' } });
  });

  it.each([
    ['application/ms-tnef', 'winmail.dat'],
    ['application/vnd.ms-outlook', 'bounce.msg'],
    ['application/gzip', 'report.xml.gz'],
  ])('%s is named', async (type, name) => {
    expect(await part(`Content-Type: ${type}; name="${name}"`, 'x')).toEqual({ kind: 'other', type, name });
  });

  it('behind a large attachment are seen', async () => {
    const base64 = `${'QUFB'.repeat(19)}\n`.repeat(30_000);
    const attachment = `--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n${base64}`;
    const mail = await mailOf(`${mixed}${attachment}--b\nContent-Type: message/delivery-status\n\nx\n--b--\n`);
    expect(mail.parts.map((each) => each.kind)).toEqual(['other', 'delivery-status']);
  });

  it('hold mails to a depth of six', async () => {
    let mail: Mail | undefined = await mailOf(`${`${head}Content-Type: message/rfc822\n\n`.repeat(10)}${head}\ntext\n`);
    let depth = 0;
    for (let inner = mail?.parts[0]; inner?.kind === 'message'; inner = mail.parts[0]) {
      mail = inner.mail;
      depth += 1;
    }
    expect(depth).toBe(6);
    expect(mail?.parts).toEqual([{ kind: 'other', type: 'message/rfc822', name: '' }]);
  });

  it('hold twenty mails at most', async () => {
    const mail = await mailOf(mixed + `--b\nContent-Type: message/rfc822\n\n${head}\ntext\n`.repeat(30));
    expect(mail.parts.filter((each) => each.kind === 'message')).toHaveLength(20);
    expect(mail.parts).toHaveLength(30);
  });
});
