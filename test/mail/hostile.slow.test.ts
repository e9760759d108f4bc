import { describe, expect, it } from 'vitest';
import { readMails } from '../../src/mail/read-mail.js';
import { awaitedProcessorMs } from '../support/processor-time.js';

/** The processor time that one hostile mail may take; measured values stand below half of it. */
const boundMs = 1_000;

const size = 4 * 1024 * 1024;
const head = 'Message-ID: <1@example.com>\nMIME-Version: 1.0\n';
const mixed = `${head}Content-Type: multipart/mixed; boundary="b"\n\n`;

function filled(piece: string, octets = size): string {
  return piece.repeat(Math.ceil(octets / piece.length));
}

function nestedMultiparts(depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\n\n--b${at}\n`,
  );
  return `${head}${open.join('')}\ntext\n`;
}

function nestedMessages(depth: number): string {
  return `${`${head}Content-Type: message/rfc822\n\n`.repeat(depth)}${head}\ntext\n`;
}

const shapes: readonly { readonly name: string; readonly mail: () => string }[] = [
  { name: '100,000 empty parts', mail: () => mixed + '--b\n'.repeat(100_000) },
  {
    name: '100,000 quoted-printable parts',
    mail: () => mixed + '--b\nContent-Transfer-Encoding: quoted-printable\n\na\n'.repeat(100_000),
  },
  {
    name: '100,000 base64 parts',
    mail: () => mixed + '--b\nContent-Transfer-Encoding: base64\n\nYQ==\n'.repeat(100_000),
  },
  { name: 'a million header fields', mail: () => `${head}${'a: b\n'.repeat(1_000_000)}\ntext\n` },
  { name: 'a million header fields in a part', mail: () => `${mixed}--b\n${'a: b\n'.repeat(1_000_000)}\ntext\n` },
  { name: 'a header field of 10 MB', mail: () => `${head}Subject: ${'x'.repeat(10_000_000)}\n\ntext\n` },
  { name: 'a folded header field of 10 MB', mail: () => `${head}To: ${filled('a@example.com,\n ')}\n\ntext\n` },
  {
    name: 'many address fields made for slow parsers',
    mail: () => `${head}${`To: ${'(<"'.repeat(2_000)}\n`.repeat(400)}\ntext\n`,
  },
  { name: 'groups in address fields', mail: () => `${head}${`To: ${'g:'.repeat(4_000)}\n`.repeat(400)}\ntext\n` },
  { name: 'encoded words', mail: () => `${head}Subject: ${'=?utf-8?q?a?= '.repeat(700)}\n\ntext\n` },
  {
    name: 'a Content-Type of parameters',
    mail: () => `${mixed}--b\nContent-Type: text/plain${';a*0*=b'.repeat(60_000)}\n\ntext\n`,
  },
  { name: 'a Content-Type of brackets', mail: () => `${mixed}--b\nContent-Type: ${'('.repeat(400_000)}\n\ntext\n` },
  { name: 'one line of 50 MB', mail: () => 'x'.repeat(50_000_000) },
  { name: 'one line of 50 MB behind a header', mail: () => `${head}\n${'x'.repeat(50_000_000)}` },
  {
    name: 'one base64 line of 50 MB',
    mail: () => `${head}Content-Transfer-Encoding: base64\n\n${'YWFh'.repeat(12_500_000)}`,
  },
  {
    name: 'a quoted-printable line of 50 MB',
    mail: () => `${head}Content-Transfer-Encoding: quoted-printable\n\n${'=61'.repeat(16_000_000)}`,
  },
  { name: 'empty lines', mail: () => `${head}\n${filled('\n')}` },
  { name: 'line feeds alone before a word', mail: () => `${filled('\n')}x` },
  { name: 'bare CR', mail: () => `${head.replaceAll('\n', '\r')}\r${filled('\r')}x` },
  { name: 'short lines', mail: () => `${head}\n${filled('a\n')}` },
  { name: 'multiparts in multiparts', mail: () => nestedMultiparts(10_000) },
  { name: 'mails in mails', mail: () => nestedMessages(10_000) },
  { name: 'big mails in mails', mail: () => nestedMessages(10) + filled('text of a line\n') },
  {
    name: 'many mails in a mail',
    mail: () => mixed + `--b\nContent-Type: message/rfc822\n\n${head}\n${'text\n'.repeat(2_000)}`.repeat(300),
  },
  { name: 'HTML of opening brackets', mail: () => `${head}Content-Type: text/html\n\n${filled('<')}` },
  { name: 'HTML of tags', mail: () => `${head}Content-Type: text/html\n\n${filled('<p>')}` },
  { name: 'HTML of open scripts', mail: () => `${head}Content-Type: text/html\n\n${filled('<script>')}` },
  { name: 'HTML of open comments', mail: () => `${head}Content-Type: text/html\n\n${filled('<!--')}` },
  { name: 'HTML of ampersands', mail: () => `${head}Content-Type: text/html\n\n${filled('&')}` },
  { name: 'HTML of blanks', mail: () => `${head}Content-Type: text/html\n\n${filled(' ')}x` },
  {
    name: 'HTML beside text',
    mail: () => `${mixed}--b\n\nx\n--b\nContent-Type: text/html\n\n${filled('<p>a &amp; ')}`,
  },
  {
    name: 'HTML of brackets beside text',
    mail: () => `${mixed}--b\n\nx\n--b\nContent-Type: text/html\n\n${filled('<')}`,
  },
  {
    name: 'HTML of blanks beside text',
    mail: () => `${mixed}--b\n\nx\n--b\nContent-Type: text/html\n\n${filled(' ')}`,
  },
  {
    name: 'text beside HTML',
    mail: () => `${mixed}--b\nContent-Type: text/html\n\nx\n--b\n\n${filled('http://a&<> ')}`,
  },
  { name: 'flowed text', mail: () => `${head}Content-Type: text/plain; format=flowed\n\n${filled('a \n')}` },
  { name: 'quotation marks', mail: () => filled('>') },
  { name: 'lines of quotation marks', mail: () => filled('>>>>>>>>>>\n') },
  {
    name: 'shift sequences of iso-2022-jp',
    mail: () => `${head}Content-Type: text/plain; charset=iso-2022-jp\n\n${filled('\x1b$B\x1b(B')}`,
  },
  {
    name: 'an mbox of many mails',
    mail: () => filled('From a@example.com Mon Nov 23 10:00:00 2026\nMessage-ID: <1@a>\n\nx\n\n'),
  },
  { name: 'an mbox of From lines', mail: () => `From a 10:00\na: b\n${filled('\n\nFrom ')}` },
];

describe('hostile mails', () => {
  it.each(shapes)('$name end soon', async ({ mail }) => {
    const octets = Buffer.from(mail(), 'latin1');
    expect(await awaitedProcessorMs(() => readMails(octets), boundMs)).toBeLessThan(boundMs);
  });
});
